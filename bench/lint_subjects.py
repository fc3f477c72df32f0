"""What lint is measured on, written to a folder: `lint_subjects.py FOLDER`.

About 1 MB of contracts as plain text, 10 MB made of it, one line, and a Word file of some fifty pages. The contracts
are real ones when they lie beside the project (`shared/lint-corpus/docs`), else our own drafted examples.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from contract_drafter.model.document import Block, Document, Paragraph, Section, Table, plain_text, walk
from contract_drafter.workflows.read_contract import read_contract

from subject import DAY, EXAMPLES, example

REAL = EXAMPLES.parents[1] / "shared" / "lint-corpus" / "docs"
SMALL, LARGE = 1_000_000, 10_000_000
"""Bytes."""
LINE = "The Provider shall use its best efforts to answer incidents promptly.\n"
LONGEST_EXAMPLE = "crm"


def write(folder: Path) -> None:
    """The files `1.txt`, `10.txt`, `line.txt` and `contract.docx`, and `1.from` that says what the text is."""
    contracts, origin = real() if REAL.is_dir() else drafted()
    small = cut("\n\n".join(contracts), SMALL)
    large = cut("\n\n".join([small] * (LARGE // len(small.encode()) + 1)), LARGE)
    longest = example(LONGEST_EXAMPLE)
    contract = longest.draft()
    for name, text in (("1.txt", small), ("10.txt", large), ("line.txt", LINE), ("1.from", origin)):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "contract.docx").write_bytes(longest.write("docx", contract))
    (folder / "contract.pages").write_text(str(longest.pages()), encoding="utf-8")


def real() -> tuple[list[str], str]:
    """The words of real contracts, the shortest first, and what they are."""
    paths = [path for path in sorted(REAL.rglob("*")) if path.is_file() and path.suffix != ".tsv"]
    texts = [words(read_contract(path, DAY)[0]) for path in paths]
    return sorted(texts, key=len), f"real contracts ({len(texts)} files, the shortest first)"


def drafted() -> tuple[list[str], str]:
    """The words of our own examples, again and again."""
    texts = [words(example(path.parent.name).draft()) for path in sorted(EXAMPLES.glob("*/answers.yaml"))]
    again = SMALL // sum(map(len, texts)) + 1
    return texts * again, "our own drafted examples, since no real contracts lie beside the project"


def words(document: Document) -> str:
    """A paragraph a line, with a blank line after each."""
    return "\n\n".join(line for block in walk(document.blocks) for line in lines(block) if line)


def lines(block: Block) -> Iterator[str]:
    match block:
        case Section(number=number, title=title):
            yield f"{number} {title}".strip()
        case Paragraph(number=number, content=content):
            yield f"{number} {plain_text(content)}".strip()
        case Table(columns=columns, rows=rows):
            yield " | ".join(column.title for column in columns).strip(" |")
            for row in rows:
                yield " | ".join(" ".join(plain_text(cell).split()) for cell in row)


def cut(text: str, size: int) -> str:
    """The first paragraphs, of this many bytes at most."""
    kept = text.encode()[:size].decode(errors="ignore")
    return text if kept == text else kept.rpartition("\n\n")[0]


if __name__ == "__main__":
    write(Path(sys.argv[1]))
