"""The Jinja that Word templates may use: a sandbox with few filters, no functions and no arithmetic."""

from typing import Any, ClassVar

from jinja2 import StrictUndefined, Template
from jinja2.defaults import DEFAULT_FILTERS
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

FILTERS = ("capitalize", "d", "default", "e", "first", "join", "last", "length", "list", "lower", "replace", "reverse", "string", "title", "trim", "upper")  # fmt: skip  # noqa: E501
_TEXT_METHODS = frozenset({"upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "split", "startswith", "endswith"})  # fmt: skip  # noqa: E501
_MAPPING_METHODS = frozenset({"items", "keys", "values", "get"})
_LOOP = frozenset({"index", "index0", "first", "last", "length", "revindex", "revindex0"})


class TemplateEnvironment(SandboxedEnvironment):  # type: ignore[misc]
    """Escapes every value, refuses every name that is not given, keeps what it has compiled."""

    intercepted_binops: ClassVar[frozenset[str]] = frozenset({"*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, cache_size=0)
        self.globals.clear()
        self.filters = {name: DEFAULT_FILTERS[name] for name in FILTERS}
        self._compiled: dict[str, Template] = {}

    def from_string(self, source: Any, *arguments: Any, **named: Any) -> Template:
        if source not in self._compiled:
            self._compiled[source] = super().from_string(source, *arguments, **named)
        return self._compiled[source]

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        raise SecurityError(f"the operator {operator} is not allowed")

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, LoopContext):
            return attr in _LOOP
        return attr in (_TEXT_METHODS if isinstance(obj, str) else _MAPPING_METHODS)
