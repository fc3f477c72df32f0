"""Changes plain answers by path. Nothing is changed in place: each function gives a new tree."""

from collections.abc import Mapping
from typing import Any

from contract_drafter.located_yaml import KeyPath


def get(tree: Any, path: KeyPath) -> Any:
    """What stands at a path, None where nothing does."""
    for step in path:
        try:
            tree = tree[step]
        except (KeyError, IndexError, TypeError):
            return None
    return tree


def as_list(raw: Any) -> list[Any]:
    """The items of an answer that is a list; one that should be and is not counts as its first item."""
    if isinstance(raw, list):
        return raw
    return [] if raw is None or raw == "" else [raw]


def put(tree: Any, path: KeyPath, value: Any) -> Any:
    """The tree with this value at the path; mappings, lists and items on the way are made as needed."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(as_list(tree))
        items += [None] * (step + 1 - len(items))
        items[step] = put(items[step], rest, value)
        return items
    return {**(tree if isinstance(tree, Mapping) else {}), step: put(get(tree, (step,)), rest, value)}


def take_out(tree: Any, path: KeyPath) -> Any:
    """The tree without the item of a list at the path; a key's value becomes None."""
    above, last = path[:-1], path[-1]
    if isinstance(last, int):
        items = as_list(get(tree, above))
        return put(tree, above, [item for index, item in enumerate(items) if index != last])
    return put(tree, path, None)


def dotted(path: KeyPath) -> str:
    """("objectives", 0, "due") is "objectives[0].due"."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
