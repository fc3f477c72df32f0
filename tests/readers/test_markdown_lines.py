"""What Markdown joins or drops and its author meant: titles and items a line each, blanks between < and >, HTML tables."""

import pytest
from samples import tree

from contract_drafter.model.document import Block, Paragraph, Section, Table, plain_text, walk

WRITTEN = {
    "the title of an article in capitals stands above its text": (
        "ARTICLE 1 PURPOSE\nThe Provider runs the desk.\n\nARTICLE 2 PRICE\nThe price is fixed.\n",
        [
            "Article ARTICLE 1: PURPOSE",
            "The Provider runs the desk.",
            "Article ARTICLE 2: PRICE",
            "The price is fixed.",
        ],
    ),
    "le titre d'un article en capitales est au-dessus de son texte": (
        "ARTICLE 1 OBJET\nLe Prestataire tient le guichet.\n\nARTICLE 2 PRIX\nLe prix est fixe.\n",
        [
            "Article ARTICLE 1: OBJET",
            "Le Prestataire tient le guichet.",
            "Article ARTICLE 2: PRIX",
            "Le prix est fixe.",
        ],
    ),
    "items that stand a line each": (
        "Each order says:\n(a) the work to do;\n(b) the price of it.\n",
        ["Each order says:", "(a) the work to do;", "(b) the price of it."],
    ),
    "des points qui ont chacun leur ligne": (
        "Chaque commande dit :\na) le travail à faire ;\nb) son prix.\n",
        ["Chaque commande dit :", "a) le travail à faire ;", "b) son prix."],
    ),
    "a sentence that counts its parts is only cut into lines": (
        "The Provider sends, each month, (a) the list of calls,\n(b) the bill, and (c) its own remarks.\n",
        ["The Provider sends, each month, (a) the list of calls, (b) the bill, and (c) its own remarks."],
    ),
    "a figure between brackets that opens a line is no item": (
        "The Client pays within thirty\n(30) days, and the Provider answers within ten\n(10) days.\n",
        ["The Client pays within thirty (30) days, and the Provider answers within ten (10) days."],
    ),
    "a number without a space before its title": (
        "**6. Price**\n\nThe price is fixed.\n\n**7.Notices**\n\nNotices are written.\n",
        ["Article 6.: Price", "The price is fixed.", "Article 7.: Notices", "Notices are written."],
    ),
    "words between angle brackets": (
        "The fee of <name of the client> is due on <date>.\n\n<address of the client>\n",
        ["The fee of <name of the client> is due on <date>.", "<address of the client>"],
    ),
    "tags, which are no words": (
        'The <span class="x">fee</span> of <b>Acme</b><br>is <a id="fee">due</a>.\n\n<p>\nNow.\n',
        ["The fee of Acme is due.", "Now."],
    ),
}


def _said(block: Block) -> list[str]:
    match block:
        case Section():
            return [f"{block.kind.title()} {block.number}: {block.title}"]
        case Paragraph():
            return [" ".join(f"{block.number} {plain_text(block.content)}".split())]
    return []


@pytest.mark.parametrize("name", WRITTEN)
def test_markdown_is_read_as_its_author_meant_it(name: str) -> None:
    text, expected = WRITTEN[name]
    assert [said for block in walk(tree("md", text.encode()).blocks) for said in _said(block)] == expected


def test_a_table_in_html_is_a_table_with_its_places() -> None:
    text = (
        "# 1. Targets\n\nThe targets are these:\n\n<table>\n<tr><th>Fault</th><th>Answer</th></tr>\n"
        "<tr><td>Grave</td><td>2 hours</td></tr>\n</table>\n\nThe Client measures them.\n"
    )
    (table,) = (block for block in walk(tree("md", text.encode()).blocks) if isinstance(block, Table))
    assert [column.title for column in table.columns] == ["Fault", "Answer"]
    assert [[plain_text(cell) for cell in row] for row in table.rows] == [["Grave", "2 hours"]]
    assert table.places[0][1].line == 7
