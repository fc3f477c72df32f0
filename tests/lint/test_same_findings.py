"""One draft with faults planted in its answers gives the same findings on the same articles in every format."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from contract_drafter.linting import catalogue
from contract_drafter.linting.run import lint
from contract_drafter.workflows.draft import Request, draft
from contract_drafter.workflows.read_contract import read_contract

ANSWERS = Path(__file__).parents[2] / "examples" / "online_sales" / "answers.yaml"
TODAY = date(2026, 11, 23)
FORMATS = ("docx", "pdf", "md", "html")
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
    "en": {"VAG001", "VAG014", "NUM001", "NUM002", "STR005", "PLN005"},
    "fr": {"VAG001", "VAG014", "NUM001", "NUM002", "REF001"},
}
"""A vague commitment is told once, by the first reason; "and/or" in the background binds nobody."""


@pytest.fixture(scope="module", params=["en", "fr"])
def findings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[object]]:
    language: str = request.param
    folder = tmp_path_factory.mktemp(f"same-{language}")
    answers = ANSWERS.read_text("utf-8").translate({0xA0: " ", 0x202F: " "})
    for right, wrong in PLANTED[language].items():
        assert right in answers
        answers = answers.replace(right, wrong)
    (folder / "answers.yaml").write_text(answers, encoding="utf-8")
    outputs = tuple(folder / f"contract.{suffix}" for suffix in FORMATS)
    draft(Request(folder / "answers.yaml", outputs, language, None, None, TODAY))
    found: dict[str, Counter[object]] = {"expected": Counter(EXPECTED[language])}
    for output in outputs:
        document, _ = read_contract(output, TODAY)
        located = lint(document, output.name, catalogue.modules())
        found[output.suffix[1:]] = Counter(
            (each.finding.code, each.hit.passage.article, " ".join(each.hit.words.split())) for each in located
        )
    return found


def test_the_planted_faults_are_found(findings: dict[str, Counter[object]]) -> None:
    codes = {code for code, _, _ in findings["docx"]}  # type: ignore[misc]
    assert set(findings["expected"]) - codes == set()


@pytest.mark.parametrize("suffix", FORMATS[1:])
def test_the_same_findings_as_in_word(findings: dict[str, Counter[object]], suffix: str) -> None:
    word, other = findings["docx"], findings[suffix]
    assert (sorted((word - other).items()), sorted((other - word).items())) == ([], [])
