"""Small PDFs made line by line, without any PDF library."""

from collections.abc import Iterable

Printed = tuple[float, float, str]
"""Where a line starts (points from the left and from the foot of the page), and its words."""


def pdf(*pages: Iterable[Printed], size: int = 10, drawn: str = "", fields: Iterable[Printed] = ()) -> bytes:
    """A PDF with these lines in Helvetica; `drawn` is a content stream added to every page.

    `fields` are those of a form, on the last page, with what was typed into them.
    """
    objects = ["", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for page in pages:
        lines = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET\n" for x, y, words in page)
        stream = f"{lines}{drawn}"
        objects.append(f"<</Length {len(stream.encode('cp1252'))}>>\nstream\n{stream}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    form = ""
    if typed := list(fields):
        names = " ".join(f"{len(objects) + number} 0 R" for number in range(1, len(typed) + 1))
        form = f"/AcroForm<</Fields[{names}]/DA(/F1 {size} Tf 0 g)/DR<</Font<</F1 3 0 R>>>>>>"
        objects[-1] = objects[-1].removesuffix(">>") + f"/Annots[{names}]>>"
        objects += [_field(number, size, *each) for number, each in enumerate(typed)]
    objects[0] = f"<</Type/Catalog/Pages 2 0 R{form}>>"
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return _file(objects)


def nested(depth: int) -> bytes:
    """A PDF of a few hundred bytes a level whose one page asks for 3 to the power of `depth` letters."""
    font, resources = (
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "/Resources<</Font<</F1 3 0 R>>/XObject<</X {} 0 R>>>>",
    )
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R{resources.format(6)}>>"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>", font, page]
    streams = [("", "/X Do")]
    for level in range(depth + 1):
        words = "BT /F1 1 Tf (a) Tj ET" if level == depth else "/X Do " * 3
        streams.append((f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{resources.format(7 + level)}", words))
    objects += [f"<<{kind}/Length {len(words)}>>\nstream\n{words}\nendstream" for kind, words in streams]
    return _file(objects)


def _field(number: int, size: int, x: float, y: float, words: str) -> str:
    return (
        f"<</Type/Annot/Subtype/Widget/FT/Tx/T(field{number})/V({_escaped(words)})/F 4"
        f"/Rect[{x} {y - 3} {x + 200} {y + size + 3}]/DA(/F1 {size} Tf 0 g)>>"
    )


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: list[str]) -> bytes:
    content, starts = b"%PDF-1.4\n", []
    for index, inner in enumerate(objects, 1):
        starts.append(len(content))
        content += f"{index} 0 obj\n{inner}\nendobj\n".encode("cp1252")
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()
