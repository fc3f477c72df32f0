"""A finished tree with every kind of node, in each language: what the tests of writers write.

`sample("fr")` is a contract of about ten pages; `sample("fr", articles=40)` a longer one; `hostile=True` puts
characters that break careless writers in the answers. Nothing here comes from the clause library.
"""

from dataclasses import dataclass
from datetime import date

from contract_drafter.model.document import (
    Blank,
    Block,
    ClauseUse,
    Column,
    Contents,
    Cover,
    CoverParty,
    DefinedTerm,
    Document,
    Emphasis,
    Inline,
    LineBreak,
    ListBlock,
    Origin,
    Paragraph,
    Provenance,
    Reference,
    Register,
    ReviewEvent,
    Section,
    Signature,
    Signatures,
    Table,
    Text,
    Value,
)

HOSTILE = "R&D <Paris> {{ x }} *y* | z"
"""Must be read as is, in every format."""
EMOJI = "équipe 🚀 👩‍💻"
RIGHT_TO_LEFT = "شركة النور 12 ל־מ"
LONG_NAME = "Anticonstitutionnellement-Donaudampfschiff"

DRAFTED_ON = date(2026, 11, 23)


@dataclass(frozen=True)
class _Words:
    """Picks the language, and knows how it numbers."""

    language: str
    hostile: bool

    def __call__(self, fr: str, en: str) -> str:
        return fr if self.language == "fr" else en

    def text(self, fr: str, en: str) -> Text:
        return Text(self(fr, en))

    def article_label(self, number: int) -> str:
        return f"Article {number}" if self.language == "fr" else f"{number}."

    def to_article(self, anchor: str, number: int) -> Reference:
        return Reference(anchor, self(f"article {number}", f"clause {number}"), str(number))

    def to_paragraph(self, anchor: str, number: str) -> Reference:
        return Reference(anchor, self(f"article {number}", f"clause {number}"), number)

    def to_schedule(self, anchor: str, number: int) -> Reference:
        return Reference(anchor, self(f"annexe {number}", f"Schedule {number}"), str(number))

    def value(self, text: str, path: str) -> Value:
        return Value(f"{text} {HOSTILE}" if self.hostile else text, path)


def _origin(clause: str, *answers: str) -> Origin:
    return Origin(clause, "1.0.0", answers)


def _paragraph(clause: str, *content: Inline, number: str = "", anchor: str = "") -> Paragraph:
    return Paragraph(content, number=number, anchor=anchor, origin=_origin(clause))


def _cell(*content: Inline | str) -> tuple[Inline, ...]:
    return tuple(Text(inline) if isinstance(inline, str) else inline for inline in content)


def _cover(words: _Words) -> Cover:
    title = words("Plateforme de vente en ligne 2027", "Online sales platform 2027")
    return Cover(
        kind=words("Convention de service interne", "Internal service agreement"),
        title=(words.value(title, "title"),),
        parties=(
            CoverParty(
                words("le Client", "the Client"),
                (words.value(words("Direction marketing", "Marketing Department"), "client.name"),),
            ),
            CoverParty(
                words("le Fournisseur", "the Provider"),
                (Value(words("Direction des systèmes d’information", "IT Department"), "provider.name"),),
            ),
        ),
        reference="CSI-2027-014",
        version="1.0",
        date=words("23 novembre 2026", "23 November 2026"),
        state="review",
        state_label=words("Pour relecture", "For review"),
        notice=words(
            "Cette convention engage les deux directions l’une envers l’autre. Elle n’est pas un contrat au sens du Code civil : aucune action en justice ne peut en naître.",
            "This agreement commits the two departments to each other. It is not a contract at law and neither of them can enforce it in court.",
        ),
        confidentiality=words("Diffusion interne", "Internal use only"),
    )


def _summary(words: _Words) -> Section:
    table = Table(
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
                _cell(words("Vendre plus aux visiteurs existants", "Sell more to existing visitors")),
                _cell(words("Taux de conversion en ligne", "Online conversion rate")),
                _cell(words("1,80", "1.80")),
                _cell(words("2,20", "2.20")),
                _cell(words("30 juin 2027", "30 June 2027")),
                _cell("60"),
            ),
            (
                _cell(words("Rendre le paiement sans friction", "Make paying frictionless")),
                _cell(words("Abandon de panier", "Cart abandonment")),
                _cell(words("71,4", "71.4")),
                _cell(words("64,0", "64.0")),
                _cell(Blank("objectives[1].outcomes[0].due", words("Date de fin", "End date"))),
                _cell("40"),
            ),
        ),
        caption=words("Les objectifs, leurs mesures et leurs échéances", "Objectives, measures and dates"),
        origin=_origin("SUM-01"),
    )
    return Section(
        "summary",
        words("L’essentiel en une page", "The agreement on one page"),
        (
            _paragraph(
                "SUM-01",
                words.text("La ", "The "),
                words.value(words("Direction marketing", "Marketing Department"), "client.name"),
                words.text(
                    " attend deux résultats. La DSI en répond et les rend visibles chaque mois.",
                    " expects two outcomes. IT answers for them and shows them every month.",
                ),
            ),
            table,
            _paragraph(
                "SUM-01",
                words.text(
                    "Prochaine revue : 15 avril 2027. En cas d’écart, les articles prévalent sur cette page ; voir l’",
                    "Next review: 15 April 2027. The clauses prevail over this page; see ",
                ),
                words.to_article("REV-01", 4),
                Text("."),
            ),
        ),
        origin=_origin("SUM-01"),
    )


def _front(words: _Words) -> tuple[Section, ...]:
    parties = Section(
        "front",
        words("Les parties", "The parties"),
        (
            _paragraph(
                "PAR-01",
                words.value(words("Direction marketing", "Marketing Department"), "client.name"),
                words.text(", représentée par ", ", represented by "),
                Value("Claire Morel", "client.signatory_name"),
                words.text(", directrice marketing (« ", ", Marketing Director (the “"),
                DefinedTerm("client", words("le Client", "Client"), defining=True),
                words.text(" »)", "”)"),
            ),
            _paragraph(
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
        origin=_origin("PAR-01", "client.name", "provider.name"),
    )
    context = Section(
        "front",
        words("Contexte", "Background"),
        (
            _paragraph(
                "PAR-02",
                words.text(
                    "Les enjeux suivants ont conduit à cette convention :", "These stakes led to this agreement:"
                ),
            ),
            ListBlock(
                (
                    _paragraph(
                        "PAR-02",
                        words.value(
                            words(
                                "le trafic a doublé en deux ans sans que les ventes suivent ;",
                                "traffic has doubled in two years and sales have not followed;",
                            ),
                            "stakes[0]",
                        ),
                    ),
                    _paragraph(
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
                origin=_origin("PAR-02"),
            ),
        ),
        anchor="PAR-02",
        origin=_origin("PAR-02", "stakes"),
    )
    definitions = Section(
        "front",
        words("Définitions", "Definitions"),
        (
            Table(
                (Column(words("Terme", "Term"), width=25), Column(words("Sens", "Meaning"), width=75)),
                (
                    (
                        _cell(DefinedTerm("kpi", words("Indicateur", "KPI"), True)),
                        _cell(
                            words.text("la mesure décrite par une fiche de l’", "the measure that a card of "),
                            words.to_schedule("SCH-KPI", 1),
                            words.text("", " describes"),
                        ),
                    ),
                    (
                        _cell(DefinedTerm("outcome", words("Résultat", "Outcome"), True)),
                        _cell(
                            words(
                                "le changement constaté chez le bénéficiaire, et non la tâche accomplie",
                                "the change seen by the beneficiary, not the task done",
                            )
                        ),
                    ),
                ),
                kind="definitions",
                origin=_origin("PAR-05"),
            ),
        ),
        anchor="PAR-05",
        origin=_origin("PAR-05"),
    )
    return parties, context, definitions


def _numbered(clause: str, article: int, *paragraphs: tuple[Inline, ...] | ListBlock) -> tuple[Block, ...]:
    blocks: list[Block] = []
    count = 0
    for content in paragraphs:
        if isinstance(content, ListBlock):
            blocks.append(content)
            continue
        count += 1
        blocks.append(_paragraph(clause, *content, number=f"{article}.{count}", anchor=f"{clause}#p{count}"))
    return tuple(blocks)


def _items(clause: str, *texts: str, ordered: bool = True) -> ListBlock:
    return ListBlock(tuple(_paragraph(clause, Text(text)) for text in texts), ordered, origin=_origin(clause))


def _article(
    words: _Words, clause: str, number: int, title: str, *paragraphs: tuple[Inline, ...] | ListBlock
) -> Section:
    return Section(
        "article",
        title,
        _numbered(clause, number, *paragraphs),
        words.article_label(number),
        clause,
        origin=_origin(clause),
    )


def _known_articles(words: _Words) -> tuple[Section, ...]:
    w = words
    purpose = _article(
        w,
        "PAR-03",
        1,
        w("Objet", "Purpose"),
        (
            w.text("Le Fournisseur s’engage sur les ", "The Provider answers for the "),
            DefinedTerm("outcome", w("Résultats", "Outcomes")),
            w.text(" de l’", " of "),
            w.to_schedule("SCH-MAP", 2),
            w.text(". Il choisit les moyens.", ". It chooses the means."),
        ),
        (w.text("La convention ne couvre pas :", "The agreement does not cover:"),),
        _items(
            "PAR-03",
            w("la logistique ;", "logistics;"),
            w("le service client téléphonique ;", "the telephone helpdesk;"),
            w("la publicité.", "advertising."),
        ),
        (
            Emphasis((w.text("Seul le périmètre", "Only the scope"),), strong=True),
            w.text(" décrit ici ", " described here "),
            Emphasis((w.text("engage", "binds"),)),
            w.text(" les parties.", " the parties."),
        ),
    )
    outcomes = _article(
        w,
        "OUT-01",
        2,
        w("Résultats attendus", "Expected outcomes"),
        (
            w.text("Chaque Résultat est constaté par au moins un ", "Each Outcome is measured by at least one "),
            DefinedTerm("kpi", w("Indicateur", "KPI")),
            w.text(". Sa cible est de ", ". Its target is "),
            Value(w("2,2 %", "2.2%"), "kpi.target"),
            w.text(" au ", " on "),
            Blank("due", w("Date de fin", "End date")),
            Text("."),
        ),
        (w.text("Pour atteindre un Résultat, les parties :", "To reach an Outcome, the parties:"),),
        _items(
            "OUT-01",
            w("partagent leurs données ;", "share their data;"),
            w("décident ensemble des priorités.", "set priorities together."),
        ),
        _items("OUT-01", w("un constat ;", "a finding;"), w("une cause ;", "a cause;"), ordered=False),
    )
    measure = _article(
        w,
        "KPI-01",
        3,
        w("Mesure", "Measurement"),
        (
            w.text("Les Indicateurs sont mesurés selon l’", "The KPIs are measured as "),
            w.to_schedule("SCH-KPI", 1),
            w.text(".", " says."),
        ),
        (
            w.text("Une mesure absente est traitée comme le dit l’", "A missing measure is treated as "),
            w.to_paragraph("REV-01#p2", "4.2"),
            w.text(".", " says."),
            LineBreak(),
            w.text("Adresse de remise : ", "To be sent to: "),
            Value("data@example.org", "mailbox"),
        ),
    )
    review = _article(
        w,
        "REV-01",
        4,
        w("Revue périodique", "Periodic review"),
        (
            w.text("Les parties se réunissent tous les ", "The parties meet every "),
            Value(w("3 mois", "3 months"), "review_period"),
            w.text(". Le calendrier est à l’", ". The calendar is in "),
            w.to_schedule("SCH-CAL", 4),
            Text("."),
        ),
        (
            w.text(
                "Une mesure manquante est neutralisée une fois, puis comptée pour zéro. L’",
                "A missing measure is neutralised once, then counted as zero. ",
            ),
            w.to_article("PAR-03", 1) if w.language == "fr" else Reference("PAR-03", "clause 1", "1"),
            w.text(" reste applicable ; voir aussi ", " still applies; see also "),
            Reference("REV-01#p1", "4.1", "4.1"),
            Text("."),
        ),
    )
    return purpose, outcomes, measure, review


def _more_article(words: _Words, number: int) -> Section:
    clause = f"GEN-{number:02}"
    title = words(f"Règle de coopération n° {number}", f"Rule of cooperation no. {number}")
    long = words(
        "Chaque partie informe l’autre par écrit, dans les cinq jours ouvrés, de tout fait qui peut retarder un Résultat. Elle dit la cause, la durée prévue et ce qu’elle fait. L’autre partie répond dans le même délai ; son silence vaut accord sur le plan proposé. ",
        "Each party tells the other in writing, within five business days, of any fact that may delay an Outcome. It states the cause, the expected length and what it does about it. The other party answers within the same time; its silence accepts the plan proposed. ",
    )
    return _article(
        words,
        clause,
        number,
        title,
        (Text(long), words.text("Voir l’", "See "), words.to_article("REV-01", 4), Text(".")),
        (Text(long + long), Value(f"{number} 000 €", f"fees[{number}]"), Text(".")),
        (words.text("La partie qui constate l’écart :", "The party that sees the gap:"),),
        _items(
            clause,
            words("le décrit ;", "describes it;"),
            words("propose une mesure ;", "proposes a measure;"),
            words("en suit l’effet.", "follows its effect."),
        ),
    )


def _card(words: _Words, ident: str, name: str) -> Table:
    rows = (
        (
            _cell(words("Définition", "Definition")),
            _cell(
                words(
                    "ce que font les visiteurs, une fois les robots écartés",
                    "what visitors do, once robots are left out",
                )
            ),
        ),
        (
            _cell(words("Formule", "Formula")),
            _cell(Emphasis((words.text("commandes ÷ sessions humaines × 100", "orders ÷ human sessions × 100"),))),
        ),
        (_cell(words("Source", "Source")), _cell(Value(LONG_NAME, "kpi.source"))),
        (_cell(words("Fréquence", "Frequency")), _cell(words("mensuelle", "monthly"))),
        (
            _cell(words("Départ, plancher, cible", "Baseline, floor, target")),
            _cell(words("1,80 %, 1,70 %, 2,20 %", "1.80%, 1.70%, 2.20%")),
        ),
        (_cell(words("Responsable", "Owner")), _cell(Value("Claire Morel", "kpi.owner"))),
        (_cell(words("Échéance", "Due")), _cell(Blank("kpi.due", words("Date de fin", "End date")))),
    )
    return Table(
        (Column(words("Rubrique", "Item"), width=28), Column(words("Valeur", "Value"), width=72)),
        rows,
        kind="card",
        title=f"{ident} · {name}",
        origin=_origin("SCH-KPI"),
    )


def _schedules(words: _Words) -> tuple[Section, ...]:
    w = words

    def schedule(number: int, clause: str, title: str, *blocks: Block) -> Section:
        return Section(
            "schedule", title, blocks, w(f"Annexe {number}", f"Schedule {number}"), clause, origin=_origin(clause)
        )

    cards = schedule(
        1,
        "SCH-KPI",
        w("Fiches des Indicateurs", "KPI cards"),
        _paragraph("SCH-KPI", w.text("Une fiche par Indicateur.", "One card a KPI.")),
        Section(
            "subheading",
            w("Ventes", "Sales"),
            (
                _card(w, "K02", w("Taux de conversion en ligne", "Online conversion rate")),
                _card(w, "K05", w("Panier moyen", "Average basket")),
            ),
            origin=_origin("SCH-KPI"),
        ),
        Section(
            "subheading",
            w("Paiement", "Payment"),
            (
                _card(w, "K07", w("Abandon de panier", "Cart abandonment")),
                _items("SCH-KPI", w("premier point ;", "first point;"), w("second point.", "second point.")),
            ),
            origin=_origin("SCH-KPI"),
        ),
    )
    outcome_map = schedule(
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
                    _cell(w(f"Objectif {i}", f"Objective {i}")),
                    _cell(
                        w(
                            "Les visiteurs trouvent le produit en moins de trois clics",
                            "Visitors find the product in three clicks",
                        )
                    ),
                    _cell(f"K{i:02}"),
                )
                for i in range(1, 30)
            ),
            caption=w("De l’objectif à l’Indicateur", "From objective to KPI"),
            origin=_origin("SCH-MAP"),
        ),
    )
    weights = schedule(
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
                (_cell("K02"), _cell("60"), _cell(w("1,5", "1.5"))),
                (_cell("K07"), _cell("40"), _cell(w("0,5", "0.5"))),
                (_cell("Total"), _cell("100"), _cell(w("2,0", "2.0"))),
            ),
            caption=w(
                "Poids des Indicateurs et temps passé à les mesurer",
                "Weights of the KPIs and time spent measuring them",
            ),
            total=True,
            origin=_origin("SCH-WGT"),
        ),
        _paragraph(
            "SCH-WGT",
            w.text("Les poids sont revus selon l’", "The weights are reviewed under "),
            w.to_article("REV-01", 4),
            Text("."),
        ),
    )
    calendar = schedule(
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
                (_cell("1"), _cell(w("8 avril 2027", "8 April 2027")), _cell(w("15 avril 2027", "15 April 2027"))),
                (_cell("2"), _cell(w("8 juillet 2027", "8 July 2027")), _cell(w("15 juillet 2027", "15 July 2027"))),
            ),
            caption=w("Dates calculées", "Computed dates"),
            origin=_origin("SCH-CAL"),
        ),
    )
    return cards, outcome_map, weights, calendar


def _signatures(words: _Words) -> Section:
    def block(side: str, party: str, name: str, capacity: str) -> Signature:
        return Signature(side, (Value(party, "party"),), (Value(name, "name"),), (Value(capacity, "capacity"),))

    labels = (("place", words("Fait à", "Place")), ("date", "Date"), ("signature", "Signature"))
    return Section(
        "signatures",
        "Signatures",
        (
            _paragraph(
                "SIG-01", words.text("Les parties signent en deux exemplaires.", "The parties sign two copies.")
            ),
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
        origin=_origin("SIG-01"),
    )


def _provenance(clause_ids: tuple[str, ...]) -> Provenance:
    uses = tuple(
        ClauseUse(clause, "1.0.0", f"{index:064x}", "CC-BY-4.0", "draft") for index, clause in enumerate(clause_ids, 1)
    )
    return Provenance(
        "0.1.0", "internal-agreement", "1.0.0", uses, '{"client":{"name":"Direction marketing"},"note":"R&D <Paris>"}'
    )


def sample(language: str, *, articles: int = 8, hostile: bool = False) -> Document:
    """The contract in "fr" or "en" with this number of articles (at least 5)."""
    words = _Words(language, hostile)
    known = _known_articles(words)
    more = tuple(_more_article(words, number) for number in range(len(known) + 1, articles + 1))
    parts = (
        Section("part", words("Objet et résultats", "Purpose and outcomes"), known[:2]),
        Section("part", words("Mesure et revue", "Measurement and review"), known[2:]),
        Section("part", words("Vie de la convention", "Life of the agreement"), more),
    )
    front, schedules = _front(words), _schedules(words)
    clauses = tuple(section.anchor for section in (*front, *known, *more, *schedules))
    return Document(
        language=language,
        drafted_on=DRAFTED_ON,
        cover=_cover(words),
        blocks=(
            _summary(words),
            Contents(words("Sommaire", "Contents")),
            *front,
            *parts,
            _signatures(words),
            *schedules,
        ),
        register=Register(
            objectives=({"id": "O1", "statement": words("Vendre plus", "Sell more")},),
            kpis=({"id": "K02", "baseline": "1.80", "target": "2.20", "due": "2027-06-30"},),
            review_calendar=(ReviewEvent("meeting", "1", date(2027, 4, 15), date(2027, 3, 31)),),
        ),
        provenance=_provenance(clauses),
    )
