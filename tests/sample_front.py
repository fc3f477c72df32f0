"""What stands round the articles of the sample: cover, summary, front sections, signatures."""

from contract_drafter.model.document import (
    Blank,
    Column,
    Cover,
    CoverParty,
    DefinedTerm,
    ListBlock,
    Section,
    Signature,
    Signatures,
    Table,
    Text,
    Value,
)
from sample_words import EMOJI, LONG_NAME, RIGHT_TO_LEFT, Words, cell, origin, paragraph


def cover(words: Words) -> Cover:
    title = words("Plateforme de vente en ligne 2027", "Online sales platform 2027")
    return Cover(
        kind=words("Convention de service interne", "Internal service agreement"),
        title=(words.value(title, "title"),),
        parties=(
            CoverParty(
                words("Le Client", "The Client"),
                (words.value(words("Direction marketing", "Marketing Department"), "client.name"),),
            ),
            CoverParty(
                words("Le Fournisseur", "The Provider"),
                (Value(words("Direction des systèmes d’information", "IT Department"), "provider.name"),),
            ),
        ),
        reference="CSI-2027-014",
        version="1.0",
        date=words("23 novembre 2026", "23 November 2026"),
        state="for_review",
        state_label=words("Pour relecture", "For review"),
        notice=words(
            "Cette convention engage les deux directions l’une envers l’autre. Elle n’est pas un contrat au sens du Code civil : aucune action en justice ne peut en naître.",
            "This agreement commits the two departments to each other. It is not a contract at law and neither of them can enforce it in court.",
        ),
        confidentiality=words("Diffusion interne", "Internal use only"),
    )


def _objectives(words: Words) -> Table:
    return Table(
        columns=(
            Column(words("Objectif", "Objective"), width=30),
            Column(words("Indicateur", "KPI"), width=26),
            Column(words("Départ (%)", "Baseline (%)"), "right", 11),
            Column(words("Cible (%)", "Target (%)"), "right", 11),
            Column(words("Échéance", "Due"), width=14),
            Column(words("Poids", "Weight"), "right", 8),
        ),
        rows=(
            (
                cell(words("Vendre plus aux visiteurs existants", "Sell more to existing visitors")),
                cell(words("Taux de conversion en ligne", "Online conversion rate")),
                cell(words("1,80", "1.80")),
                cell(words("2,20", "2.20")),
                cell(words("30 juin 2027", "30 June 2027")),
                cell("60"),
            ),
            (
                cell(words("Rendre le paiement sans friction", "Make paying frictionless")),
                cell(words("Abandon de panier", "Cart abandonment")),
                cell(words("71,4", "71.4")),
                cell(words("64,0", "64.0")),
                cell(Blank("objectives[1].outcomes[0].due", words("Date de fin", "End date"))),
                cell("40"),
            ),
        ),
        caption=words("Les objectifs, leurs mesures et leurs échéances", "Objectives, measures and dates"),
        origin=origin("SUM-01"),
    )


def summary(words: Words) -> Section:
    return Section(
        "summary",
        words("L’essentiel en une page", "The agreement on one page"),
        (
            paragraph(
                "SUM-01",
                words.text("La ", "The "),
                words.value(words("Direction marketing", "Marketing Department"), "client.name"),
                words.text(
                    " attend deux résultats. La DSI en répond et les rend visibles chaque mois.",
                    " expects two outcomes. IT answers for them and shows them every month.",
                ),
            ),
            _objectives(words),
            paragraph(
                "SUM-01",
                words.text(
                    "Prochaine revue : 15 avril 2027. En cas d’écart, les articles prévalent sur cette page ; voir l’",
                    "Next review: 15 April 2027. The clauses prevail over this page; see ",
                ),
                words.to_article("REV-01", 4),
                Text("."),
            ),
        ),
        origin=origin("SUM-01"),
    )


def _parties(words: Words) -> Section:
    return Section(
        "front",
        words("Les parties", "The parties"),
        (
            paragraph(
                "PAR-01",
                words.value(words("Direction marketing", "Marketing Department"), "client.name"),
                words.text(", représentée par ", ", represented by "),
                Value("Claire Morel", "client.signatory_name"),
                words.text(", directrice marketing (« ", ", Marketing Director (the “"),
                DefinedTerm("client", words("le Client", "Client"), defining=True),
                words.text(" »)", "”)"),
            ),
            paragraph(
                "PAR-01",
                Value(words("Direction des systèmes d’information", "IT Department"), "provider.name"),
                words.text(", représentée par ", ", represented by "),
                Value("Karim Haddad", "provider.signatory_name"),
                words.text(", DSI (« ", ", CIO (the “"),
                DefinedTerm("provider", words("le Fournisseur", "Provider"), defining=True),
                words.text(" »)", "”)"),
            ),
        ),
        anchor="PAR-01",
        origin=origin("PAR-01", "client.name", "provider.name"),
    )


def _context(words: Words) -> Section:
    return Section(
        "front",
        words("Contexte", "Background"),
        (
            paragraph(
                "PAR-02",
                words.text(
                    "Les enjeux suivants ont conduit à cette convention :", "These stakes led to this agreement:"
                ),
            ),
            ListBlock(
                (
                    paragraph(
                        "PAR-02",
                        words.value(
                            words(
                                "le trafic a doublé en deux ans sans que les ventes suivent ;",
                                "traffic has doubled in two years and sales have not followed;",
                            ),
                            "stakes[0]",
                        ),
                    ),
                    paragraph(
                        "PAR-02",
                        Value(
                            words(
                                f"l’{EMOJI} travaille avec {RIGHT_TO_LEFT}.",
                                f"the {EMOJI} team works with {RIGHT_TO_LEFT}.",
                            ),
                            "stakes[1]",
                        ),
                    ),
                ),
                ordered=False,
                origin=origin("PAR-02"),
            ),
        ),
        anchor="PAR-02",
        origin=origin("PAR-02", "stakes"),
    )


def _definitions(words: Words) -> Section:
    return Section(
        "front",
        words("Définitions", "Definitions"),
        (
            Table(
                (Column(words("Terme", "Term"), width=25), Column(words("Sens", "Meaning"), width=75)),
                (
                    (
                        cell(DefinedTerm("kpi", words("Indicateur", "KPI"), True)),
                        cell(
                            words.text("la mesure décrite par une fiche de l’", "the measure that a card of "),
                            words.to_schedule("SCH-KPI", 1),
                            words.text("", " describes"),
                        ),
                    ),
                    (
                        cell(DefinedTerm("outcome", words("Résultat", "Outcome"), True)),
                        cell(
                            words(
                                "le changement constaté chez le bénéficiaire, et non la tâche accomplie",
                                "the change seen by the beneficiary, not the task done",
                            )
                        ),
                    ),
                ),
                kind="definitions",
                origin=origin("PAR-05"),
            ),
        ),
        anchor="PAR-05",
        origin=origin("PAR-05"),
    )


def front_sections(words: Words) -> tuple[Section, ...]:
    return _parties(words), _context(words), _definitions(words)


def signatures(words: Words) -> Section:
    def block(side: str, party: str, name: str, capacity: str) -> Signature:
        return Signature(side, (Value(party, "party"),), (Value(name, "name"),), (Value(capacity, "capacity"),))

    labels = (
        ("signed_name", words("Nom", "Name")),
        ("signed_capacity", words("Qualité", "Capacity")),
        ("signed_at", words("Fait à", "Signed at")),
        ("signed_on", words("Le", "On")),
        ("signature", "Signature"),
    )
    return Section(
        "signatures",
        "Signatures",
        (
            paragraph("SIG-01", words.text("Les parties signent en deux exemplaires.", "The parties sign two copies.")),
            Signatures(
                (
                    block(
                        words("Pour le Client", "For the Client"),
                        words("Direction marketing", "Marketing Department"),
                        "Claire Morel",
                        words("Directrice marketing", "Marketing Director"),
                    ),
                    block(
                        words("Pour le Fournisseur", "For the Provider"),
                        words("Direction des systèmes d’information", "IT Department"),
                        "Karim Haddad",
                        words("Directeur des systèmes d’information", "Chief Information Officer"),
                    ),
                    block(
                        words("Pour la Direction générale", "For General Management"),
                        LONG_NAME,
                        "Jeanne de La Tour d’Auvergne-Lauraguais",
                        words("Directrice générale", "Chief Executive"),
                    ),
                ),
                labels,
            ),
        ),
        anchor="SIG-01",
        origin=origin("SIG-01"),
    )
