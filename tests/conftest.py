"""What every test process is set to."""

import gc
import os
import shutil
from collections.abc import Iterator

import pytest


def pytest_collection_finish(session: pytest.Session) -> None:
    """Ten thousand collected tests are no garbage: they are not gone through again at each collection."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session", autouse=True)
def path_with_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The PATH as it was: on that of the tests LibreOffice fails at once.

    It takes seconds to count the pages of a Word file; tests/word tests that it does, and what is made when it fails.
    """
    path = os.environ["PATH"]
    with pytest.MonkeyPatch.context() as patch:
        if shutil.which("soffice"):
            program = tmp_path_factory.mktemp("programs") / "soffice"
            program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
            program.chmod(0o755)
            patch.setenv("PATH", str(program.parent), prepend=os.pathsep)
        yield path
