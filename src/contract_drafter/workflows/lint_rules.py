"""The rules of lint, as a list, one by one, and as the reference page."""

from collections.abc import Iterator

from contract_drafter import languages
from contract_drafter.linting import catalogue
from contract_drafter.linting.configuration import unknown_codes
from contract_drafter.model.finding import UserError
from contract_drafter.model.span import Span
from contract_drafter.rules._base import FAMILIES, Example, Rule


def listing(language: str) -> Iterator[str]:
    """Every rule on a line, family by family."""
    words = languages.labels(language)
    width = max(len(words[f"lint.{card.severity}"]) for card in catalogue.cards())
    for family in FAMILIES:
        cards = [card for card in catalogue.cards() if card.family == family]
        if not cards:
            continue
        yield f"{words[f'lint.family.{family}']}"
        for card in cards:
            life = "" if card.life == "stable" else f" ({card.life})"
            yield f"  {card.code} {words[f'lint.{card.severity}']:<{width}}  {_said(card, language)}{life}"


def explain(code: str, language: str) -> Iterator[str]:
    """One rule: why, what to do, a bad and a good example. Raises UserError when there is no such rule."""
    card = catalogue.rule(code)
    if card is None:
        raise UserError(*unknown_codes((code,), Span("rules")))
    words = languages.labels(language)
    yield f"{code} {catalogue.name_of(code).replace('_', '-')}: {_said(card, language)}"
    yield f"{words[f'lint.{card.severity}']}, {words[f'lint.life.{card.life}']}"
    yield ""
    yield words["lint.labelled"].format(label=words["lint.why"], words=card.why.get(language))
    yield f"→ {_hint(card, language)}"
    module = catalogue.modules()[code]
    for label, kind in (("lint.example_bad", module.BAD), ("lint.example_good", module.GOOD)):
        for example in kind[language]:
            yield ""
            yield words["lint.labelled"].format(label=words[label], words="").rstrip()
            yield from (f"    {line}".rstrip() for line in example.text.strip().split("\n"))
            if kind is module.BAD:
                said = words["lint.labelled"].format(label=words["lint.marked"], words=_marked(example, language))
                yield f"    ⇒ {said}"
    if card.source:
        yield ""
        yield words["lint.labelled"].format(label=words["lint.source"], words=card.source)


def reference() -> str:
    """The page docs/rules.md: every rule with its examples in every language."""
    parts = [_HEAD, *_table()]
    for card in catalogue.cards():
        parts.append(_page(card))
    return "\n".join(parts).rstrip("\n") + "\n"


_HEAD = """# Rules of lint

<!-- Made by tools/write_rules_reference.py from the rules themselves; a test refuses a difference. -->

`contract-drafter rules CODE --lang fr` says the same in French. How to use lint: [lint.md](lint.md).
A rule in preview runs only with `--preview`, or when it is selected by its whole code.
"""


def _table() -> Iterator[str]:
    words = languages.labels(_PAGE)
    for family in FAMILIES:
        cards = [card for card in catalogue.cards() if card.family == family]
        if cards:
            yield f"## {words[f'lint.family.{family}']}\n"
            yield "| code | fault | severity | life |\n|---|---|---|---|"
            for card in cards:
                name = catalogue.name_of(card.code).replace("_", " ")
                yield f"| [{card.code}](#{card.code.lower()}) | {name} | {card.severity} | {card.life} |"
            yield ""


_PAGE = "en"


def _page(card: Rule) -> str:
    lines = [f"## {card.code}", "", f"{catalogue.name_of(card.code).replace('_', ' ').capitalize()}."]
    lines += ["", f"{card.severity}, {card.life}. {card.why.get(_PAGE)}", "", f"What to do: {_hint(card, _PAGE)}."]
    module = catalogue.modules()[card.code]
    for language in languages.codes():
        labels = languages.labels(language)
        for label, examples in (("lint.example_bad", module.BAD), ("lint.example_good", module.GOOD)):
            for example in examples[language]:
                head = labels[label]
                if examples is module.BAD:
                    marked = _marked(example, language)
                    head += f" ({labels['lint.labelled'].format(label=labels['lint.marked'], words=marked)})"
                lines += ["", head, "", "````markdown", example.text.strip("\n"), "````"]
    if card.source:
        lines += ["", f"Source: {card.source}."]
    return "\n".join([*lines, ""])


def _marked(example: Example, language: str) -> str:
    return " ".join(example.at.split()) or languages.labels(language)["lint.whole"]


def _said(card: Rule, language: str) -> str:
    return (card.message.get(language) or "").replace("{", "‹").replace("}", "›")


def _hint(card: Rule, language: str) -> str:
    return (card.hint.get(language) or "").replace("{", "‹").replace("}", "›")
