"""Signature blocks, two beside each other; none is ever cut by the end of a page, nor left there alone."""

from contract_drafter.model.document import Bilingual, Signature, Signatures
from contract_drafter.writers._docx.inlines import runs
from contract_drafter.writers._docx.markup import run, tab
from contract_drafter.writers._docx.sheet import Sheet
from contract_drafter.writers._printed import handwritten_labels, printed_fields

_ONE_LABEL, _BOTH_LABELS = 1021, 1985
"""How far what is printed stands off its label, in twips: as the style has it, and in two languages."""
_GAP = 345
"""Between two blocks, in twips."""


def signatures(sheet: Sheet, block: Signatures) -> str:
    """A table without rules: a row never splits, and all rows stay with the first."""
    sheet.new_page = False
    sheet.after_table = True
    half = sheet.width // 2
    pairs = [block.blocks[start : start + 2] for start in range(0, len(block.blocks), 2)]
    rows = []
    for index, pair in enumerate(pairs):
        inside = [_block(sheet, block, signature, keep=index < len(pairs) - 1) for signature in pair]
        inside += [sheet.paragraph("SignatureText", "")] * (2 - len(pair))
        cells = "".join([f'<w:tc><w:tcPr><w:tcW w:w="{half}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in inside])
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{sheet.styles["SignatureTable"]}"/><w:tblW w:w="{2 * half}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{half}"/><w:gridCol w:w="{half}"/></w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _block(sheet: Sheet, block: Signatures, signature: Signature, *, keep: bool) -> str:
    printed = [
        ("SignatureSide", run(signature.side)),
        *([("SignatureParty", runs(sheet, signature.party))] if signature.party else []),
        *(
            ("SignatureText", _labelled(label) + runs(sheet, words))
            for label, words in printed_fields(block, signature)
        ),
    ]
    by_hand = [("SignatureField", _labelled(label) + tab()) for label in handwritten_labels(block)]
    if by_hand:
        by_hand[-1] = ("SignatureLine", by_hand[-1][1])
    line = f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{sheet.width // 2 - _GAP}"/></w:tabs>'
    return "".join(
        [sheet.paragraph(style, inside, keep=keep, more=_more(style, block)) for style, inside in printed]
        + [sheet.paragraph(style, inside, keep=keep, more=line) for style, inside in by_hand]
    )


def _more(style: str, block: Signatures) -> str:
    """Where what is printed starts after labels in two languages."""
    if style != "SignatureText" or not any(isinstance(label, Bilingual) for _, label in block.labels):
        return ""
    stops = f'<w:tab w:val="clear" w:pos="{_ONE_LABEL}"/><w:tab w:val="left" w:pos="{_BOTH_LABELS}"/>'
    return f'<w:tabs>{stops}</w:tabs><w:ind w:left="{_BOTH_LABELS}" w:hanging="{_BOTH_LABELS}"/>'


def _labelled(label: str) -> str:
    return run(label) + tab() if label else ""
