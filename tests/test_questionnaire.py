"""What is asked, and how an answers file is read."""

from datetime import date
from decimal import Decimal

import pytest

from contract_drafter import languages, located_yaml
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import Choice, Duration, LocalText, Money, Percentage, Quantity
from contract_drafter.questionnaire import read, relevant
from tests.small_questions import CONDITIONS, GOOD, INTERNAL, LIBRARY, NEEDS, SERVICE, reading, with_answer

# ---------------------------------------------------------------- what is asked


def asked(contract=INTERNAL, undecided=False, **values):
    sections = relevant(LIBRARY, contract, values, NEEDS, CONDITIONS, undecided=undecided)
    return {question.question.id: question for section in sections for question in section.asked}


RELEVANT = [
    ("what every contract asks is asked", INTERNAL, {}, "title", True),
    ("a question that no clause uses is not asked", INTERNAL, {}, "unused", False),
    ("a clause that a fact rules out asks nothing", INTERNAL, {}, "law", False),
    ("nor what only that clause uses", INTERNAL, {}, "fee", False),
    ("a clause that a fact lets in asks", SERVICE, {}, "fee", True),
    ("the question that decides on a clause is asked", INTERNAL, {}, "bonus", True),
    ("what a clause uses that may still come in is asked", INTERNAL, {}, "bonus_share", True),
    ("and no longer once it is out", INTERNAL, {"bonus": False}, "bonus_share", False),
    ("the question that decided stays", INTERNAL, {"bonus": False}, "bonus", True),
    ("an optional list that brings in a clause is asked", INTERNAL, {}, "extras", True),
]


@pytest.mark.parametrize("sentence, contract, values, name, expected", RELEVANT, ids=[case[0] for case in RELEVANT])
def test_what_is_relevant(sentence, contract, values, name, expected):
    assert (name in asked(contract, **values)) is expected


def test_only_the_parts_that_clauses_use_are_asked():
    assert [part.question.id for part in asked()["client"].parts] == ["name", "called", "gender"]
    assert [part.question.id for part in asked(SERVICE)["client"].parts] == ["name", "called", "gender", "seat"]


def test_a_question_knows_the_clauses_that_it_feeds():
    assert asked()["stakes"].used_by == ("PAR-01",)
    assert asked(SERVICE)["fee"].used_by == ("LAW-01",)
    assert asked()["client"].used_by == ("PAR-01",)


def test_a_kpi_of_the_catalogue_can_always_be_named():
    (kpis,) = [part for part in asked()["objectives"].parts if part.question.id == "kpis"]
    assert [part.question.id for part in kpis.parts][:2] == ["catalogue", "id"]


# ---------------------------------------------------------------- reading


def faults(text, partial=True):
    return [(str(each.span).removeprefix("a.yaml:"), each.code) for each in reading(text, partial)[1]]


def test_good_answers_are_read_without_a_fault():
    answers, found = reading(GOOD)
    assert found == []
    assert answers.open == ()
    values = answers.values
    assert values["title"] == LocalText.of(fr="Ventes", en="Sales")
    assert (values["effect_date"], values["end_date"]) == (date(2027, 1, 1), date(2028, 12, 31))
    assert values["bonus_share"] == Percentage(Decimal("2.5"))
    assert values["stakes"][0] == LocalText(everywhere="R&D <Paris> {{ x }} *y* | z")
    assert values["period"] == Duration(3, "months"), "the default"
    assert answers.answered_by["contract"].on == date(2026, 11, 2)
    assert str(answers.spans["objectives[0].kpis[1].weight"]) == "a.yaml:19:83"


def test_a_kpi_takes_its_definition_from_the_catalogue_and_its_own_words_win():
    first, second = reading(GOOD)[0].values["objectives"][0].get("kpis")
    assert first.get("id") == "K02"
    assert first.get("name") == LocalText.of(fr="Taux de conversion", en="Conversion rate")
    assert first.get("direction") == Choice("up", LocalText())
    assert first.get("direction").label.get("fr") == "la hausse est favorable"
    assert first.get("floor") == Quantity(Decimal("1.80"), LocalText.of(fr="%", en="%"), 2)
    assert first.get("gaming") == LocalText.of(fr="triche", en="gaming")
    assert (second.get("id"), second.get("catalogue")) == ("P1", "K14")
    assert second.get("name") == LocalText(everywhere="Cycle")
    assert second.get("target") == Quantity(Decimal(52), LocalText.of(fr="jours", en="days"), 0)


ONE_FAULT = [
    ("an unknown question, with the nearest", with_answer("titel", "x"), "ANS009", {"key": "titel", "nearest": "title"}),
    ("a date that does not exist", with_answer("end_date", "31/04/2027"), "ANS141", {"found": "31/04/2027", "last": "2027-04-30"}),
    ("29 February of a year without one", with_answer("end_date", "29 February 2027"), "ANS141", {"last": "2027-02-28"}),
    ("dates out of order", with_answer("end_date", "2026-12-31"), "ANS013", {"message": "La fin vient après le début."}),
    ("a share above its bound", with_answer("bonus_share", "21 %"), "ANS124", {"found": Decimal(21), "bound": Decimal(20)}),
    ("a list where one text stands", with_answer("stakes", "vendre"), "ANS114", {"found": "vendre"}),
    ("an unknown part, with the nearest", with_answer("client", "{nmae: x}"), "ANS010", {"key": "nmae", "nearest": "name"}),
    ("a text that is too long", with_answer("title", "x" * 501), "ANS102", {"count": "501", "limit": "500"}),
    ("an unknown language of words", with_answer("title", "{fr: a, es: b}"), "ANS105", {"key": "es"}),
    ("an answer of another contract type", with_answer("elsewhere", "x"), "ANS011", {"label": "Ailleurs ?"}),
    ("an unknown KPI, with the nearest", GOOD.replace("k14", "K15"), "ANS015", {"found": "K15", "nearest": "K14"}),
    ("weights of 99.99, with their sum", GOOD.replace("weight: 40", "weight: 39.99"), "ANS014", {"found": "99,99"}),
    ("a target on the wrong side of the baseline", GOOD.replace("target: 52", "target: 65"), "ANS017", {"other": "Base", "bound": Decimal(64)}),
    ("a target that is the floor", GOOD.replace("target: 2.20", "target: 1.80"), "ANS016", {"other": "Plancher"}),
    ("another unit", GOOD.replace("1,80 %", "1,80 €"), "ANS018", {"found": "€", "unit": "%"}),
    ("a target to be agreed", GOOD.replace("target: 52", "target: TBD"), "ANS128", {"found": "TBD"}),
    ("an unknown role", GOOD.replace("role: legal", "role: lawyer"), "ANS007", {"role": "lawyer"}),
    ("an unknown section", GOOD.replace("  contract: {role", "  contrat: {role"), "ANS006", {"nearest": "contract"}),
    ("an unknown heading", GOOD.replace("language: fr", "lang: fr"), "ANS005", {"key": "lang", "nearest": "language"}),
    ("an unknown language", GOOD.replace("language: fr", "language: de"), "ANS004", {"known": "en, fr"}),
    ("who answered, not said well", GOOD.replace("{role: legal, name: Luc Petit, on: 2026-11-02}", "Luc"), "ANS008", {"key": "contract"}),
]  # fmt: skip


@pytest.mark.parametrize("sentence, text, code, values", ONE_FAULT, ids=[case[0] for case in ONE_FAULT])
def test_one_fault_is_told_once_with_its_values(sentence, text, code, values):
    found = reading(text, partial=True)[1]
    assert [each.code for each in found] == [code]
    assert values.items() <= dict(found[0].values).items()
    for language in languages.codes():
        words = languages.describe(found[0], language)
        assert code not in words
        assert "{" not in words.replace("{…}", ""), words


def test_all_faults_are_told_together_each_at_its_place():
    text = (
        GOOD.replace("1er janvier 2027", "bientôt")
        .replace("m}", "x}")
        .replace("oui", "peut-être")
        .replace("60}", "600}")
    )
    assert faults(text) == [("7:16", "ANS140"), ("9:69", "ANS110"), ("13:10", "ANS160"), ("18:83", "ANS124")]


def test_a_refused_answer_is_not_missing_too():
    answers, found = reading(with_answer("end_date", "bientôt"))
    assert [each.code for each in found] == ["ANS140"]
    assert answers.open == ()


def test_a_card_that_the_catalogue_lacks_is_told_once_and_not_part_by_part():
    answers, found = reading(GOOD.replace("k14", "K15"))
    assert [each.code for each in found] == ["ANS015"]
    assert answers.open == ()


def test_a_message_names_the_question_and_what_is_accepted():
    (fault,) = reading(with_answer("end_date", "bientôt"))[1]
    assert languages.describe(fault, "fr") == (
        "« Quelle date de fin ? » : « bientôt » n'est pas une date"
        " — on accepte une date, par exemple 2027-03-01, 01/03/2027 ou 1er mars 2027"
    )


def test_a_missing_answer_is_an_error_unless_the_draft_is_partial():
    text = with_answer("end_date", None)
    answers, found = reading(text)
    assert [(each.code, dict(each.values)["path"], each.severity) for each in found] == [
        ("ANS012", "end_date", Severity.ERROR)
    ]
    assert [waiting.path for waiting in answers.open] == ["end_date"]
    answers, found = reading(text, partial=True)
    assert found == []
    assert [waiting.path for waiting in answers.open] == ["end_date"]


def test_a_missing_part_of_an_item_has_its_path_and_place():
    text = GOOD.replace(", target: 52", "")
    answers, found = reading(text)
    assert [waiting.path for waiting in answers.open] == ["objectives[0].kpis[1].target"]
    assert str(found[0].span) == "a.yaml:19:11"


def test_an_answer_that_is_not_asked_any_more_is_not_missing():
    assert faults(with_answer("bonus", "non"), partial=False) == []
    assert reading(with_answer("bonus_share", None).replace("bonus: oui", "bonus: NO"))[0].open == ()


NOT_ANSWERS = [
    ("an empty file", "", "ANS001"),
    ("a list", "- a\n", "ANS001"),
    ("words", "hello\n", "ANS001"),
    ("no contract type", "answers: {}\n", "ANS003"),
    ("an unknown contract type", "contract: intrenal\n", "ANS002"),
]


@pytest.mark.parametrize("sentence, text, code", NOT_ANSWERS, ids=[case[0] for case in NOT_ANSWERS])
def test_what_is_not_an_answers_file_is_said(sentence, text, code):
    answers, found = reading(text)
    assert answers is None
    assert [each.code for each in found] == [code]


def test_answers_that_are_a_list_are_refused():
    assert faults("contract: internal\nanswers: [a]\n")[0] == ("2:1", "ANS001")


def test_money_is_read_as_people_write_it():
    text = GOOD.replace("contract: internal", "contract: service") + "  law: Droit anglais\n  fee: 1 234 567,50 €\n"
    values = reading(text)[0].values
    assert values["fee"] == Money(Decimal("1234567.50"), "EUR")
    assert values["law"] == Choice("england", LocalText())


def test_200_kpis_are_read_in_time():
    item = "        - {catalogue: K02, baseline: 1.80, floor: 1.80, target: 2.20, weight: 0.5}\n"
    text = GOOD[: GOOD.index("        - {catalogue: K02")] + item * 200
    answers, found = reading(text)
    assert found == []
    assert len(answers.values["objectives"][0].get("kpis")) == 200


def test_what_is_missing_at_the_top_is_at_the_line_of_answers_and_a_list_says_so():
    (fault,) = reading(with_answer("stakes", None))[1]
    assert str(fault.span) == "a.yaml:5:1"
    assert dict(fault.values)["accepted"].startswith("une liste : ")


@pytest.mark.parametrize("language, label", [("", "Quelle date de fin ?"), ("en", "Which end date?")])
def test_faults_speak_the_language_asked_for_else_that_of_the_answers(language, label):
    located = located_yaml.read(with_answer("end_date", "bientôt"), "a.yaml")
    (fault,) = read(located, LIBRARY, NEEDS, CONDITIONS, speak=language)[1]
    assert dict(fault.values)["label"] == label
