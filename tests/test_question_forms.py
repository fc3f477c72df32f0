"""The questions as a blank file, a JSON Schema and a form to print; and how an answers file is written."""

import json
import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract_drafter import languages, located_yaml, shipped
from contract_drafter.model.finding import Severity, UserError
from contract_drafter.model.question import Option, Question, QuestionSection
from contract_drafter.model.values import LocalText
from contract_drafter.questionnaire import read, relevant
from contract_drafter.questionnaire.answers_file import comments_of, write_json, write_yaml
from contract_drafter.questionnaire.blank import blank
from contract_drafter.questionnaire.conditions import in_words
from contract_drafter.questionnaire.printable import printable
from contract_drafter.questionnaire.relevant import Asked, SectionToAsk
from contract_drafter.questionnaire.schema import json_schema
from contract_drafter.questionnaire.wording import notes
from contract_drafter.workflows import questions as workflow
from contract_drafter.workflows.library_in_use import open_library
from tests.small_questions import CONDITIONS, GOOD, INTERNAL, LIBRARY, NEEDS, SERVICE, reading, with_answer

CONTRACTS = (INTERNAL, SERVICE)


@pytest.mark.parametrize("language", languages.codes())
@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.id)
def test_a_blank_file_reads_back_as_all_open(contract, language):
    sections = relevant(LIBRARY, contract, {}, NEEDS, CONDITIONS, undecided=True)
    answers, found = reading(blank(contract, sections, language))
    assert {each.code for each in found} == {"ANS012"}
    assert (answers.contract, answers.language) == (contract.id, language)
    assert "title" in [waiting.path for waiting in answers.open]
    assert set(answers.values) <= {"period", "objectives", "client"}, "only defaults and empty items"


def test_a_blank_file_says_what_is_asked_and_accepted():
    text = blank(SERVICE, relevant(LIBRARY, SERVICE, {}, NEEDS, CONDITIONS, undecided=True), "fr")
    for words in (
        "# 1. Le document", "# Répondent : métier, juridique", "# Quelle date d’effet ?", "#   Exemple : 1er janvier 2027",
        "#   Par défaut : 3 mois", "france (Droit français)", "#   Sert aux clauses : LAW-01",
    ):  # fmt: skip
        assert words in text.replace("\u202f", " ").replace("\u00a0", " "), words


WHO = Question(
    "who", "choice", LocalText.of(en="Who measures?"), options=(Option("third", LocalText.of(en="A third party")),)
)
CONDITIONS_IN_WORDS = [
    ('who == "third"', "“Who measures?” is “A third party”"),
    ('who != "third" and binding', "“Who measures?” is not “A third party”"),
    ('"third" in who or months > 3', "“Who measures?” includes “A third party” or “How long?” is above 3"),
    ("answered(months)", "you answered “How long?”"),
    ("not answered(months)", "you did not answer “How long?”"),
    ("binding", ""),
    ('binding == "x"', '`binding == "x"`'),
]


@pytest.mark.parametrize("when, words", CONDITIONS_IN_WORDS)
def test_a_condition_is_said_in_words(when, words):
    months = Question("months", "integer", LocalText.of(en="How long?"))
    assert in_words(when, "en", {"who": WHO, "months": months}) == words


def test_code_in_a_form_keeps_its_straight_quotes():
    strange = replace(WHO, when='binding == "x"', options=(), type="text")
    section = SectionToAsk(QuestionSection("s", LocalText.of(en="S"), (), (strange,)), (Asked(strange, ()),), ())
    assert '#   Only if `binding == "x"`.' in blank(SERVICE, (section,), "en").splitlines()[-3:-1][-1].strip()


def test_a_list_says_how_many_and_its_example_is_a_list():
    stakes = Question(
        "stakes", "text", LocalText.of(en="Stakes?"), many=True, at_least=4, example=[{"en": "sales"}, {"en": "margin"}]
    )
    assert list(notes(Asked(stakes, ()), "en", {})) == [
        "Example:", "  - sales", "  - margin", "A list: repeat for each item, at least 4.",
    ]  # fmt: skip


@pytest.mark.parametrize("language", languages.codes())
def test_the_json_schema_is_valid_and_takes_good_answers(language):
    schema = json_schema(LIBRARY, INTERNAL, language)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(in_json(located_yaml.read(GOOD, "a").data))


@pytest.mark.parametrize(
    "name, answer", [("titel", "x"), ("client", "{nmae: x}"), ("stakes", "vendre"), ("bonus", "maybe")]
)
def test_the_json_schema_refuses_what_the_reader_refuses(name, answer):
    data = in_json(located_yaml.read(with_answer(name, answer), "a").data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json_schema(LIBRARY, INTERNAL, "fr")).validate(data)


def in_json(data):
    return json.loads(json.dumps(data, default=float))


def test_the_questionnaire_to_print_has_boxes_and_lines():
    text = printable(SERVICE, relevant(LIBRARY, SERVICE, {}, NEEDS, CONDITIONS, undecided=True), "en")
    for line in (
        "# Questionnaire: Services contract",
        "## 1. The document",
        "- [ ] French law",
        "- [ ] yes",
        "*For each KPI:*",
    ):
        assert line in text.splitlines(), line


@cache
def shipped_questions(contract, language, form):
    return workflow.questions(contract, language, form)


@pytest.mark.parametrize("language", languages.codes())
@pytest.mark.parametrize("form", workflow.FORMATS)
def test_the_questions_of_every_shipped_contract_can_be_written(form, language):
    for contract in open_library().library.contracts:
        assert len(shipped_questions(contract, language, form)) > 1000


EXAMPLES = sorted((shipped.folder("clause_library").parent / "examples").glob("*/answers.yaml"))
MEANT = {"mobile_app": [(Severity.WARNING, "ANS013")]}
"""What an example is there to show: the lawyer's remark is still open."""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_example_is_read_without_a_fault_and_fits_the_json_schema(path):
    in_use = open_library()
    located = located_yaml.read_file(path)
    answers, found = read(located, in_use.library, in_use.needs, in_use.conditions)
    assert [(each.severity, each.code) for each in found] == MEANT.get(path.parent.name, [])
    assert answers.open == ()
    contract = in_use.library.contracts[answers.contract]
    schema = json_schema(in_use.library, contract, "fr")
    jsonschema.Draft202012Validator(schema).validate(in_json(located.data))


def test_the_json_schema_of_all_shipped_questions_is_valid():
    library = open_library().library
    of_all = replace(library.contracts["managed-service"], sections=tuple(library.sections))
    jsonschema.Draft202012Validator.check_schema(json_schema(library, of_all, "fr"))


def test_the_blank_file_of_every_shipped_contract_reads_back_as_all_open():
    in_use = open_library()
    for contract in in_use.library.contracts.values():
        located = located_yaml.read(shipped_questions(contract.id, "fr", "yaml"), "blank")
        answers, found = read(located, in_use.library, in_use.needs, in_use.conditions)
        assert {each.code for each in found} == {"ANS012"}
        waiting = {re.split(r"[.\[]", each.path)[0] for each in answers.open}
        sections = relevant(in_use.library, contract, answers.values, in_use.needs, in_use.conditions)
        asked = [each.question for section in sections for each in section.asked if each.question.default is None]
        certain = {each.id for each in asked if each.required and not each.when and not each.optional_when}
        assert "title" in certain <= waiting <= {each.id for each in asked}


def test_a_contract_type_is_known_by_its_code_and_the_nearest_is_named():
    assert workflow.questions("t1", "fr", "yaml") == workflow.questions("internal-agreement", "fr", "yaml")
    with pytest.raises(UserError) as caught:
        workflow.questions("internal-agreemnt", "fr", "yaml")
    assert dict(caught.value.findings[0].values)["nearest"] == "internal-agreement"


# ---------------------------------------------------------------- writing

characters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
texts = st.text(characters | st.sampled_from("\n\t:#-\"' \\{}[]&*!|>%@`\u2028\ufeff"), max_size=12)
keys = texts.filter(lambda key: key == key.strip())
leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | texts
    | st.decimals(-(10**6), 10**6, allow_nan=False, places=2)
)
trees = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=8
)


@settings(max_examples=300)
@given(data=st.dictionaries(keys, trees, min_size=1, max_size=3))
def test_what_is_written_is_read_back_the_same(data):
    assert located_yaml.read(write_yaml(data), "x").data == data


COMMENTED = """\
# head
contract: internal  # which

answers:  # all
  # the title
  title: "a # b"  # true
  stakes:
    # first
    - un
    # second
    - |-
      x # y
      # not a comment
  objectives:
    # an objective
    - statement: s
      # its KPIs
      kpis: []
# end
"""


def test_comments_written_by_hand_are_kept_at_their_place():
    located = located_yaml.read(COMMENTED, "a")
    assert write_yaml(located.data, comments_of(COMMENTED, located)) == COMMENTED.replace("\n\n", "\n")


def test_json_keeps_every_digit():
    text = write_json({"contract": "internal", "answers": {"n": Decimal("1.80")}})
    assert located_yaml.read(text, "x").data["answers"]["n"] == "1.80"
