"""In an interview, a rule is told as soon as its answers are given: a fault is to mend, a warning is good to know."""

from dataclasses import replace

import pytest

from contract_drafter.model.question import Check
from contract_drafter.questionnaire.interview import Interview
from contract_drafter.questionnaire.screens import screen
from tests.small_questions import CONDITIONS, INTERNAL, LIBRARY, NEEDS, OUTCOMES, PEOPLE, TODAY, both
from tests.test_interview import CLIENT, DOCUMENT, STAKES, play

HEAVY = both("Ce poids est lourd.", "This weight is heavy.")


def held(*checks: Check, section=OUTCOMES) -> Interview:
    activity = replace(LIBRARY.kpis["K14"], kpi_class="A")
    sections = {**LIBRARY.sections, section.id: replace(section, checks=(*section.checks, *checks))}
    library = replace(LIBRARY, sections=sections, kpis={**LIBRARY.kpis, "K14": activity})
    return Interview(library, INTERNAL, NEEDS, CONDITIONS, "fr", TODAY)


def weigh(severity: str, weight: str):
    interview = held(Check("heavy", "weight <= 90", "objectives.kpis.weight", HEAVY, severity))
    before = play(*DOCUMENT, *CLIENT, *STAKES, "n", "", "2", "Karim Haddad", "Vendre", *KPI, held=interview)
    return interview, before, interview.reply(before, weight)


KPI = ("K02", "1,80", "1,80", "2,20")


def test_a_fault_at_an_item_is_refused_there():
    _, before, after = weigh("error", "100")
    assert after.answers == before.answers
    assert [said.replace("\u202f", " ") for said in after.said] == ["Ce poids est lourd. (K02)"]


def test_a_warning_at_an_item_is_told_and_the_answer_kept():
    _, before, after = weigh("warning", "100")
    assert after.answers["objectives"][0]["kpis"][0]["weight"] == 100
    assert after.said == ()
    assert "attention – " in after.told[0]
    assert after.told[0].endswith("Ce poids est lourd. (K02)")
    assert after.at != before.at


def test_no_warning_where_the_rule_holds():
    assert weigh("warning", "90")[2].told == ()


def test_the_review_tells_warnings_apart_from_what_is_to_mend():
    interview, _, after = weigh("warning", "100")
    review = interview.reply(after, "!r")
    lines = [line for _, line in screen(interview, review).lines]
    assert any("Ce poids est lourd." in line for line in lines[lines.index("Bon à savoir :") :])
    assert "À corriger :" not in lines


def test_work_done_is_taken_from_the_catalogue_with_its_warning():
    interview = held()
    before = play(*DOCUMENT, *CLIENT, *STAKES, "n", "", "2", "Karim Haddad", "Vendre", held=interview)
    after = interview.reply(before, "K14")
    assert after.told[0].startswith("K14 Durée du cycle")
    assert after.told[1].startswith("Attention : cet indicateur compte une activité")
    assert len(interview.reply(before, "K02").told) == 1


BONUS = Check(
    "bonus-with-extras", "not bonus or answered(extras)", "bonus", both("Citez un extra.", "Name an extra."), "warning"
)


@pytest.mark.parametrize(
    ("replies", "told"),
    [(("o",), 0), (("o", "5", ">"), 0), (("o", "5", ""), 1), (("o", "5", "conseil", ""), 0)],
    ids=["before it is asked", "put off", "left empty on purpose", "answered"],
)
def test_what_is_optional_is_missing_only_once_it_was_asked(replies, told):
    interview = held(BONUS, section=PEOPLE)
    state = play(*DOCUMENT, *CLIENT, *STAKES, *replies, held=interview)
    warned = [each for found in interview.picture(state).problems.values() for each in found]
    assert len(warned) == told
