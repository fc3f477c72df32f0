"""The files of the project, as git sees them (not what is ignored)."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOT_OURS = {".git", ".venv", "out", "build", "dist", "__pycache__"}


@cache
def files(pattern: str = "*") -> tuple[Path, ...]:
    """Every file of the project whose name fits the pattern."""
    git = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if git.returncode == 0:
        found = [ROOT / name for name in git.stdout.split("\0") if name]
    else:
        found = [path for path in ROOT.rglob("*") if not NOT_OURS & set(path.relative_to(ROOT).parts)]
    return tuple(sorted(path for path in found if path.match(pattern) and path.is_file()))


def name(path: Path) -> str:
    """A file as a reader names it, from the top of the project."""
    return path.relative_to(ROOT).as_posix()
