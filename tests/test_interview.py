"""The interview: its steps, what each screen shows and what each reply does."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract_drafter import languages, located_yaml
from contract_drafter.model.library import Need
from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText
from contract_drafter.question_types import parts
from contract_drafter.questionnaire import read
from contract_drafter.questionnaire.answers_file import write_yaml
from contract_drafter.questionnaire.screens import screen
from tests.small_questions import CONDITIONS, INTERNAL, LIBRARY, NEEDS, SERVICE, clause, interview


def play(*replies, answers=None, held=None):
    """The state after these replies."""
    held = held or interview()
    state = held.begin(answers or {}, {})
    for typed in replies:
        state = held.reply(state, typed)
    return state


def shown(state, held=None, before=None):
    return "\n".join(line for _, line in screen(held or interview(), state, before).lines)


WHO = ("", "Claire Morel")
DOCUMENT = (*WHO, "Ventes", "", "1er mars 2027", "31/12/2028", "")
CLIENT = ("", "", "Valmore", "Client", "1")
STAKES = ("vendre", "R&D <Paris> {{ x }} *y* | z", "")
PEOPLE = (*CLIENT, *STAKES, "n", "")
KPI = ("K02", "1,80", "1,80", "2,20", "100")
OUTCOMES = ("2", "Karim Haddad", "Vendre en ligne", *KPI, "n", "n")

# ---------------------------------------------------------------- the state machine


def test_it_starts_by_asking_who_answers():
    assert play().at.kind == "role"
    assert "1. métier" in shown(play())


def test_who_answers_is_recorded_with_the_day():
    state = play("2", "Luc Petit")
    assert state.answered_by == {"contract": {"role": "legal", "name": "Luc Petit", "on": "2026-11-23"}}


def test_a_section_shows_its_number_and_who_should_answer():
    text = shown(play())
    assert "1/3 · Le document" in text
    assert "Répondent au mieux : métier, juridique" in text


def test_a_question_shows_its_progress_and_example():
    text = shown(play(*WHO, "Ventes", ""))
    assert "1/3 › question 3 sur 5" in text
    assert "Quelle date d'effet ?" in text
    assert "Exemple : 1er janvier 2027" in text


def test_a_whole_interview_leaves_nothing_open():
    state = play(*DOCUMENT, *PEOPLE, *OUTCOMES)
    assert state.at is None
    data = {"contract": "internal", "language": "fr", "answered_by": state.answered_by, "answers": state.answers}
    answers, found = read(located_yaml.read(write_yaml(data), "a"), LIBRARY, NEEDS, CONDITIONS)
    assert found == []
    assert answers.open == ()
    assert state.answers["stakes"] == ["vendre", "R&D <Paris> {{ x }} *y* | z"]
    assert state.answers["effect_date"] == "2027-03-01"
    assert state.answers["bonus"] is False
    assert "Toutes les questions ont une réponse." in shown(state)


def test_a_refused_answer_says_why_and_asks_again():
    state = play(*WHO, "Ventes", "", "29 février 2027")
    assert state.said == ("le jour « 29 février 2027 » n'existe pas ; ce mois finit le 2027-02-28",)
    assert state.at.path == ("effect_date",)
    assert "effect_date" not in state.answers


def test_an_answer_that_disagrees_with_another_is_refused_where_it_is_given():
    state = play(*WHO, "Ventes", "", "1er mars 2027", "2027-01-01")
    assert state.said == ("La fin vient après le début.",)
    assert "end_date" not in state.answers


def test_enter_takes_the_default():
    assert play(*DOCUMENT).answers["period"] == {"count": 3, "unit": "months"}


def test_enter_skips_an_optional_question_and_it_is_not_asked_again():
    state = play(*WHO, "Ventes", "")
    assert state.answers["mark"] == ""
    assert play(answers=dict(state.answers)).at.path == ("contract",)
    assert play(*WHO, answers=dict(state.answers)).at.path == ("effect_date",)


def test_enter_on_a_needed_question_says_so():
    assert play(*WHO, "").said == ("Cette réponse est nécessaire ; tapez > pour la donner plus tard.",)


def test_later_goes_on_and_the_question_stays_open():
    state = play(*WHO, ">", "")
    assert state.at.path == ("effect_date",)
    assert "title" not in state.answers


def test_what_was_left_for_later_is_listed_at_the_review():
    replies = (*WHO, ">", "", "1er mars 2027", "31/12/2028", "", *PEOPLE, *OUTCOMES)
    state = play(*replies)
    assert state.at is None
    assert "Quel titre ? à répondre" in shown(state)
    assert "1 question(s) ouverte(s)" in shown(state)


def test_back_returns_to_the_question_before():
    state = play(*WHO, "Ventes", "", "<")
    assert state.at.path == ("mark",)
    state = play(*WHO, "Ventes", "", "<", "<", "Autre")
    assert state.answers["title"] == "Autre"


def test_back_at_the_start_says_so():
    assert play("<").said == ("C'est la première question.",)


def test_help_shows_what_is_accepted_and_the_clauses():
    held = interview()
    before = play(*WHO, "Ventes", "", held=held)
    state = held.reply(before, "?")
    assert "Accepté : une date" in shown(state, held, before)
    assert state.at == before.at


def test_a_command_after_a_backslash_is_an_answer():
    assert play(*WHO, "\\?").answers["title"] == "?"
    assert play(*WHO, "\\<").answers["title"] == "<"


def test_quitting_finishes():
    assert play(*WHO, "!q").finished


def test_a_choice_is_taken_by_its_number_its_id_or_its_label():
    held = interview(SERVICE)
    for typed in ("2", "england", "Droit anglais", "english law"):
        assert play(*DOCUMENT[:-1], typed, held=held).answers["law"] == "england"


def test_a_question_that_depends_on_an_answer_comes_and_goes():
    asked = play(*DOCUMENT, *CLIENT, *STAKES, "o")
    assert asked.at.path == ("bonus_share",)
    assert play(*DOCUMENT, *CLIENT, *STAKES, "non").at.path == ("extras",)


def test_a_list_of_texts_ends_with_enter():
    state = play(*DOCUMENT, *CLIENT, "a", "b", "c")
    assert (state.at.kind, state.at.path) == ("item", ("stakes",))
    assert play(*DOCUMENT, *CLIENT, "a", "b", "c", "").at.path == ("bonus",)


def test_back_in_a_list_returns_to_the_last_item():
    state = play(*DOCUMENT, *CLIENT, "a", "b", "<", "B")
    assert state.answers["stakes"] == ["a", "B"]


def test_a_list_that_is_needed_does_not_end_empty():
    state = play(*DOCUMENT, *CLIENT, "")
    assert "stakes" not in state.answers


def test_another_item_is_offered_after_each():
    state = play(*DOCUMENT, *PEOPLE, *OUTCOMES[:-2])
    assert (state.at.kind, state.at.path) == ("more", ("objectives", 0, "kpis"))
    state = play(*DOCUMENT, *PEOPLE, *OUTCOMES[:-2], "n")
    assert (state.at.kind, state.at.path) == ("more", ("objectives",))


def test_yes_adds_an_item_and_asks_it():
    state = play(*DOCUMENT, *PEOPLE, *OUTCOMES[:-2], "o")
    assert state.at.path == ("objectives", 0, "kpis", 1, "catalogue")
    assert "objectif 1 › indicateur 2" in shown(state)


def test_a_kpi_of_the_catalogue_is_not_asked_for_its_definition():
    state = play(*DOCUMENT, *PEOPLE, "2", "Karim", "Vendre", "K02")
    assert state.at.path == ("objectives", 0, "kpis", 0, "baseline")


def test_an_unknown_kpi_is_refused_with_the_nearest():
    state = play(*DOCUMENT, *PEOPLE, "2", "Karim", "Vendre", "K15")
    (said,) = state.said
    assert said.replace("\u202f", " ") == "le catalogue n'a pas d'indicateur « K15 » — vouliez-vous dire « K14 » ?"


def test_a_target_on_the_wrong_side_is_refused():
    state = play(*DOCUMENT, *PEOPLE, "2", "Karim", "Vendre", "K02", "1,80", "1,80", "1,70")
    assert "du mauvais côté" in state.said[0]
    assert state.at.path[-1] == "target"


def test_what_is_wrong_with_a_whole_list_is_told_at_its_end_and_kept():
    state = play(*DOCUMENT, *PEOPLE, *OUTCOMES[:-3], "99,99")
    assert state.said == ()
    state = play(*DOCUMENT, *PEOPLE, *OUTCOMES[:-3], "99,99", "n", "n")
    assert "Les poids font 100. (trouvé : 99,99)" in state.said[0]
    assert str(state.answers["objectives"][0]["kpis"][0]["weight"]) == "99.99"
    assert "Les poids font 100." in shown(state)


def test_the_review_jumps_to_an_answer_and_comes_back():
    done = play(*DOCUMENT, *PEOPLE, *OUTCOMES)
    held = interview()
    number = next(line for line in shown(done).splitlines() if "Quel titre ?" in line).split(".")[0].strip()
    state = held.reply(held.reply(done, number), "Autre titre")
    assert state.at is None
    assert state.answers["title"] == "Autre titre"


def test_the_review_removes_an_item_once_it_is_confirmed():
    done = play(*DOCUMENT, *PEOPLE, *OUTCOMES[:-2], "o", ">", ">", ">", ">", ">", ">", ">", ">", ">", ">", "n", "n")
    held = interview()
    lines = [line for line in shown(done).splitlines() if "indicateur 2" in line]
    asking = held.reply(done, f"-{lines[0].split('.')[0].strip()}")
    assert shown(asking) == "Retirer indicateur 2 et toutes ses réponses ? (o/n)"
    assert len(held.reply(asking, "n").answers["objectives"][0]["kpis"]) == 2
    assert len(held.reply(asking, "o").answers["objectives"][0]["kpis"]) == 1


def test_the_review_says_when_a_number_is_wrong():
    done = play(*DOCUMENT, *PEOPLE, *OUTCOMES)
    assert interview().reply(done, "999").said == ("Ce numéro n'est pas dans la liste.",)


def test_erasing_an_answer_leaves_it_open():
    done = play(*DOCUMENT, "!r")
    number = next(line for line in shown(done).splitlines() if "Quel titre ?" in line).split(".")[0].strip()
    held = interview()
    state = held.reply(held.reply(done, number), "-")
    assert state.answers["title"] is None


def test_words_in_another_language_are_kept():
    answers = {"title": {"fr": "Ventes", "en": "Sales"}}
    state = play("!r", answers=answers)
    number = next(line for line in shown(state).splitlines() if "Quel titre ?" in line).split(".")[0].strip()
    held = interview()
    assert held.reply(held.reply(state, number), "Vendre").answers["title"] == {"fr": "Vendre", "en": "Sales"}


def test_an_answer_that_cannot_be_read_is_asked_again():
    state = play(*WHO, answers={"title": "x", "mark": "", "effect_date": "bientôt"})
    assert state.at.path == ("effect_date",)
    assert "Réponse actuelle : bientôt" in shown(state)


@pytest.mark.parametrize("language", languages.codes())
def test_every_screen_has_its_words_in_each_language(language):
    held = interview(SERVICE, language)
    state = held.begin({}, {})
    for typed in ("?", "", "X", "?", "T", "", "2027-01-01", "2028-01-01", "?", "1", "", "!r", "?", "1", "!q"):
        before, state = state, held.reply(state, typed)
        assert "{" not in shown(state, held, before)
    assert state.finished


words = st.sampled_from(["", "?", "<", ">", "-", "!r", "1", "2", "-3", "o", "n", "K02", "31/12/2027", "5 EUR", "x"])


@settings(max_examples=25, deadline=None)
@given(replies=st.lists(words | st.text(max_size=8), max_size=40))
def test_whatever_is_typed_the_interview_goes_on_and_its_answers_can_be_read(replies):
    held = interview(SERVICE)
    state = held.begin({}, {})
    for typed in replies:
        before, state = state, held.reply(state, typed)
        screen(held, state, before)
    data = {"contract": "service", "answered_by": state.answered_by, "answers": state.answers}
    located = located_yaml.read(write_yaml(data), "a.yaml")
    answers, found = read(located, LIBRARY, NEEDS, CONDITIONS, partial=True)
    assert answers is not None
    assert {each.code for each in found} <= {"ANS014", "ANS112"}, "only what more answers will mend"


def test_a_part_is_asked_and_reviewed_with_the_question_it_belongs_to():
    state = play(*DOCUMENT, *WHO)
    assert "Quel client ? › Nom" in shown(state).splitlines()
    assert "  Quel client ? › Nom à répondre" in shown(play(*DOCUMENT, *WHO, "!r"))


def test_a_part_takes_the_example_of_its_composite():
    own = Question("provider", "party", LocalText(), example={"name": {"fr": "DSI de Valmore"}})
    assert [part.example for part in parts(own)][:1] == [{"fr": "DSI de Valmore"}]
    assert parts(own)[6].example == parts(Question("client", "party", LocalText()))[6].example


KPI_ASKED = (*DOCUMENT, *PEOPLE, "2", "Karim", "Vendre")


def test_a_kpi_that_is_not_in_the_catalogue_is_answered_with_the_nearest_and_the_command():
    state = play(*KPI_ASKED, "K15")
    assert state.told[0] == "Les plus proches du catalogue (tous : contract-drafter library kpis) :"
    assert state.told[1] == "  K14   Durée du cycle · jours · résultat"
    held = interview()
    asked = play(*KPI_ASKED, held=held)
    assert "contract-drafter library kpis" in shown(held.reply(asked, "?"), held, asked)


def test_a_kpi_that_resembles_none_is_answered_with_the_command():
    state = play(*KPI_ASKED, "zzz")
    assert state.told == ("Rien d'approchant dans le catalogue ; tout y est : contract-drafter library kpis",)


def test_a_kpi_that_is_taken_is_named_with_its_formula_and_gives_its_own_examples():
    kpi = replace(LIBRARY.kpis["K14"], example_baseline="64", example_target="52")
    held = replace(interview(), library=replace(LIBRARY, kpis={**LIBRARY.kpis, "K14": kpi}))
    state = play(*KPI_ASKED, "k14", held=held)
    assert state.told == ("K14 Durée du cycle = médiane",)
    assert "Exemple : 64 jours" in shown(state, held).replace("\u202f", " ").replace("\u00a0", " ")


def test_what_is_open_is_counted_as_a_draft_counts_it_and_defaults_are_said():
    for replies in (("!r",), (*WHO, "!r"), (*DOCUMENT[:-1], ">", "!r"), (*DOCUMENT, *PEOPLE, "!r"), KPI_ASKED):
        held = interview()
        state = play(*replies, held=held)
        data = {"contract": "internal", "language": "fr", "answers": state.answers}
        answers, _ = read(located_yaml.read(write_yaml(data), "a"), LIBRARY, NEEDS, CONDITIONS)
        assert held.picture(state).missing == len(answers.open)
    assert "Quelle période ? par défaut : 3 mois" in shown(play("!r")).replace("\u00a0", " ").replace("\u202f", " ")


def test_help_names_six_clauses_and_counts_the_others():
    held = replace(interview(), needs={**NEEDS, "contract": ()})
    many = {f"X-{number:02}": clause(f"X-{number:02}") for number in range(9)}
    contract = replace(INTERNAL, parts=(replace(INTERNAL.parts[0], clauses=tuple(many)),))
    used = {**dict.fromkeys(many, (Need("title"),)), "contract": ()}
    held = replace(held, library=replace(LIBRARY, clauses=many), contract=contract, needs=used, conditions={})
    asked = play(*WHO, held=held)
    assert (
        "Sert aux clauses : X-00 X-00, X-01 X-01, X-02 X-02, X-03 X-03, X-04 X-04, X-05 X-05, et à 3 autre(s)"
        in shown(held.reply(asked, "?"), held, asked)
    )


def test_how_many_items_are_wanted_is_said_where_they_are_given():
    group = replace(LIBRARY.sections["outcomes"].questions[0], at_least=4)
    section = replace(LIBRARY.sections["outcomes"], questions=(group,))
    held = replace(interview(), library=replace(LIBRARY, sections={**LIBRARY.sections, "outcomes": section}))
    assert "objectif 1 (au moins 4)" in shown(play(*DOCUMENT, *PEOPLE, "2", "Karim", held=held), held)
