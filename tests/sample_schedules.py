"""The schedules of the sample."""

from contract_drafter.model.document import (
    Blank,
    Block,
    Column,
    Emphasis,
    Section,
    Table,
    Text,
    Value,
)
from sample_articles import items
from sample_words import LONG_NAME, Words, cell, origin, paragraph


def card(words: Words, ident: str, name: str) -> Table:
    rows = (
        (
            cell(words("Définition", "Definition")),
            cell(
                words(
                    "ce que font les visiteurs, une fois les robots écartés",
                    "what visitors do, once robots are left out",
                )
            ),
        ),
        (
            cell(words("Formule", "Formula")),
            cell(Emphasis((words.text("commandes ÷ sessions humaines × 100", "orders ÷ human sessions × 100"),))),
        ),
        (cell(words("Source", "Source")), cell(Value(LONG_NAME, "kpi.source"))),
        (cell(words("Fréquence", "Frequency")), cell(words("mensuelle", "monthly"))),
        (
            cell(words("Départ, plancher, cible", "Baseline, floor, target")),
            cell(words("1,80 %, 1,70 %, 2,20 %", "1.80%, 1.70%, 2.20%")),
        ),
        (cell(words("Responsable", "Owner")), cell(Value("Claire Morel", "kpi.owner"))),
        (cell(words("Échéance", "Due")), cell(Blank("kpi.due", words("Date de fin", "End date")))),
    )
    return Table(
        (Column(words("Rubrique", "Item"), width=28), Column(words("Valeur", "Value"), width=72)),
        rows,
        kind="card",
        title=f"{ident} · {name}",
        origin=origin("SCH-KPI"),
    )


def schedule(w: Words, number: int, clause: str, title: str, *blocks: Block) -> Section:
    label = w(f"Annexe {number}", f"Schedule {number}")
    return Section("schedule", title, blocks, label, clause, origin=origin(clause))


def _cards(w: Words) -> Section:
    return schedule(
        w,
        1,
        "SCH-KPI",
        w("Fiches des Indicateurs", "KPI cards"),
        paragraph("SCH-KPI", w.text("Une fiche par Indicateur.", "One card a KPI.")),
        Section(
            "subheading",
            w("Ventes", "Sales"),
            (
                card(w, "K02", w("Taux de conversion en ligne", "Online conversion rate")),
                card(w, "K05", w("Panier moyen", "Average basket")),
            ),
            origin=origin("SCH-KPI"),
        ),
        Section(
            "subheading",
            w("Paiement", "Payment"),
            (
                card(w, "K07", w("Abandon de panier", "Cart abandonment")),
                items("SCH-KPI", w("premier point ;", "first point;"), w("second point.", "second point.")),
            ),
            origin=origin("SCH-KPI"),
        ),
    )


def _outcome_map(w: Words) -> Section:
    return schedule(
        w,
        2,
        "SCH-MAP",
        w("Carte des Résultats", "Outcome map"),
        Table(
            (
                Column(w("Objectif", "Objective"), width=34),
                Column(w("Résultat", "Outcome"), width=33),
                Column(w("Indicateur", "KPI"), width=33),
            ),
            tuple(
                (
                    cell(w(f"Objectif {i}", f"Objective {i}")),
                    cell(
                        w(
                            "Les visiteurs trouvent le produit en moins de trois clics",
                            "Visitors find the product in three clicks",
                        )
                    ),
                    cell(f"K{i:02}"),
                )
                for i in range(1, 30)
            ),
            caption=w("De l’objectif à l’Indicateur", "From objective to KPI"),
            origin=origin("SCH-MAP"),
        ),
    )


def _weights(w: Words) -> Section:
    return schedule(
        w,
        3,
        "SCH-WGT",
        w("Poids et charge de mesure", "Weights and burden"),
        Table(
            (
                Column(w("Indicateur", "KPI"), width=60),
                Column(w("Poids (%)", "Weight (%)"), "right", 20),
                Column(w("Heures par mois", "Hours a month"), "right", 20),
            ),
            (
                (cell("K02"), cell("60"), cell(w("1,5", "1.5"))),
                (cell("K07"), cell("40"), cell(w("0,5", "0.5"))),
                (cell("Total"), cell("100"), cell(w("2,0", "2.0"))),
            ),
            caption=w(
                "Poids des Indicateurs et temps passé à les mesurer",
                "Weights of the KPIs and time spent measuring them",
            ),
            total=True,
            origin=origin("SCH-WGT"),
        ),
        paragraph(
            "SCH-WGT",
            w.text("Les poids sont revus selon l’", "The weights are reviewed under "),
            w.to_article("REV-01", 4),
            Text("."),
        ),
    )


def _calendar(w: Words) -> Section:
    return schedule(
        w,
        4,
        "SCH-CAL",
        w("Calendrier des revues", "Review calendar"),
        Table(
            (
                Column(w("Cycle", "Cycle"), "center", 16),
                Column(w("Rapport", "Report"), width=42),
                Column(w("Réunion", "Meeting"), width=42),
            ),
            (
                (cell("1"), cell(w("8 avril 2027", "8 April 2027")), cell(w("15 avril 2027", "15 April 2027"))),
                (cell("2"), cell(w("8 juillet 2027", "8 July 2027")), cell(w("15 juillet 2027", "15 July 2027"))),
            ),
            caption=w("Dates calculées", "Computed dates"),
            origin=origin("SCH-CAL"),
        ),
    )


def schedules(words: Words) -> tuple[Section, ...]:
    return _cards(words), _outcome_map(words), _weights(words), _calendar(words)
