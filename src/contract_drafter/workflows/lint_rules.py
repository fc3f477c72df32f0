"""The rules of lint, as a list, one by one, and as the reference page."""

from collections.abc import Iterator
from pathlib import Path

from contract_drafter import languages
from contract_drafter.linting import catalogue
from contract_drafter.linting.catalogue import Cards
from contract_drafter.linting.configuration import unknown_codes
from contract_drafter.linting.own_rule import OwnRules
from contract_drafter.linting.zones import HEADED
from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.rules._base import FAMILIES, Example, Rule
from contract_drafter.rules._threshold import Threshold
from contract_drafter.workflows.lint_request import known_rules, rules_folder


def listing(language: str, folder: Path | None = None) -> Iterator[str]:
    """Every rule on a line, family by family; those of a firm's folder too."""
    _, known = known_rules(rules_folder(folder))
    yield from _listed(known, language)


def _listed(known: Cards, language: str) -> Iterator[str]:
    words = languages.labels(language)
    width = max(len(words[f"lint.{card.severity}"]) for card in known.values())
    for family in FAMILIES:
        cards = [card for card in known.values() if card.family == family]
        if not cards:
            continue
        yield f"{words[f'lint.family.{family}']}"
        for card in cards:
            life = "" if card.life == "stable" else f" ({card.life})"
            yield f"  {card.code} {words[f'lint.{card.severity}']:<{width}}  {_said(card, language)}{life}"


def explain(code: str, language: str, folder: Path | None = None) -> Iterator[str]:
    """One rule: why, what to do, a bad and a good example. Of the beginning of a code, the rules that begin so; of that
    of a message (LNT005, RDR), what it says.

    Raises UserError when there is no such code.
    """
    own, known = known_rules(rules_folder(folder))
    if code in known:
        yield from _explained(known[code], own, language)
    elif among := {each: card for each, card in known.items() if each.startswith(code)}:
        yield from _listed(among, language)
    elif messages := sorted(each for each in languages.finding_codes() if each.startswith(code)):
        for each in messages:
            said = languages.describe(finding(each, Span("")), language)
            yield f"{each} {languages.finding_name(each)}: {said}"
    else:
        raise UserError(*unknown_codes((code,), Span("rules"), known))


def _explained(card: Rule, own: OwnRules, language: str) -> Iterator[str]:
    code = card.code
    words = languages.labels(language)
    yield f"{code} {card.name.replace('_', '-')}: {_said(card, language)}"
    yield f"{words[f'lint.{card.severity}']}, {words[f'lint.life.{card.life}']}"
    yield ""
    yield words["lint.labelled"].format(label=words["lint.why"], words=card.why.get(language))
    yield f"→ {_hint(card, language)}"
    yield from (f"{words['lint.threshold']} {line}" for line in _thresholds(card))
    module = own.rules.get(code) or catalogue.module(code)
    for label, kind in (("lint.example_bad", module.BAD), ("lint.example_good", module.GOOD)):
        for example in kind.get(language, ()):
            yield ""
            yield words["lint.labelled"].format(label=words[label], words="").rstrip()
            yield from (f"    {line}".rstrip() for line in example.text.strip().split("\n"))
            if kind is module.BAD and (example.at or code not in own.rules):
                said = words["lint.labelled"].format(label=words["lint.marked"], words=_marked(example, language))
                yield f"    ⇒ {said}"
    if card.source:
        yield ""
        yield words["lint.labelled"].format(label=words["lint.source"], words=card.source)


def reference() -> str:
    """The page docs/rules.md: every rule with its examples in every language."""
    parts = [_HEAD, *_table(), *_all_thresholds(), *_zones()]
    for card in catalogue.cards().values():
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
        cards = [card for card in catalogue.cards().values() if card.family == family]
        if cards:
            yield f"## {words[f'lint.family.{family}']}\n"
            yield "| code | fault | severity | life |\n|---|---|---|---|"
            for card in cards:
                name = card.name.replace("_", " ")
                yield f"| [{card.code}](#{card.code.lower()}) | {name} | {card.severity} | {card.life} |"
            yield ""


def _all_thresholds() -> Iterator[str]:
    yield "## Thresholds\n"
    yield "Figures that settings may change, under `[lint.thresholds]`: [lint.md](lint.md#settings).\n"
    yield "| name | default | from | to | rule |\n|---|---|---|---|---|"
    for card in catalogue.cards().values():
        for figure in card.thresholds:
            rule = f"[{card.code}](#{card.code.lower()})"
            yield f"| `{figure.name}` | {_default(figure)} | {figure.lowest} | {figure.highest} | {rule} |"
    yield ""


def _zones() -> Iterator[str]:
    yield "## Zones\n"
    yield "Words by which a heading says what the text below it is; the first in it counts. What is said under other"
    yield "headings is `duties`, in a schedule `schedule`, in a table `table`. Most rules on commitments are silent in"
    yield "`definitions`, `recital`, `boilerplate` and `signature`.\n"
    yield "| zone | language | words |\n|---|---|---|"
    for zone in HEADED:
        for language in languages.codes():
            yield f"| `{zone}` | {language} | {', '.join(languages.lint_words(language, f'zone_{zone}'))} |"
    yield ""


_PAGE = "en"


def _page(card: Rule) -> str:
    lines = [f"## {card.code}", "", f"{card.name.replace('_', ' ').capitalize()}."]
    lines += ["", f"{card.severity}, {card.life}. {card.why.get(_PAGE)}", "", f"What to do: {_hint(card, _PAGE)}."]
    if card.thresholds:
        lines += ["", f"Thresholds: {'; '.join(_thresholds(card))}."]
    module = catalogue.module(card.code)
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


def _thresholds(card: Rule) -> Iterator[str]:
    """Each figure that settings may change, with its default: `sentence_words` = 30 (en), 35 (fr)."""
    for figure in card.thresholds:
        yield f"`{figure.name}` = {_default(figure)}"


def _default(figure: Threshold) -> str:
    if isinstance(figure.default, int):
        return str(figure.default)
    return ", ".join(f"{value} ({code})" for code, value in sorted(figure.default.items()))


def _marked(example: Example, language: str) -> str:
    return " ".join(example.at.split()) or languages.labels(language)["lint.whole"]


def _said(card: Rule, language: str) -> str:
    return (card.message.get(language) or "").replace("{", "‹").replace("}", "›")


def _hint(card: Rule, language: str) -> str:
    return (card.hint.get(language) or "").replace("{", "‹").replace("}", "›")
