"""Which clauses of a contract rest on a source that a lawyer must confirm: those it holds, under the law it is under."""

from dataclasses import replace
from pathlib import Path

import pytest

from contract_drafter.drafting.select import Decision
from contract_drafter.model.answers import Answers
from contract_drafter.model.clause import Source, Variant
from contract_drafter.model.constraint import Constraint
from contract_drafter.model.values import Choice, LocalText
from contract_drafter.workflows.library_in_use import open_library
from contract_drafter.workflows.unconfirmed_sources import unconfirmed_sources

NOBODY = LocalText()
LAWS = ("france", "england")
LIBRARY = replace(
    open_library(Path(__file__).parent / "minimal").library,
    constraints={law: Constraint(law, NOBODY, f'binding and governing_law == "{law}"', law=law) for law in LAWS},
)


def named(source: Source, variant: str = "", included: bool = True, **answers: object) -> str:
    clause = replace(
        LIBRARY.clauses["REV-01"],
        sources=(Source("sure", "V"), *(() if variant else (source,))),
        variants=(Variant("england", "true", NOBODY, (source,)),),
    )
    decision = Decision(clause, LIBRARY.contracts["short"].parts[0], included, "always", variant=variant)
    given = Answers("short", "en", {"binding": True, **answers})
    found = unconfirmed_sources(Path("answers.yaml"), (decision,), LIBRARY, given)
    return ", ".join(dict(each.values)["clauses"] for each in found)


DOUBT = Source("to confirm", "?")
FRENCH = Source("to confirm", "?", "france")
FRANCE, ENGLAND = (Choice(law, NOBODY) for law in LAWS)


@pytest.mark.parametrize(
    ("why", "found", "expected"),
    [
        ("a doubt in a clause of the contract", lambda: named(DOUBT), "REV-01"),
        ("a clause that is left out", lambda: named(DOUBT, included=False), ""),
        ("a source that was seen", lambda: named(Source("seen", "V")), ""),
        ("a source from memory", lambda: named(Source("remembered", "M")), ""),
        ("a doubt of the law chosen", lambda: named(FRENCH, governing_law=FRANCE), "REV-01"),
        ("a doubt of the other law", lambda: named(FRENCH, governing_law=ENGLAND), ""),
        ("a law that is still open", lambda: named(FRENCH), "REV-01"),
        ("a doubt of no law, under any", lambda: named(DOUBT, governing_law=ENGLAND), "REV-01"),
        ("a law, in a document that does not bind", lambda: named(FRENCH, binding=False), ""),
        ("a doubt of the variant that is printed", lambda: named(DOUBT, variant="england"), "REV-01"),
    ],
    ids=lambda case: case if isinstance(case, str) and " " in case else "",
)
def test_a_doubt_is_told_where_it_counts(why, found, expected):
    assert found() == expected, why
