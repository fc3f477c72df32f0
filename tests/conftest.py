"""What every test process is set to."""

import gc

import pytest


def pytest_collection_finish(session: pytest.Session) -> None:
    """Ten thousand collected tests are no garbage: they are not gone through again at each collection."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
