"""OpenDocument: one view of tracked changes, the same as of Word; notes and protected files."""

import pytest
from samples import read, tree
from word_parts import archive, odt

from contract_drafter.model.document import Paragraph, plain_text, walk


def region(number: int, kind: str, inner: str = "") -> str:
    info = "<office:change-info><text:p>A remark on the change.</text:p></office:change-info>"
    return f'<text:changed-region text:id="c{number}"><text:{kind}>{info}{inner}</text:{kind}></text:changed-region>'


def start(number: int) -> str:
    return f'<text:change-start text:change-id="c{number}"/>'


def end(number: int) -> str:
    return f'<text:change-end text:change-id="c{number}"/>'


def gone(number: int) -> str:
    return f'<text:change text:change-id="c{number}"/>'


def texts(body: str, changes: str, view: str) -> list[str]:
    content = odt(f"<text:tracked-changes>{changes}</text:tracked-changes>{body}")
    blocks = walk(tree("odt", content, view).blocks)
    return [plain_text(block.content) for block in blocks if isinstance(block, Paragraph)]


WORDS = f"<text:p>The delay is {gone(1)}{start(2)}forty-five{end(2)} days.</text:p>"
WORDS_CHANGED = region(1, "deletion", "<text:p>thirty</text:p>") + region(2, "insertion")
NEW = f"<text:p>Before.</text:p><text:p>{start(3)}New.</text:p><text:p>{end(3)}After.</text:p>"
CUT = f"<text:p>It ends{start(3)}.</text:p><text:p>{end(3)} here.</text:p>"
OLD = f"<text:p>Before.</text:p><text:p>{gone(4)}After.</text:p>"
OLD_CHANGED = region(4, "deletion", "<text:p>Gone.</text:p><text:p/>")
BETWEEN = f"<text:p>Before.</text:p>{gone(4)}<text:p>After.</text:p>"


@pytest.mark.parametrize(
    "body, changes, original, final, both",
    (
        (
            WORDS, WORDS_CHANGED, ["The delay is thirty days."], ["The delay is forty-five days."],
            ["The delay is {--thirty--}{++forty-five++} days."],
        ),
        (NEW, region(3, "insertion"), ["Before.", "After."], ["Before.", "New.", "After."],
         ["Before.", "{++New.++}", "After."]),
        (CUT, region(3, "insertion"), ["It ends here."], ["It ends.", "here."], ["It ends{++.++}", "here."]),
        (OLD, OLD_CHANGED, ["Before.", "Gone.", "After."], ["Before.", "After."], ["Before.", "{--Gone.--}", "After."]),
        (BETWEEN, OLD_CHANGED, ["Before.", "Gone.", "After."], ["Before.", "After."],
         ["Before.", "{--Gone.--}", "After."]),
    ),
    ids=("words", "a new paragraph", "a paragraph cut in two", "a paragraph taken out", "one taken out between two"),
)  # fmt: skip
def test_changes_are_in_one_view(
    body: str, changes: str, original: list[str], final: list[str], both: list[str]
) -> None:
    found = {view: [words.strip() for words in texts(body, changes, view)] for view in ("original", "final", "all")}
    assert found == {"original": original, "final": final, "all": both}


def test_a_protected_file_is_told() -> None:
    manifest = '<manifest:file-entry xmlns:manifest="m"><manifest:encryption-data/></manifest:file-entry>'
    content = archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": "not XML at all",
        }
    )
    assert [each.code for each in read("odt", content)[1]] == ["RDR005"]


def test_a_note_stands_after_its_paragraph() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Except on holidays.</text:p></text:note-body></text:note>"
    )
    assert texts(f"<text:p>Every day.{note}</text:p><text:p>After.</text:p>", "", "final") == [
        "Every day.", "Except on holidays.", "After.",
    ]  # fmt: skip
