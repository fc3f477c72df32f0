"""A library of a few questions and clauses, built in code, for the tests of the questionnaire and the interview."""

from datetime import date
from decimal import Decimal

from contract_drafter import located_yaml
from contract_drafter.model.clause import Clause, ContractType, Part
from contract_drafter.model.expression import parse
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.library import Library, Need
from contract_drafter.model.question import Check, Option, Question, QuestionSection
from contract_drafter.model.values import LocalText
from contract_drafter.questionnaire import read
from contract_drafter.questionnaire.interview import Interview


def both(fr, en):
    return LocalText.of(fr=fr, en=en)


KPI_PARTS = ("catalogue", "id", "name", "unit", "direction", "kpi_class", "baseline", "floor", "target", "weight")

CONTRACT = QuestionSection(
    "contract", both("Le document", "The document"), ("business", "legal"),
    (
        Question("title", "text", both("Quel titre ?", "What title?"), help=both("Sur la couverture.", "On the cover.")),
        Question("mark", "text", both("Quelle mention ?", "Which mark?"), required=False),
        Question("effect_date", "date", both("Quelle date d'effet ?", "Which effect date?"), example="2027-01-01"),
        Question("end_date", "date", both("Quelle date de fin ?", "Which end date?")),
        Question("law", "choice", both("Quel droit ?", "Which law?"), when="binding", options=(
            Option("france", both("Droit français", "French law")), Option("england", both("Droit anglais", "English law")),
        )),
        Question("period", "duration", both("Quelle période ?", "Which period?"), default="3 months"),
        Question("unused", "text", both("Inutile ?", "Useless?")),
    ),
    checks=(Check("order", "end_date > effect_date", "end_date", both("La fin vient après le début.", "The end comes after the start.")),),
)  # fmt: skip
PEOPLE = QuestionSection(
    "people", both("Les acteurs", "The people"), ("business",),
    (
        Question("client", "party", both("Quel client ?", "Which client?")),
        Question("stakes", "text", both("Quels enjeux ?", "Which stakes?"), many=True, item=both("enjeu", "stake")),
        Question("fee", "money", both("Quel prix ?", "Which fee?"), min=Decimal(0)),
        Question("bonus", "yes_no", both("Y a-t-il une prime ?", "Is there a bonus?")),
        Question("bonus_share", "percentage", both("Quelle prime ?", "How much bonus?"), when="bonus", max=Decimal(20)),
        Question("extras", "text", both("Quels extras ?", "Which extras?"), many=True, required=False, item=both("extra", "extra")),
    ),
)  # fmt: skip
OUTCOMES = QuestionSection(
    "outcomes", both("Les résultats", "The outcomes"), ("business", "it"),
    (
        Question("objectives", "group", both("Quels objectifs ?", "Which objectives?"), many=True, at_least=1,
                 item=both("objectif", "objective"), questions=(
            Question("statement", "text", both("Quel objectif ?", "Which objective?")),
            Question("kpis", "kpi", both("Quels indicateurs ?", "Which KPIs?"), many=True, at_least=1, item=both("indicateur", "KPI")),
        )),
    ),
    checks=(Check("weights", "sum(objectives.kpis.weight) == 100", "objectives", both("Les poids font 100.", "Weights add up to 100.")),),
)  # fmt: skip
KPIS = {
    "K02": KpiDefinition(
        "K02", both("Taux de conversion", "Conversion rate"), "O", both("a / b", "a / b"), both("%", "%"), "up",
        both("outil", "tool"), "monthly", "e-commerce", decimals=2, gaming=both("triche", "gaming"), paired_with=("K01",),
    ),
    "K14": KpiDefinition(
        "K14", both("Durée du cycle", "Cycle time"), "O", both("médiane", "median"), both("jours", "days"), "down",
        both("CRM", "CRM"), "quarterly", "sales", decimals=0,
    ),
}  # fmt: skip


def clause(name, when=""):
    return Clause(
        name,
        "1.0.0",
        both(name, name),
        both("", ""),
        ("general",),
        "article",
        (),
        "2026-11-23",
        "draft",
        "CC-BY-4.0",
        when=when,
    )


CLAUSES = {each.id: each for each in (
    clause("PAR-01"), clause("OUT-01"), clause("LAW-01", "binding"), clause("BON-01", "bonus"), clause("EXT-01", "answered(extras)"),
)}  # fmt: skip


def needs(*paths):
    return tuple(Need(path) for path in paths)


NEEDS = {
    "contract": needs("title", "mark", "effect_date", "end_date", "client.name"),
    "PAR-01": (*needs("client.called", "client.gender", "stakes", "period"), Need("client.seat", (parse("binding"),))),
    "OUT-01": needs("objectives", "objectives.statement", *(f"objectives.kpis.{part}" for part in KPI_PARTS)),
    "LAW-01": needs("law", "binding", "fee"),
    "BON-01": needs("bonus", "bonus_share"),
    "EXT-01": needs("extras"),
}
CONDITIONS = {each.id: (parse(each.when),) if each.when else () for each in CLAUSES.values()}
INTERNAL = ContractType(
    "internal", "1.0.0", "T1", both("Convention interne", "Internal agreement"), both("Entre deux directions.", "Between departments."),
    (Part("all", "articles", tuple(CLAUSES)),), ("contract", "people", "outcomes"), {"binding": False},
)  # fmt: skip
SERVICE = ContractType(
    "service", "1.0.0", "T2", both("Contrat de services", "Services contract"), both("Entre deux sociétés.", "Between companies."),
    (Part("all", "articles", tuple(CLAUSES)),), ("contract", "people", "outcomes"), {"binding": True},
)  # fmt: skip
LIBRARY = Library(
    clauses=CLAUSES, texts={}, contracts={"internal": INTERNAL, "service": SERVICE},
    sections={each.id: each for each in (CONTRACT, PEOPLE, OUTCOMES, QuestionSection("other", both("Autre", "Other"), ("it",), (Question("elsewhere", "text", both("Ailleurs ?", "Elsewhere?")),)))},
    kpis=KPIS, terms={}, definitions={}, spans={}, languages=("en", "fr"),
)  # fmt: skip
TODAY = date(2026, 11, 23)


def interview(contract=INTERNAL, language="fr"):
    return Interview(LIBRARY, contract, NEEDS, CONDITIONS, language, TODAY)


GOOD = """\
contract: internal
language: fr
answered_by:
  contract: {role: legal, name: Luc Petit, on: 2026-11-02}
answers:
  title: {fr: Ventes, en: Sales}
  effect_date: 1er janvier 2027
  end_date: 31/12/2028
  client: {name: Valmore, called: {fr: Client, en: Client}, gender: m}
  stakes:
    - "R&D <Paris> {{ x }} *y* | z"
    - vendre
  bonus: oui
  bonus_share: 2,5 %
  objectives:
    - statement: s
      kpis:
        - {catalogue: K02, baseline: 1.80, floor: "1,80 %", target: 2.20, weight: 60}
        - {catalogue: k14, id: P1, name: Cycle, baseline: 64, target: 52, weight: 40}
"""


def reading(text, partial=False):
    return read(located_yaml.read(text, "a.yaml"), LIBRARY, NEEDS, CONDITIONS, partial=partial)


def with_answer(name, answer):
    """The good answers with one of them changed (or left out)."""
    lines, out, skipping = GOOD.splitlines(), [], False
    for line in lines:
        if line.startswith("  ") and not line.startswith("   ") and lines.index(line) > 4:
            skipping = line.strip().startswith(f"{name}:")
        if not skipping:
            out.append(line)
    return "\n".join([*out, *([f"  {name}: {answer}"] if answer is not None else [])]) + "\n"
