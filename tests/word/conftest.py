"""Lets these tests find the sample that all the writers' tests share, and LibreOffice."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))


@pytest.fixture(scope="module", autouse=True)
def _libreoffice(path_with_libreoffice: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", path_with_libreoffice)
        yield
