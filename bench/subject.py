"""The contracts that are measured: an example, cut down or with more indicators, read once and kept warm."""

import io
import json
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pypdfium2
import yaml

from contract_drafter import located_yaml, registry
from contract_drafter.drafting.assemble import draft
from contract_drafter.model.answers import Answers
from contract_drafter.model.clause_text import ReferenceMark, Words
from contract_drafter.model.document import Document
from contract_drafter.model.finding import Severity
from contract_drafter.questionnaire import read
from contract_drafter.workflows.library_in_use import LibraryInUse, open_library
from contract_drafter.writers._base import Style

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
LANGUAGE = "en"
FIRST_CLAUSES = 10
DAY = date(2026, 11, 23)
UNNUMBERED = Style(page_numbers=False)


@dataclass
class Subject:
    """One set of answers, as it is in an answers file."""

    name: str
    raw: Mapping[str, Any]
    library: LibraryInUse

    @cached_property
    def answers(self) -> Answers:
        """The typed answers. Raises ValueError when they are refused."""
        located = located_yaml.read(json.dumps(self.raw), self.name)
        answers, found = read(located, self.library.library, self.library.needs, self.library.conditions)
        if answers is None or any(each.severity is Severity.ERROR for each in found):
            raise ValueError(found)
        return answers

    def draft(self) -> Document:
        made_by = {"engine_version": "", "answers": ""}
        return draft(self.library.library, self.answers, LANGUAGE, DAY, False, made_by).document

    def write(self, suffix: str, document: Document) -> bytes:
        content: bytes = registry.load("contract_drafter.writers", suffix).write(document, UNNUMBERED)
        return content

    def pages(self) -> int:
        """How many pages it prints."""
        return len(pypdfium2.PdfDocument(io.BytesIO(self.write("pdf", self.draft()))))


def example(name: str) -> Subject:
    """An example as it is."""
    text = (EXAMPLES / name / "answers.yaml").read_text(encoding="utf-8")
    return Subject(f"example {name}", yaml.load(text, yaml.BaseLoader), open_library())


def of_fifteen_pages(name: str) -> Subject:
    """An example whose kind of contract keeps only its first articles, with the cards, the weights and the reviews."""
    whole = example(name)
    library = whole.library.library
    contract = library.contracts[whole.raw["contract"]]
    kept = {*contract.clause_ids()[:FIRST_CLAUSES], "SCH-KPI", "SCH-WGT", "SCH-REV"}
    parts = tuple(
        replace(part, clauses=tuple(clause for clause in part.clauses if clause in kept)) for part in contract.parts
    )
    short = replace(
        library,
        clauses={name: replace(clause, requires=()) for name, clause in library.clauses.items()},
        contracts={contract.id: replace(contract, parts=parts)},
        texts={key: replace(text, blocks=pruned(text.blocks, kept)) for key, text in library.texts.items()},
        definitions={key: pruned(blocks, kept) for key, blocks in library.definitions.items()},
    )
    return Subject(f"{name} with {len(kept)} of its clauses", whole.raw, replace(whole.library, library=short))


def pruned(tree: Any, kept: Set[str]) -> Any:
    """The same text; a reference to a clause that was cut becomes plain words."""
    if isinstance(tree, ReferenceMark) and tree.clause_id not in kept:
        return Words(tree.clause_id, tree.span)
    if isinstance(tree, tuple):
        return tuple(pruned(item, kept) for item in tree)
    if is_dataclass(tree) and not isinstance(tree, type):
        parts = {part.name: getattr(tree, part.name) for part in fields(tree)}
        return replace(tree, **{name: pruned(value, kept) for name, value in parts.items() if isinstance(value, tuple)})
    return tree


def with_indicators(name: str, count: int) -> Subject:
    """An example with this many indicators of satisfaction, all alike, in place of its own."""
    whole = example(name)
    objective = whole.raw["answers"]["objectives"][0]
    outcome = objective["outcomes"][0]
    first = next(kpi for kpi in indicators(whole.raw["answers"]) if "minimum_responses" in kpi)
    share, rest = divmod(100_000, count)
    weights = [f"{(share + (number < rest)) / 1000:.3f}" for number in range(count)]
    kpis = [{**first, "id": f"B{number}", "weight": weight} for number, weight in enumerate(weights)]
    answers = {**whole.raw["answers"], "objectives": [{**objective, "outcomes": [{**outcome, "kpis": kpis}]}]}
    return Subject(f"{count} indicators", {**whole.raw, "answers": answers}, whole.library)


def indicators(answers: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every indicator of the answers."""
    for objective in answers["objectives"]:
        for outcome in objective["outcomes"]:
            yield from outcome["kpis"]
