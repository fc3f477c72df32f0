"""Counts what lint finds in a folder of contracts: by rule, then by document. Documents are numbers, never names.

python tools/count_findings.py FOLDER
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from contract_drafter.linting import catalogue
from contract_drafter.linting.facts import DocumentFacts
from contract_drafter.linting.run import lint_facts
from contract_drafter.workflows.read_contract import read_contract

SUFFIXES = {".docx", ".pdf", ".md", ".txt", ".html", ".odt"}
FAMILIES = ("VAG", "OBJ", "OBL", "MEA", "REQ", "STR", "DEF", "REF", "NUM", "PLN")


def main() -> None:
    """Print both tables, in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder of contracts, with those below it")
    folder: Path = parser.parse_args().folder
    counted = [(path, *count(path)) for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES]
    print("\n".join([*by_rule([found for *_, found in counted]), "", *by_document(counted)]))


def count(path: Path) -> tuple[str, int, Counter[str]]:
    """The language of a contract, its words, and how often each rule finds something, those in preview too."""
    document, _ = read_contract(path, date.today())
    facts = DocumentFacts(document)
    words = sum(facts.word_count(passage) for passage in facts.passages)
    return facts.language, words, Counter(each.finding.code for each in lint_facts(facts, path.name, catalogue.cards()))


def by_rule(found: list[Counter[str]]) -> Iterator[str]:
    """A line for each rule that finds something."""
    yield f"| rule | life | findings | documents of {len(found)} |"
    yield "| --- | --- | --: | --: |"
    for code, card in catalogue.cards().items():
        if total := sum(each[code] for each in found):
            name = card.name.replace("_", " ")
            yield f"| {code} {name} | {card.life} | {total} | {sum(code in each for each in found)} |"


def by_document(counted: list[tuple[Path, str, int, Counter[str]]]) -> Iterator[str]:
    """A line for each document, with its findings by family of rules."""
    yield f"| document | words | {' | '.join(FAMILIES)} | all |"
    yield f"| --- | --: |{' --: |' * (len(FAMILIES) + 1)}"
    for number, (path, language, words, found) in enumerate(counted, 1):
        of_family = [sum(count for code, count in found.items() if code[:3] == each) for each in FAMILIES]
        cells = (f"{number} ({language}, {path.suffix[1:]})", words, *of_family, found.total())
        yield f"| {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    main()
