"""Builds templates/word/contract.docx, the Word frame that ships, from the XML in tools/word_frame/.

Run `python tools/build_word_frame.py` after a change there; a test compares the committed frame with what this builds.
"""

import re
import zipfile
from io import BytesIO
from pathlib import Path

SOURCE = Path(__file__).parent / "word_frame"
TARGET = Path(__file__).parents[1] / "templates" / "word" / "contract.docx"

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

PARTS = {
    # file: (relationship id, relationship type, content type, place in the package)
    "styles.xml": ("rId1", "styles", f"{WORD}.styles+xml", "word/styles.xml"),
    "numbering.xml": ("rId2", "numbering", f"{WORD}.numbering+xml", "word/numbering.xml"),
    "settings.xml": ("rId3", "settings", f"{WORD}.settings+xml", "word/settings.xml"),
    "fontTable.xml": ("rId4", "fontTable", f"{WORD}.fontTable+xml", "word/fontTable.xml"),
    "theme1.xml": ("rId5", "theme", "application/vnd.openxmlformats-officedocument.theme+xml", "word/theme/theme1.xml"),
    "header1.xml": ("rId10", "header", f"{WORD}.header+xml", "word/header1.xml"),
    "footer1.xml": ("rId11", "footer", f"{WORD}.footer+xml", "word/footer1.xml"),
}


def _xml(name: str) -> str:
    """The source without the white space that only lays it out, and without its comments."""
    text = (SOURCE / name).read_text(encoding="utf-8")
    if name == "document.xml":
        row = (SOURCE / "row.xml").read_text(encoding="utf-8")
        text = re.sub(r"ROW\((\w+)\)", lambda match: row.replace("NAME", match[1]), text)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    return re.sub(r">\s*\n\s*<", "><", text).strip()


def _content_types() -> str:
    overrides = "".join(f'<Override PartName="/{place}" ContentType="{kind}"/>' for _, _, kind, place in PARTS.values())
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>{overrides}</Types>'
    )


def _relationships(entries: list[tuple[str, str, str]]) -> str:
    inner = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, kind, target in entries)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def build() -> bytes:
    """The frame as bytes: always the same for the same sources."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": _xml("document.xml"),
        "word/_rels/document.xml.rels": _relationships(
            [(ident, kind, place.removeprefix("word/")) for ident, kind, _, place in PARTS.values()]
        ),
        **{place: _xml(name) for name, (_, _, _, place) in PARTS.items()},
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            archive.writestr(info, text.encode("utf-8"))
    return buffer.getvalue()


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(build())
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
