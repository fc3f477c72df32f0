"""Finds the things on a shelf: one module a thing, its file name is its name, no list kept by hand.

A module whose name starts with "_" is not a thing. Modules are imported only when they are asked for, so that
writing Word never loads the PDF engine.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def names(shelf: str) -> tuple[str, ...]:
    """The names on a shelf ("contract_drafter.writers"), sorted."""
    package = importlib.import_module(shelf)
    return tuple(sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_")))


@cache
def load(shelf: str, name: str) -> ModuleType:
    """The module of this name. Raises KeyError when the shelf has none."""
    if name not in names(shelf):
        raise KeyError(name)
    return importlib.import_module(f"{shelf}.{name}")
