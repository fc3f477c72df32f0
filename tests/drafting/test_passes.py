"""Each pass of drafting, on a contract small enough to read."""

from pathlib import Path

import pytest

from contract_drafter import languages
from contract_drafter.model.document import Blank, DefinedTerm, Paragraph, Reference, Value, inlines, plain_text, walk
from contract_drafter.model.finding import UserError
from contract_drafter.model.values import LocalText, Money
from tests.drafting.small import MINIMAL, lines, make, party, section, words


def _contract(clauses: str) -> str:
    return (
        "id: short\nversion: 1.0.0\ncode: T0\ntitle: {fr: Contrat court, en: Short contract}\n"
        "description: {fr: Pour les tests., en: For the tests.}\nfacts: {binding: false}\nsections: [everything]\nparts:\n"
        "  - {id: front, kind: front, clauses: [PAR-01]}\n"
        f"  - {{id: review, kind: articles, title: {{fr: Revue, en: Review}}, clauses: {clauses}}}\n"
    )


FR, EN = "clauses/review/REV-01/fr.md", "clauses/review/REV-01/en.md"
CARD = (MINIMAL / "clauses/review/REV-01/clause.yaml").read_text(encoding="utf-8")


def test_a_contract_reads_as_its_clauses_say(tmp_path: Path):
    assert lines((section(make(tmp_path), "REV-01"),)) == [
        "Article 1 Revue périodique",
        "1.1 Les parties tiennent une Revue tous les 3\u00a0mois, selon l’article\u00a02.1.",
        "1.2 Le rapport de la Direction marketing traite\u202f:",
        "(a) vendre plus\u202f;",
        "(b) perdre moins.",
    ]


def test_the_same_contract_reads_in_english(tmp_path: Path):
    assert lines((section(make(tmp_path, language="en"), "REV-01"),)) == [
        "1. Periodic review",
        "1.1 The parties hold a Review every 3\u00a0months, as clause\u00a02.1 says.",
        "1.2 The report of the Marketing Department covers:",
        "(a) vendre plus;",
        "(b) perdre moins.",
    ]


JOINED = [
    ("« de » and « le » contract", "Le rôle de {{ client | the }}.", "m", "Client", "Le rôle du Client."),
    (
        "« à » and « le » contract",
        "Il revient à {{ client | the }} de dire.",
        "m",
        "Client",
        "Il revient au Client de dire.",
    ),
    ("a vowel elides the article", "Le rôle de {{ client | the }}.", "m", "Éditeur", "Le rôle de l’Éditeur."),
    ("a feminine keeps its article", "Le rôle de {{ client | the }}.", "f", "DSI", "Le rôle de la DSI."),
    ("a sentence starts with a capital", "{{ client | The }} paie.", "m", "Éditeur", "L’Éditeur paie."),
    ("a proper name elides « de »", "Le siège de {{ client.name }}.", "m", "Client", "Le siège d’Orange."),
    (
        "a participle agrees",
        '{{ client | The }} est {{ client | agree("tenu", "tenue") }}.',
        "f",
        "DSI",
        "La DSI est tenue.",
    ),
    ("a list is counted", 'Il y a {{ stakes | counted("enjeu", "enjeux") }}.', "m", "Client", "Il y a deux enjeux."),
]


@pytest.mark.parametrize(("name", "text", "gender", "called", "expected"), JOINED, ids=[case[0] for case in JOINED])
def test_french_joins_around_an_answer(tmp_path: Path, name: str, text: str, gender: str, called: str, expected: str):
    client = party("Orange", words(called), gender)
    made = make(tmp_path, {FR: text}, client=client)
    assert lines(section(made, "REV-01").blocks) == [f"1.1 {expected}"]


def test_numbers_and_references_follow_a_clause_that_is_left_out(tmp_path: Path):
    both = "Voir l'[](clause:REV-01).\n"
    kept = make(tmp_path / "a", {"clauses/review/REV-02/fr.md": both + "{#powers}"}, language="fr")
    assert "Voir l’article\u00a01 (Revue périodique)." in " ".join(lines((section(kept, "REV-02"),)))
    text = {FR: "Rien.", "contracts/short.yaml": _contract("[REV-02, REV-01]"), "clauses/review/REV-02/fr.md": both}
    moved = make(tmp_path / "b", text)
    assert lines((section(moved, "REV-02"),))[0] == "Article 1 Pouvoirs de la revue"
    assert "Voir l’article\u00a02 (Revue périodique)." in lines((section(moved, "REV-02"),))[1]


def test_a_title_is_given_at_the_first_mention_only(tmp_path: Path):
    made = make(tmp_path, {FR: "Selon l'[](clause:REV-02).\n\nEncore l'[](clause:REV-02)."})
    assert lines(section(made, "REV-01").blocks) == [
        "1.1 Selon l’article\u00a02 (Pouvoirs de la revue).",
        "1.2 Encore l’article\u00a02.",
    ]


def test_definitions_hold_only_used_terms_in_the_order_of_the_language(tmp_path: Path):
    terms = (
        "- id: review\n  forms:\n    fr: {label: Revue, definition: 'une [Équipe](term:team) réunie'}\n"
        "    en: {label: Review, definition: 'a [Team](term:team) that meets'}\n"
        "- id: team\n  forms:\n    fr: {label: Équipe, definition: les personnes}\n    en: {label: Team, definition: people}\n"
        "- id: zebra\n  forms:\n    fr: {label: Zèbre, definition: inutile}\n    en: {label: Zebra, definition: useless}\n"
    )
    made = make(tmp_path, {"glossary/core.yaml": terms, FR: "La [Revue](term:review).\n\n{% insert definitions %}"})
    assert lines(section(made, "REV-01").blocks)[1:] == ["Équipe | les personnes.", "Revue | une Équipe réunie."]
    defined = [i for b in walk(section(made, "REV-01").blocks) for i in inlines(b) if isinstance(i, DefinedTerm)]
    assert [i.text for i in defined if i.defining] == ["Équipe", "Revue"]


REFUSED = [
    (
        "a reference to a clause that is left out names who refers",
        {},
        {"review_decides": False},
        ["clauses/review/REV-01/clause.yaml:1:5 DRF004 “REV-01” requires “REV-02”, which your answers leave out — "
         "change the answer, or ask the lawyer who keeps the library"],
    ),
    (
        "a clause that another requires, and the contract type does not list",
        {"contracts/short.yaml": _contract("[REV-01]"), FR: "Une revue.", EN: "A review."},
        {},
        ["clauses/review/REV-01/clause.yaml:1:5 DRF024 “REV-01” requires “REV-02”, which the contract type “short” does "
         "not list — add it to the parts of the contract type, or ask the lawyer who keeps the library"],
    ),
    (
        "a clause that another requires, and the library does not hold",
        {"clauses/review/REV-01/clause.yaml": CARD.replace("requires: [REV-02]", "requires: [REV-77]")},
        {},
        ["clauses/review/REV-01/clause.yaml:1:5 DRF025 “REV-01” requires “REV-77”, which the library does not hold — "
         "name with --library the one that holds it, or ask the lawyer who keeps the library"],
    ),
    (
        "a reference to a label that is not printed names who refers",
        {"clauses/review/REV-02/fr.md": "{% if count(stakes) > 5 %}\nUne cible. {#powers}\n{% endif %}\nSinon."},
        {},
        ["clauses/review/REV-01/fr.md:1:1 DRF008 “REV-01” refers to “REV-02#powers”, which is not in this contract — "
         "remove the reference or keep the clause it names"],
    ),
    (
        "a term that nothing defines",
        {FR: "Le [Zèbre](term:zebra)."},
        {},
        ["clauses/review/REV-01/fr.md:1:1 DRF007 the term “zebra” is used and is not defined in “fr” — add it to the glossary"],
    ),
    (
        "an answer that is missing",
        {},
        {"review_period": None},
        ["answers DRF002 the answer “Période” is missing (review_period) — answer it, or make a draft with --partial"],
    ),
    (
        "words that exist in another language only",
        {FR: "{{ title }}"},
        {"title": LocalText.of(en="Trial")},
        ["answers DRF001 the answer “title” has no words in “fr” — give them: “fr: …, en: …”, or one string for every language"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "texts", "answers", "expected"), REFUSED, ids=[case[0] for case in REFUSED])
def test_a_draft_is_refused(tmp_path: Path, name: str, texts: dict, answers: dict, expected: list[str]):
    with pytest.raises(UserError) as refused:
        make(tmp_path, texts, **answers)
    told = [
        f"{f.span} {f.code} {languages.describe(f, 'en')}".replace(f"{tmp_path}/library/", "")
        for f in refused.value.findings
    ]
    assert told == expected


def test_a_partial_draft_shows_what_is_open(tmp_path: Path):
    made = make(tmp_path, partial=True, review_period=None, stakes=None)
    blanks = [i for b in walk(section(made, "REV-01").blocks) for i in inlines(b) if isinstance(i, Blank)]
    assert blanks == [Blank("review_period", "Période")]


def test_an_answer_never_becomes_markup(tmp_path: Path):
    hostile = "R&D <Paris> {{ title }} *y* | z [x](clause:REV-02) {% if a %}\n# T"
    made = make(tmp_path, {FR: "Avant {{ title }} après."}, title=words(hostile))
    (paragraph,) = section(made, "REV-01").blocks
    assert isinstance(paragraph, Paragraph)
    assert Value(hostile, "title") in paragraph.content
    assert not any(isinstance(i, Reference) for i in paragraph.content)


TYPESET = [
    (
        "the signs of French keep to the words before them",
        "Vu : quoi ? oui ; non !",
        "Vu\u202f: quoi\u202f? oui\u202f; non\u202f!",
    ),
    ("guillemets keep to the words inside", "le « client » d'abord", "le «\u202fclient\u202f» d’abord"),
    ("straight quotes become guillemets", 'un "oui" net', "un «\u202foui\u202f» net"),
    (
        "groups of figures and units stay together",
        "1 450 leads, 800 000 € et 72 %",
        "1\u202f450 leads, 800\u202f000\u00a0€ et 72\u00a0%",
    ),
    ("a day stays with its month", "du 31 décembre au 1er mars", "du 31\u00a0décembre au 1er\u00a0mars"),
    (
        "an address of the web stays as it is",
        "voir https://x.fr/a'b?c=1;d : ici",
        "voir https://x.fr/a'b?c=1;d\u202f: ici",
    ),
    ("an e-mail address stays as it is", "o'neil@x.fr; d'accord", "o'neil@x.fr; d’accord"),
]


@pytest.mark.parametrize(("case", "answer", "printed"), TYPESET, ids=[case[0] for case in TYPESET])
def test_answers_are_set_as_clauses_are(tmp_path: Path, case: str, answer: str, printed: str):
    made = make(tmp_path, {FR: "Avant {{ title }} après."}, title=words(answer))
    (paragraph,) = section(made, "REV-01").blocks
    assert isinstance(paragraph, Paragraph)
    assert Value(printed, "title") in paragraph.content
    assert plain_text(made.document.cover.title) == printed


TIED = [
    ("a figure of the answers and the unit of the clause", "Dans les {{ title }} mois.", "6", "Dans les 6\u00a0mois."),
    (
        "a figure of the clause and the unit of the answers",
        "Tous les 3 {{ title }}.",
        "jours",
        "Tous les 3\u00a0jours.",
    ),
    ("an article of a law and its number", "Selon l'article {{ title }}.", "L441-10", "Selon l’article\u00a0L441-10."),
]


@pytest.mark.parametrize(("case", "text", "answer", "printed"), TIED, ids=[case[0] for case in TIED])
def test_a_figure_stays_with_its_word_across_what_is_filled(
    tmp_path: Path, case: str, text: str, answer: str, printed: str
):
    made = make(tmp_path, {FR: text}, title=words(answer))
    assert lines(section(made, "REV-01").blocks) == [f"1.1 {printed}"]


def test_money_is_said_in_figures_and_words(tmp_path: Path):
    from decimal import Decimal

    made = make(tmp_path, {FR: "{{ title | figures_and_words }}"}, title=Money(Decimal(1000000), "EUR"))
    assert lines(section(made, "REV-01").blocks) == ["1.1 1\u202f000\u202f000\u00a0€ (un million d’euros)"]
