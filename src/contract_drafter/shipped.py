"""The folders of data that come with the program: the clause library, and the templates and fonts.

In a checkout they stand at its top; an installed copy carries them in `contract_drafter/_data`.
"""

from functools import cache
from pathlib import Path

WORD = "shipped"
"""The word for the library that comes with the program; a folder of that name is `./shipped`."""
_PACKAGE = Path(__file__).parent


@cache
def folder(name: str) -> Path:
    """The shipped folder "clause_library" or "templates". Raises FileNotFoundError when it is not there."""
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parents[1] / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"this copy of Contract Drafter lacks its folder {name}: install it again")


def libraries(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """These clause libraries; without any, the shipped one. Raises FileNotFoundError as `folder` does."""
    return folders or (folder("clause_library"),)
