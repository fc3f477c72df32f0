"""YAML with places: what is read, what is refused and where, and what it becomes."""

import json
import time
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter import languages, located_yaml
from contract_drafter.model.clause import ContractType
from contract_drafter.model.finding import UserError
from contract_drafter.model.question import QuestionSection
from contract_drafter.model.values import LocalText

READ = [
    ("NO stays NO", "country: NO\n", {"country": "NO"}),
    ("yes stays text", "ok: yes\n", {"ok": "yes"}),
    ("only true and false are booleans", "a: true\nb: false\nc: True\n", {"a": True, "b": False, "c": "True"}),
    ("a date stays text", "day: 2027-03-01\n", {"day": "2027-03-01"}),
    ("a French date stays text", "day: 01/03/2027\n", {"day": "01/03/2027"}),
    ("a time stays text", "at: 12:30:45\n", {"at": "12:30:45"}),
    ("a leading zero stays text", "phone: 010\n", {"phone": "010"}),
    ("an underscore stays text", "n: 1_000\n", {"n": "1_000"}),
    ("a whole number is an int", "n: -3\n", {"n": -3}),
    ("a decimal keeps its digits", "n: 1.20\n", {"n": Decimal("1.20")}),
    ("digits in quotes are text", 'n: "12"\n', {"n": "12"}),
    ("an empty value is None", "a:\nb: null\nc: ~\n", {"a": None, "b": None, "c": None}),
    ("spaces around a key are left out", "titre : x\n", {"titre": "x"}),
    ("a no-break space before the colon too", "titre\u00a0: x\n", {"titre": "x"}),
    ("emoji and right-to-left text", "a: 😀 مرحبا\n", {"a": "😀 مرحبا"}),
    ("a byte order mark", "\ufeffa: b\n", {"a": "b"}),
    ("an empty file", "", None),
    ("comments alone", "# nothing\n", None),
    ("a block of lines", "a: |\n  x : y\n  z: 'd\n", {"a": "x : y\nz: 'd\n"}),
    ("a merge key is a key like another", '"<<": 1\n', {"<<": 1}),
    ("JSON", '{"a":[1,2.50,null,true],"b":"\\/"}', {"a": [1, Decimal("2.50"), None, True], "b": "/"}),
    ("an emoji as JSON writes it", '{"a":"\\ud83d\\ude00"}', {"a": "😀"}),
    ("a very long number stays text", "a: " + "9" * 50 + "\n", {"a": "9" * 50}),
]


@pytest.mark.parametrize("sentence, text, data", READ, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_read(sentence, text, data):
    read = located_yaml.read_bytes(text.encode(), "a.yaml").data
    assert read == data
    assert repr(read) == repr(data), "the same types too"


REFUSED = [
    ("the French colon, with the line mended", "titre: Objet : suite\n", [("1:14", "YML012")]),
    ("every French colon, not the first alone", "a: x : y\nb: 1\nc: z : t\n", [("1:6", "YML012"), ("3:6", "YML012")]),
    ("a French colon in a list of parts", "- a: x : y\n", [("1:8", "YML012")]),
    ("a syntax fault and a key given twice", "a: x : y\nb: 1\nb: 2\n", [("1:6", "YML012"), ("3:1", "YML005")]),
    ("a key given twice", "a: 1\nb: 2\na: 3\n", [("3:1", "YML005")]),
    ("an alias and its anchor", "a: &x 1\nb: *x\n", [("1:4", "YML007"), ("2:4", "YML006")]),
    ("an object of a program", "a: !!python/object:os.system x\n", [("1:4", "YML008")]),
    ("a line too far in", "a: x\n  b: y\n", [("2:4", "YML013")]),
    ("a tab as indentation", "a:\n\t- b\n", [("2:1", "YML014")]),
    ("a tab before a later key", "a: b\n  c: d\n".replace("a: b", "a:") + "\te: f\n", [("3:1", "YML014")]),
    ("quotes never closed", "a: 'abc\nb: d\n", [("1:4", "YML015")]),
    ("a line without a colon", "a: 1\nb\n", [("2:1", "YML016")]),
    ("words after closed quotes", 'a: "x" y\n', [("1:8", "YML017")]),
    ("a key in a list", "a:\n  - 1\n  b: 2\n", [("3:3", "YML018")]),
    ("a bracket never closed", "a: [1, 2\n", [("1:4", "YML019")]),
    ("a value that starts with a percent sign", "a: %5\n", [("1:4", "YML021")]),
    ("a value that starts with a star", "a: *bold*\n", [("1:4", "YML021")]),
    ("a blank of a clause without quotes", "a: {{ x }}\n", [("1:5", "YML011")]),
    ("two documents", "--- a\n--- b\n", [("2:1", "YML010")]),
    ("a control character", "a: b\nc: \x07\n", [("2:4", "YML004")]),
    ("a NUL and a bell, both", "a: \x00\nb: \x07\n", [("1:4", "YML004"), ("2:4", "YML004")]),
    ("a lone surrogate", "a: \ud800\n", [("1:4", "YML004")]),
    ("a control character written as an escape", 'a: "\\0"\n', [("1:4", "YML004")]),
    ("the column counts characters, not bytes", "é😀: \x07\n", [("1:5", "YML004")]),
    ("a deep nest", "[" * 100_000, [("1:41", "YML009")]),
    ("lines of Windows", "a: 1\r\nb: x : y\r\n", [("2:6", "YML012")]),
]


@pytest.mark.parametrize("sentence, text, expected", REFUSED, ids=[case[0] for case in REFUSED])
def test_what_is_refused_and_where(sentence, text, expected):
    with pytest.raises(UserError) as caught:
        located_yaml.read(text, "a.yaml")
    assert [(str(each.span).removeprefix("a.yaml:"), each.code) for each in caught.value.findings] == expected


def test_the_french_colon_is_explained_with_the_line_mended():
    with pytest.raises(UserError) as caught:
        located_yaml.read("titre: Objet : suite\n", "a.yaml")
    (fault,) = caught.value.findings
    assert languages.describe(fault, "fr") == (
        'un deux-points dans une valeur sans guillemets : Objet : suite — mettez la valeur entre guillemets : "Objet : suite"'
    )


@pytest.mark.parametrize("language", languages.codes())
@pytest.mark.parametrize("sentence, text, expected", REFUSED, ids=[case[0] for case in REFUSED])
def test_every_fault_has_all_its_words(sentence, text, expected, language):
    with pytest.raises(UserError) as caught:
        located_yaml.read(text, "a.yaml")
    for each in caught.value.findings:
        words = languages.describe(each, language)
        assert each.code not in words
        assert "{" not in words.replace(text.strip()[:60], "")


def test_an_alias_bomb_is_refused_before_it_grows():
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    start = time.monotonic()
    with pytest.raises(UserError) as caught:
        located_yaml.read("\n".join(lines), "bomb.yaml")
    assert {each.code for each in caught.value.findings} == {"YML006", "YML007"}
    assert len(caught.value.findings) <= 100
    assert time.monotonic() - start < 2


def test_a_file_that_is_too_big_is_refused_unread(tmp_path):
    path = tmp_path / "big.yaml"
    path.write_bytes(b"a: " + b"x" * 10_000_000)
    with pytest.raises(UserError) as caught:
        located_yaml.read_file(path)
    assert [each.code for each in caught.value.findings] == ["YML002"]


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UserError) as caught:
        located_yaml.read_file(tmp_path / "none.yaml")
    assert [each.code for each in caught.value.findings] == ["YML001"]


def test_latin_1_is_named_with_its_first_byte():
    with pytest.raises(UserError) as caught:
        located_yaml.read_bytes("a: b\nc: é\n".encode("latin-1"), "a.yaml")
    (fault,) = caught.value.findings
    assert (fault.code, str(fault.span), dict(fault.values)) == ("YML003", "a.yaml:2:4", {"byte": "0xE9"})


def test_every_value_and_key_has_its_place():
    located = located_yaml.read("a:\n  - b: x\n    c: {d: y}\n", "a.yaml")
    assert str(located.span(("a", 0, "c", "d"))) == "a.yaml:3:12"
    assert str(located.key_span(("a", 0, "c"))) == "a.yaml:3:5"
    assert str(located.span(("a", 0, "none", "deeper"))) == "a.yaml:2:5", "the nearest ancestor"
    assert located.at(("a", 0, "c", "d")) == "y"
    assert located.at(("a", 7)) is None


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8).filter(lambda key: key == key.strip()), inner, max_size=4),
)  # fmt: skip


@given(data=st.dictionaries(st.sampled_from("abc"), plain))
def test_json_is_read_as_json_reads_it(data):
    text = json.dumps(data)
    if "\\u00" in text or "\\ud" in text or "\\uff" in text or "\x7f" in text:
        return  # control characters and lone surrogates are refused
    assert located_yaml.read(text, "a.json").data == data


@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    with suppress(UserError):
        assert located_yaml.read(text, "a.yaml").source == "a.yaml"


# ---------------------------------------------------------------- into the types of the model

SECTION = """\
id: x
title: {fr: a, en: b, de: c}
answered_by: legal
questions:
  - {id: a, type: choice, label: L, min: 0, max: "1.50", many: yes, options: [{id: 1.20, labl: x}]}
  - {id: c}
chks: []
"""


def test_every_fault_of_a_mapping_is_told():
    section, faults = located_yaml.read_as(QuestionSection, located_yaml.read(SECTION, "s"), languages=("en", "fr"))
    assert section is None
    assert [(str(each.span), each.code, dict(each.values)) for each in faults] == [
        ("s:7:1", "YML101", {"key": "chks", "nearest": "checks"}),
        ("s:2:23", "YML104", {"key": "de", "known": "en, fr"}),
        ("s:3:14", "YML114", {"key": "answered_by", "found": "legal"}),
        ("s:5:90", "YML101", {"key": "labl", "nearest": "label"}),
        ("s:5:79", "YML102", {"key": "label"}),
        ("s:5:64", "YML113", {"key": "many", "found": "yes"}),
        ("s:6:5", "YML102", {"key": "type"}),
        ("s:6:5", "YML102", {"key": "label"}),
    ]


def test_a_right_mapping_becomes_its_type():
    text = "id: a\nversion: 1.20\ncode: T\ntitle: {fr: b}\ndescription: c\nparts: []\nsections: [a, NO]\nfacts: {x: false, y: z}\n"
    contract, faults = located_yaml.read_as(ContractType, located_yaml.read(text, "c"))
    assert faults == []
    assert contract == ContractType(
        "a", "1.20", "T", LocalText.of(fr="b"), LocalText(everywhere="c"), (), ("a", "NO"), {"x": False, "y": "z"}
    )  # fmt: skip


def test_an_empty_optional_key_takes_its_default():
    text = "id: a\nversion: 1\ncode: T\ntitle: b\ndescription: c\nparts: []\nsections: []\nnotice:\n"
    contract, _ = located_yaml.read_as(ContractType, located_yaml.read(text, "c"))
    assert contract.notice == LocalText()
