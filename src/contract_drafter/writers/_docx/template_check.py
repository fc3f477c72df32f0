"""What is wrong with a Word template, before anything is written: each fault with its tag and its paragraph."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from contract_drafter.located_yaml import nearest
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.span import Span
from contract_drafter.writers._docx.sandbox import FILTERS, TemplateEnvironment
from contract_drafter.writers._docx.tags import Tag, Unclosed, read_tags

BODY = "body"
_CLOSERS = {"if": "endif", "for": "endfor", "with": "endwith"}
_MIDDLES = {"elif": "if", "else": "if"}
_CELLS = ("colspan", "cellbg", "vm", "hm")
_DEEPEST = 2


@dataclass(slots=True)
class _Check:
    """`known` are the names a template may use; `parts` maps a name to the parts it has; `loops` the open loops."""

    source: str
    known: Mapping[str, tuple[str, ...]]
    environment: TemplateEnvironment
    found: list[Finding] = field(default_factory=list)
    local: dict[str, tuple[str, ...] | None] = field(default_factory=dict)
    open: list[Tag] = field(default_factory=list)

    def report(self, code: str, tag: Tag | Unclosed, **values: object) -> None:
        span = Span(self.source, part=f"{tag.part} § {tag.paragraph}")
        self.found.append(finding(code, span, Severity.ERROR, tag=tag.text, **values))


def check(
    source: str, parts: Mapping[str, etree._Element], main: str, known: Mapping[str, tuple[str, ...]]
) -> list[Finding]:
    """Every fault of the template. `parts` are the trees of the parts by name, `main` the name of the document.

    `known` maps each name a template may use to the names of its parts, or of its items' parts ("parties").
    """
    work = _Check(source, known, TemplateEnvironment())
    bodies: list[Tag] = []
    for name, root in parts.items():
        work.open.clear()
        work.local.clear()
        for tag in read_tags(root, name):
            if isinstance(tag, Unclosed):
                work.report("TPL006", tag)
            elif tag.keyword == "" and tag.inside == BODY:
                bodies.append(tag)
            else:
                _check_tag(work, tag)
        for tag in work.open:
            work.report("TPL007", tag, closer=_CLOSERS[tag.keyword])
    _check_bodies(work, bodies, main)
    return work.found


def _check_bodies(work: _Check, bodies: list[Tag], main: str) -> None:
    right = [tag for tag in bodies if tag.scope == "p" and tag.part == main and tag.line.strip() == tag.text]
    for tag in bodies:
        if tag not in right[:1]:
            work.report("TPL003", tag)
    if not bodies:
        work.found.append(finding("TPL002", Span(work.source)))


def _check_tag(work: _Check, tag: Tag) -> None:
    if tag.scope == "p" and tag.line.strip() != tag.text:
        work.report("TPL009", tag)
    if tag.keyword == "?":
        work.report("TPL005", tag)
    elif tag.keyword in _CLOSERS:
        _open(work, tag)
    elif tag.keyword in _MIDDLES:
        if not work.open or work.open[-1].keyword not in ("if", "for"):
            work.report("TPL008", tag)
        if tag.keyword == "elif":
            _check_expression(work, tag, tag.inside)
    elif tag.keyword in _CLOSERS.values():
        if work.open and _CLOSERS[work.open[-1].keyword] == tag.keyword:
            work.open.pop()
        else:
            work.report("TPL008", tag)
    elif tag.keyword in _CELLS or not tag.keyword:
        if tag.inside:
            _check_expression(work, tag, tag.inside)
    elif tag.keyword == "set":
        _check_source(work, tag, f"{{% set {tag.inside} %}}")
    else:
        work.report("TPL010", tag, keyword=tag.keyword)


def _open(work: _Check, tag: Tag) -> None:
    work.open.append(tag)
    if sum(each.keyword == "for" for each in work.open) > _DEEPEST:
        work.report("TPL011", tag)
    _check_source(work, tag, f"{{% {tag.keyword} {tag.inside} %}}{{% {_CLOSERS[tag.keyword]} %}}")


def _check_expression(work: _Check, tag: Tag, expression: str) -> None:
    _check_source(work, tag, f"{{{{ {expression} }}}}")


def _check_source(work: _Check, tag: Tag, source: str) -> None:
    try:
        tree = work.environment.parse(source)
    except TemplateSyntaxError as error:
        work.report("TPL005", tag, problem=error.message)
        return
    for loop in tree.find_all(nodes.For):
        parts = work.known.get(loop.iter.name) if isinstance(loop.iter, nodes.Name) else None
        for target in (loop.target, *loop.target.find_all(nodes.Name)):
            if isinstance(target, nodes.Name):
                work.local[target.name] = parts if target is loop.target else None
        work.local["loop"] = None
    for name in tree.find_all(nodes.Name):
        if name.ctx == "store":
            work.local.setdefault(name.name, None)
    for code, values in _faults(work, tree):
        work.report(code, tag, **values)


def _faults(work: _Check, tree: nodes.Template) -> Iterator[tuple[str, dict[str, str]]]:
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in work.known and name.name not in work.local:
            near = nearest(name.name, (*work.known, *work.local))
            yield "TPL004", {"name": name.name, "nearest": near, "known": ", ".join(sorted(work.known))}
    for each in tree.find_all(nodes.Getattr):
        if each.attr.startswith("_"):
            yield "TPL012", {"name": each.attr}
        elif isinstance(each.node, nodes.Name):
            parts = work.known.get(each.node.name) or work.local.get(each.node.name)
            if parts and each.attr not in parts and each.attr not in ("items", "keys", "values", "get"):
                name = f"{each.node.name}.{each.attr}"
                yield "TPL004", {"name": name, "nearest": nearest(each.attr, parts), "known": ", ".join(parts)}
    for item in tree.find_all(nodes.Getitem):
        if isinstance(item.arg, nodes.Const) and str(item.arg.value).startswith("_"):
            yield "TPL012", {"name": str(item.arg.value)}
    for operation in tree.find_all((nodes.Mul, nodes.Pow, nodes.Mod)):
        yield "TPL012", {"name": operation.operator}
    for used in tree.find_all(nodes.Filter):
        if used.name not in FILTERS:
            yield "TPL013", {"name": used.name, "nearest": nearest(used.name, FILTERS), "known": ", ".join(FILTERS)}
