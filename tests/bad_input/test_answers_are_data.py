"""An answer appears letter for letter in every format, whatever characters it holds, and changes no structure.

Every free text of an example is replaced, once by words that are harmless and once by words that are not, each with a
number of its own. In each format the same numbers must be found beside the whole words, in the same structure.
"""

import io
import itertools
import json
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html
import pypdfium2
import pytest
import yaml
from markdown_it import MarkdownIt

from contract_drafter import languages, question_types, registry
from contract_drafter.model.document import Document
from contract_drafter.workflows import draft
from contract_drafter.workflows.library_in_use import open_library
from contract_drafter.writers._base import Style

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "crm" / "answers.yaml"
HARMLESS = "Plain words of a usual length"
HOSTILE = {
    "markup of every kind": "R&D <Paris> {{ x }} *y* | z",
    "Markdown": "# 1. [x](y) ![x](y) `c` **b** _i_ ~~s~~ <!-- n --> &amp; \\ ^2^ | --- |",
    "HTML and Word": "</w:t></w:r></w:p><script>alert(1)</script><br> &lt;/td&gt; ]]>",
    "template tags": "{% if x %}{{ 7*7 }}{% endif %} {# c #} {_{ y }_} ${x} $x$",
    "emoji, marks and both directions": "a\u0301\u0323 🎉 👩‍👩‍👧 עברית (abc) العربية 中文",
}
LANGUAGE = "fr"
KEPT = {"catalogue", "id", "unit"}
"""Texts of a KPI that are looked up or calculated with."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def drafted(words: str) -> Document:
    """The contract whose free texts are these words, numbered: "words q12q"."""
    raw = yaml.load(EXAMPLE.read_text("utf-8"), yaml.BaseLoader)
    library = open_library().library
    questions = {question.id: question for section in library.sections.values() for question in section.questions}
    numbers = itertools.count()
    raw["answers"] = {
        name: replaced(answer, questions[name], lambda: f"{words} q{next(numbers)}q")
        for name, answer in raw["answers"].items()
    }
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.json"
        answers.write_text(json.dumps(raw), encoding="utf-8")
        request = draft.Request(answers, (), LANGUAGE, None, (), date(2026, 11, 23))
        return draft.draft(request).draft.document


def replaced(raw: Any, question: Any, words: Callable[[], str]) -> Any:
    """The answer with every free text in it replaced."""
    if isinstance(raw, list):
        return [replaced(item, question, words) for item in raw]
    if question.type in question_types.WORDS:
        return words()
    parts = {part.id: part for part in question_types.parts(question)}
    if not parts or not isinstance(raw, dict):
        return raw
    return {name: value if name in KEPT else replaced(value, parts[name], words) for name, value in raw.items()}


@cache
def written(suffix: str, words: str) -> bytes:
    content: bytes = registry.load("contract_drafter.writers", suffix).write(drafted(words), Style(page_numbers=False))
    return content


# ---------------------------------------------------------------- what a reader of each format sees, and its structure


def read_docx(content: bytes) -> tuple[str, list[str]]:
    parts = zipfile.ZipFile(io.BytesIO(content))
    root = lxml.etree.fromstring(parts.read("word/document.xml"))
    for name in parts.namelist():
        if name.endswith(".xml"):
            lxml.etree.fromstring(parts.read(name))
    text = "".join(node.text or " " for node in root.iter(f"{W}t", f"{W}p", f"{W}br"))
    structure = {f"{W}{name}" for name in ("p", "tbl", "tr", "tc", "sdt", "bookmarkStart", "hyperlink", "sectPr")}
    return text, [node.tag.removeprefix(W) for node in root.iter() if node.tag in structure]


def read_html(content: bytes) -> tuple[str, list[str]]:
    root = lxml.html.document_fromstring(content)
    text = "".join(root.body.itertext())
    return text, [node.tag for node in root.iter(lxml.etree.Element) if node.tag not in ("span", "bdi")]


def read_md(content: bytes) -> tuple[str, list[str]]:
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    text, structure = [], []
    for token in markdown.parse(content.decode("utf-8")):
        structure.append(token.type)
        for child in token.children or ():
            if child.type in ("text", "text_special", "softbreak", "hardbreak"):
                text.append(child.content or " ")
            else:
                structure.append(child.type)
        text.append(" ")
    return "".join(text), structure


def read_json(content: bytes) -> tuple[str, list[str]]:
    tree = json.loads(content)
    return " ".join(leaves(tree["blocks"])), list(shape(tree["blocks"]))


def leaves(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict | list):
        for item in tree.values() if isinstance(tree, dict) else tree:
            yield from leaves(item)
    elif isinstance(tree, str):
        yield tree


def shape(tree: Any) -> Iterator[str]:
    yield type(tree).__name__
    if isinstance(tree, dict):
        for name, item in tree.items():
            yield name
            yield from shape(item)
    elif isinstance(tree, list):
        for item in tree:
            yield from shape(item)


READ = {"docx": read_docx, "html": read_html, "md": read_md, "json": read_json}


def numbers(text: str, words: str) -> set[int]:
    """The numbers found beside the whole words. But for the reference and the version, these have the spaces that the
    language wants round its signs.
    """
    either = "|".join(map(re.escape, (words, languages.typeset(words, LANGUAGE))))
    return {int(number) for number in re.findall(rf"(?:{either}) ?q(\d+)q", text)}


@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize("what", HOSTILE)
def test_every_free_text_is_verbatim_and_changes_no_structure(what: str, suffix: str) -> None:
    harmless, structure = READ[suffix](written(suffix, HARMLESS))
    hostile, changed = READ[suffix](written(suffix, HOSTILE[what]))
    assert len(numbers(harmless, HARMLESS)) > 100
    assert numbers(hostile, HOSTILE[what]) == numbers(harmless, HARMLESS)
    assert changed == structure


def test_a_pdf_shows_them_too(tmp_path: Path) -> None:
    """In a short contract; lines may break anywhere there, so that spaces and hyphens do not count."""
    words = HOSTILE["markup of every kind"]
    texts = [f"{words} q{number}q" for number in range(24)]
    side = dict.fromkeys(("name", "signatory_name", "signatory_capacity"), texts[0]) | {"gender": "m"}
    answers = {
        "title": texts[1],
        "client": {**side, "called": texts[2]},
        "provider": {**side, "called": texts[3]},
        "review_period": "3 months",
        "review_decides": True,
        "stakes": texts[4:],
    }
    source = tmp_path / "answers.json"
    source.write_text(json.dumps({"contract": "short", "language": "en", "answers": answers}), encoding="utf-8")
    request = draft.Request(source, (), "en", None, (ROOT / "tests" / "library" / "minimal",), date(2026, 11, 23))
    document = draft.draft(request).draft.document
    content = registry.load("contract_drafter.writers", "pdf").write(document, Style())
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))
    assert numbers(squeezed(text), squeezed(words)) == set(range(24))


def squeezed(text: str) -> str:
    """Without spaces and hyphens, where lines may break."""
    return re.sub(r"[\s\u00ad\u2010\ufffe-]", "", text)
