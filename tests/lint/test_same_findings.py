"""One draft with faults planted in its answers: the same findings on the same articles in every format, each where it
says."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from contract_drafter.linting import catalogue
from contract_drafter.linting.examined import Located
from contract_drafter.linting.run import lint
from contract_drafter.model.span import Span
from contract_drafter.workflows.draft import Request, draft
from contract_drafter.workflows.read_contract import read_contract

ANSWERS = Path(__file__).parents[2] / "examples" / "online_sales" / "answers.yaml"
TODAY = date(2026, 11, 23)
FORMATS = ("docx", "pdf", "md", "html")
READ = (*FORMATS, "txt")
"""The draft in Markdown is also read as plain text."""
PLANTED = {
    "en": {
        "bring the conversion rate from 1.80% to 2.20% by 31 December 2027": (
            "the IT Department shall significantly improve the user experience as soon as possible, where appropriate"
        ),
        "a customer on a mobile phone finds a product and pays in less than three minutes": (
            "the IT Department shall provide each and every report within thirty (20) days, as set out in Schedule 97"
        ),
        "no release to production is possible from 15 November to 5 January": (
            "the Marketing Department shall pay 1,200 within [to be completed] and/or on 31 February 2027"
        ),
    },
    "fr": {
        "faire passer le taux de conversion de 1,80 % à 2,20 % au 31 décembre 2027": (
            "la DSI doit améliorer significativement l’expérience des clients dans les meilleurs délais, si possible"
        ),
        "un client sur mobile trouve son produit et paie en moins de trois minutes": (
            "la DSI doit remettre tout rapport sous trente (20) jours, conformément à l’article 97"
        ),
        "aucune mise en production n’est possible du 15 novembre au 5 janvier": (
            "la Direction marketing doit payer 1 200 sous [à compléter] et/ou le 31 février 2027"
        ),
    },
}
EXPECTED = {
    "en": {"VAG001", "VAG003", "VAG004", "VAG014", "NUM001", "NUM002", "STR005", "PLN005"},
    "fr": {"VAG001", "VAG003", "VAG004", "VAG014", "NUM001", "NUM002", "REF001"},
}
"""What is due, when and the escape are told once each: of "significantly improve the experience" only its first word.
"And/or" in the background binds nobody."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The draft in one language: by suffix, its file and what is found in it."""

    language: str
    files: dict[str, Path]
    located: dict[str, list[Located]]

    def findings(self, suffix: str) -> Counter[tuple[str, str, str]]:
        """Code, article and words of each."""
        return Counter(
            (each.finding.code, each.hit.passage.article, " ".join(each.hit.words.split()))
            for each in self.located[suffix]
        )


@pytest.fixture(scope="module", params=["en", "fr"])
def drafted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Drafted:
    language: str = request.param
    folder = tmp_path_factory.mktemp(f"same-{language}")
    answers = ANSWERS.read_text("utf-8").translate({0xA0: " ", 0x202F: " "})
    for right, wrong in PLANTED[language].items():
        assert right in answers
        answers = answers.replace(right, wrong)
    (folder / "answers.yaml").write_text(answers, encoding="utf-8")
    files = {suffix: folder / f"contract.{suffix}" for suffix in READ}
    draft(Request(folder / "answers.yaml", tuple(files[each] for each in FORMATS), language, None, (), TODAY))
    files["txt"].write_bytes(files["md"].read_bytes())
    located = {}
    for suffix, path in files.items():
        document, _ = read_contract(path, TODAY)
        located[suffix] = lint(document, str(path), catalogue.modules())
    return Drafted(language, files, located)


def test_the_planted_faults_are_found(drafted: Drafted) -> None:
    codes = {code for code, _, _ in drafted.findings("docx")}
    assert EXPECTED[drafted.language] - codes == set()


@pytest.mark.parametrize("suffix", FORMATS[1:])
def test_the_same_findings_as_in_word(drafted: Drafted, suffix: str) -> None:
    word, other = drafted.findings("docx"), drafted.findings(suffix)
    assert (sorted((word - other).items()), sorted((other - word).items())) == ([], [])


@pytest.mark.parametrize("suffix", READ)
def test_every_span_lies_in_its_source_and_holds_its_words(drafted: Drafted, suffix: str) -> None:
    file = drafted.files[suffix]
    marked = [each for each in drafted.located[suffix] if each.hit.words]
    assert marked
    assert {each.finding.span.source for each in marked} == {str(file)}
    places = PLACES[suffix](file)
    for each in marked:
        assert letters(each.hit.words) in letters(places(each.finding.span)), str(each.finding)


# ---------------------------------------------------------------- what stands at a place, read apart from our readers


def letters(text: str) -> str:
    """Letters and digits alone, no tags and targets of links: lines are broken and marked up in each format its way."""
    return "".join(sign for sign in TAG_OR_TARGET.sub("", text).casefold() if sign.isalnum())


def lines_of(file: Path) -> Callable[[Span], str]:
    """From the line and the column on: the paragraph that starts there."""
    lines = file.read_text("utf-8").splitlines()

    def at(span: Span) -> str:
        assert span.line is not None
        return "\n".join([lines[span.line - 1][(span.column or 1) - 1 :], *lines[span.line : span.line + LINES]])

    return at


def paragraphs_of(file: Path) -> Callable[[Span], str]:
    """The Word paragraph of this index."""
    body = docx.Document(str(file)).element.body
    texts = ["".join(run.text or "" for run in each.iter(qn("w:t"))) for each in body.iter(qn("w:p"))]

    def at(span: Span) -> str:
        assert span.node is not None
        return texts[span.node]

    return at


def pages_of(file: Path) -> Callable[[Span], str]:
    """From the page on: its text and that of the next."""
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file)]

    def at(span: Span) -> str:
        assert span.page is not None
        return "".join(pages[span.page - 1 : span.page + 1])

    return at


TAG_OR_TARGET = re.compile(r"\]\([^)]*\)|<[^>]*>")
LINES = 12
"""Lines that a paragraph may go on for."""
PLACES = {"md": lines_of, "txt": lines_of, "html": lines_of, "docx": paragraphs_of, "pdf": pages_of}
