"""Every question type: what it accepts, what it refuses and with which code, and that nothing is lost on the way."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract_drafter import languages, question_types
from contract_drafter.model.question import Option, Question
from contract_drafter.model.values import Choice, Duration, LocalText, Money, Percentage, Record
from contract_drafter.question_types import Refused, choice, duration

LANGUAGES = languages.codes()
TYPES = question_types.names()


def module(name):
    return question_types.of(Question("q", name, LocalText()))


def typed(question, name):
    return question if question.id != "any" else replace(question, type=name)


ACCEPTED = [(name, example) for name in TYPES for example in module(name).ACCEPTED]
REFUSED = [(name, example) for name in TYPES for example in module(name).REFUSED]


def short(value):
    return str(value)[:40]


@pytest.mark.parametrize("name", TYPES)
def test_every_type_shows_what_it_accepts_and_what_it_refuses(name):
    assert len(module(name).ACCEPTED) >= 1
    assert len(module(name).REFUSED) >= 3


@pytest.mark.parametrize("name, example", ACCEPTED, ids=short)
def test_an_accepted_example_gives_its_value(name, example):
    question = typed(example.question, name)
    assert module(name).parse(example.raw, question, example.language) == example.value


@pytest.mark.parametrize("name, example", ACCEPTED, ids=short)
def test_a_value_put_down_in_a_file_is_read_back(name, example):
    question = typed(example.question, name)
    plain = module(name).dump(example.value, question)
    assert module(name).parse(plain, question) == example.value


@pytest.mark.parametrize("name, example", REFUSED, ids=short)
def test_a_refused_example_says_which_fault(name, example):
    with pytest.raises(Refused) as caught:
        module(name).parse(example.raw, typed(example.question, name), example.language)
    assert caught.value.code == example.code


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name, example", REFUSED, ids=short)
def test_every_refusal_has_its_words_in_each_language(name, example, language):
    question = typed(example.question, name)
    with pytest.raises(Refused) as caught:
        module(name).parse(example.raw, question, example.language)
    accepted = module(name).describe_accepted(question, language)
    found = question_types.refusal(caught.value, question, language)
    words = languages.describe(found, language)
    assert "ANS" not in words
    assert "{" not in words.replace("{…}", "").replace("{{", ""), words
    assert accepted


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name, example", ACCEPTED, ids=short)
def test_the_json_schema_takes_the_accepted_examples(name, example, language):
    question = typed(example.question, name)
    schema = module(name).schema(question, language)
    jsonschema.Draft202012Validator.check_schema(schema)
    if isinstance(example.raw, str) and question.type in ("choice", "choices", "yes_no"):
        return  # typed with other capitals or as one line: the file may, the schema is stricter
    jsonschema.Draft202012Validator(schema).validate(as_json(example.raw))


def as_json(raw):
    if isinstance(raw, Decimal):
        return float(raw)
    if isinstance(raw, dict):
        return {key: as_json(value) for key, value in raw.items()}
    return [as_json(value) for value in raw] if isinstance(raw, list) else raw


# ---------------------------------------------------------------- what is said is read back

numbers = st.decimals(-10_000_000, 10_000_000, allow_nan=False, places=3) | st.decimals(0, 999, places=0)
amounts = st.decimals(0, 10_000_000, allow_nan=False, places=2) | st.integers(0, 10**9).map(Decimal)
OPEN = Question("q", "any", LocalText(), min=Decimal(-(10**16)))


@given(number=numbers)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_decimal_said_is_read_back(number, language):
    assert module("decimal").parse(languages.say(number, language), OPEN, language) == number


@given(number=st.integers(-(10**15), 10**15))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_number_said_is_read_back(number, language):
    assert module("integer").parse(languages.say(number, language), OPEN, language) == number


@given(number=numbers)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_percentage_said_is_read_back(number, language):
    said = languages.say(Percentage(number), language)
    assert module("percentage").parse(said, OPEN, language) == Percentage(number)


@settings(max_examples=200)
@given(amount=amounts)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_said_is_read_back(amount, language):
    for currency in ("EUR", "GBP", "USD", "CHF", "CAD", "MAD", "PLN"):
        said = languages.say(Money(amount, currency), language)
        assert module("money").parse(said, OPEN, language) == Money(amount, currency)


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_said_is_read_back(day, language):
    assert module("date").parse(languages.say(day, language), OPEN) == day


@given(count=st.integers(1, 100), unit=st.sampled_from(duration.UNITS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_duration_said_is_read_back(count, unit, language):
    said = languages.say(Duration(count, unit), language)
    assert module("duration").parse(said, OPEN, language) == Duration(count, unit)


@pytest.mark.parametrize("answer", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_yes_and_no_said_are_read_back(answer, language):
    assert module("yes_no").parse(languages.say(answer, language), OPEN) is answer


@pytest.mark.parametrize("option", choice.EXAMPLE.options, ids=lambda option: option.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_said_is_read_back(option, language):
    said = languages.say(Choice(option.id, option.label), language)
    assert module("choice").parse(said, choice.EXAMPLE) == Choice(option.id, option.label)


@given(words=st.text(min_size=1, max_size=80))
def test_any_text_is_kept_to_the_letter_or_refused(words):
    value, faults = question_types.take(words, replace(OPEN, type="long_text"))
    if value is None:
        assert not words.strip() or faults[0].refused.code in ("ANS101", "ANS106")
    else:
        assert value.everywhere == words.replace("\r\n", "\n").strip()


@settings(max_examples=300)
@given(raw=st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.decimals(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["fr", "en", "name", "count", "unit", "amount", "currency", "target", "x"]), inner, max_size=3),
    max_leaves=6,
))  # fmt: skip
def test_nothing_that_yaml_can_give_makes_a_type_crash(raw):
    for name in TYPES:
        _, faults = question_types.take(raw, Question("q", name, LocalText()))
        for fault in faults:
            assert fault.refused.code.startswith("ANS"), name


# ---------------------------------------------------------------- composites and lists

COMMITTEES = Question(
    "committees", "group", LocalText.of(fr="Comités", en="Committees"), many=True, at_least=2,
    questions=(Question("name", "text", LocalText.of(en="Name")), Question("size", "integer", LocalText.of(en="Size"))),
)  # fmt: skip


def faults_of(raw, question=COMMITTEES):
    return [(fault.path, fault.refused.code) for fault in question_types.take(raw, question)[1]]


def test_every_fault_of_a_list_is_told_with_its_path():
    raw = [{"name": ["x"], "size": "big"}, {"nme": "x"}, "y"]
    assert faults_of(raw) == [
        ((0, "name"), "ANS104"),
        ((0, "size"), "ANS120"),
        ((1, "nme"), "ANS010"),
        ((2,), "ANS115"),
    ]


def test_an_unknown_part_names_the_nearest_known_one():
    refused = question_types.take([{"nmae": 1}, {}], COMMITTEES)[1][0].refused
    assert (refused.values["key"], refused.values["nearest"]) == ("nmae", "name")


def test_too_few_items_are_counted():
    assert faults_of([{"name": "a"}]) == [((), "ANS112")]


def test_an_empty_list_is_an_open_question_not_a_fault():
    assert question_types.take([], COMMITTEES) == ((), [])


def test_an_empty_item_of_a_group_is_open():
    value, faults = question_types.take([None, {"size": 3}], replace(COMMITTEES, at_least=1))
    assert value == (Record("group", {"name": None, "size": None}), Record("group", {"name": None, "size": 3}))
    assert faults == []


def test_a_refused_part_leaves_the_others():
    value, faults = question_types.take([{"name": "a", "size": "?"}, {}], replace(COMMITTEES, at_least=1))
    assert value[0] == Record("group", {"name": LocalText(everywhere="a"), "size": None})
    assert len(faults) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["party", "person", "kpi"])
def test_every_part_of_a_composite_has_words_in_each_language(kind, language):
    for part in question_types.parts(Question("q", kind, LocalText())):
        assert part.label.get(language), part.id
        assert all(option.label.get(language) for option in part.options), part.id


@pytest.mark.parametrize(
    "typed", ["f", "féminin", "Feminine", "féminin : la DSI", "feminine: the IT Department, la DSI"]
)
def test_a_choice_of_a_party_is_taken_by_its_id_its_label_or_the_start_of_it(typed):
    value, faults = question_types.take({"gender": typed}, Question("client", "party", LocalText()))
    assert faults == []
    assert value.get("gender") == Choice("f", LocalText())


def test_the_start_that_two_labels_share_names_neither():
    options = tuple(Option(name, LocalText.of(en=f"yes, {name}")) for name in ("now", "later"))
    with pytest.raises(Refused):
        choice.parse("yes", Question("q", "choice", LocalText(), options=options))
