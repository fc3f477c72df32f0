"""Drafting plus Word in a warm process, beside docxtpl filling a template that already holds the same text and tables.

The template is what a person would write by hand for this one contract: its words and tables, with a tag wherever an
answer stands. docxtpl then does nothing but fill: no clause is chosen, nothing is numbered, no reference is made. The
same file without a tag tells what docxtpl takes to open and to save it.
"""

import io

import docx
from docx.document import Document as Word
from docx.text.paragraph import Paragraph as WordParagraph
from docxtpl import DocxTemplate

from contract_drafter.model.document import (
    Contents,
    Document,
    Emphasis,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Section,
    Signatures,
    Table,
    Value,
    plain_text,
    walk,
)

import timing
from subject import Subject


def measure(subject: Subject, runs: int = 10) -> None:
    """Both make the bytes of a Word file; reading the library and the answers is in neither."""
    template, answers = bare_template(subject.draft())
    filled = fill(template, answers)
    measured = timing.in_turns(
        runs,
        {
            "drafting and Word": lambda: subject.write("docx", subject.draft()),
            "docxtpl filling it": lambda: fill(template, answers),
            "docxtpl, nothing to fill": lambda: fill(filled, {}),
            "drafting alone": subject.draft,
        },
    )
    timing.report(
        f"Word: {subject.name}, {subject.pages()} pages, {len(answers)} answers in its text, without page numbers in "
        "the contents",
        measured,
        goal="under 3",
    )


def fill(template: bytes, answers: dict[str, str]) -> bytes:
    word = DocxTemplate(io.BytesIO(template))
    word.render(answers, autoescape=True)
    target = io.BytesIO()
    word.save(target)
    return target.getvalue()


def bare_template(document: Document) -> tuple[bytes, dict[str, str]]:
    """The template with its tags, and what goes into them."""
    word, answers = docx.Document(), {}
    word.add_heading(plain_text(document.cover.title), 0)
    for block in walk(document.blocks):
        match block:
            case Section(number=number, title=title, kind=kind):
                write(word.add_heading(f"{number} ", 1 if kind == "part" else 2), (), answers, title)
            case Paragraph(content=content, number=number):
                write(word.add_paragraph(f"{number} "), content, answers)
            case Table():
                table(word, block, answers)
            case Signatures(blocks=blocks):
                for signature in blocks:
                    write(word.add_paragraph(), signature.party + signature.name + signature.capacity, answers)
            case ListBlock() | Contents():
                pass
    target = io.BytesIO()
    word.save(target)
    return target.getvalue(), answers


def table(word: Word, block: Table, answers: dict[str, str]) -> None:
    if block.caption:
        word.add_paragraph(block.caption)
    made = word.add_table(rows=1, cols=len(block.columns))
    for cell, column in zip(made.rows[0].cells, block.columns, strict=True):
        cell.paragraphs[0].add_run(column.title)
    for row in block.rows:
        for cell, content in zip(made.add_row().cells, row, strict=True):
            write(cell.paragraphs[0], content, answers)


def write(paragraph: WordParagraph, content: tuple[Inline, ...], answers: dict[str, str], before: str = "") -> None:
    if before:
        paragraph.add_run(before)
    for inline in content:
        match inline:
            case Value(text=text):
                answers[f"a{len(answers)}"] = text
                paragraph.add_run(f"{{{{ a{len(answers) - 1} }}}}")
            case Emphasis(content=inner):
                write(paragraph, inner, answers)
            case LineBreak():
                paragraph.add_run().add_break()
            case _:
                paragraph.add_run(plain_text((inline,)))
