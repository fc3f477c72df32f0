"""The articles of the sample."""

from contract_drafter.model.document import (
    Blank,
    Block,
    DefinedTerm,
    Emphasis,
    Inline,
    LineBreak,
    ListBlock,
    Reference,
    Section,
    Text,
    Value,
)
from sample_words import Words, origin, paragraph


def numbered(clause: str, article: int, *paragraphs: tuple[Inline, ...] | ListBlock) -> tuple[Block, ...]:
    blocks: list[Block] = []
    count = 0
    for content in paragraphs:
        if isinstance(content, ListBlock):
            blocks.append(content)
            continue
        count += 1
        blocks.append(paragraph(clause, *content, number=f"{article}.{count}", anchor=f"{clause}#p{count}"))
    return tuple(blocks)


def items(clause: str, *texts: str, ordered: bool = True) -> ListBlock:
    return ListBlock(tuple(paragraph(clause, Text(text)) for text in texts), ordered, origin=origin(clause))


def article(words: Words, clause: str, number: int, title: str, *paragraphs: tuple[Inline, ...] | ListBlock) -> Section:
    return Section(
        "article",
        title,
        numbered(clause, number, *paragraphs),
        words.article_label(number),
        clause,
        origin=origin(clause),
    )


def _purpose(w: Words) -> Section:
    return article(
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
        items(
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


def _outcomes(w: Words) -> Section:
    return article(
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
        items(
            "OUT-01",
            w("partagent leurs données ;", "share their data;"),
            w("décident ensemble des priorités.", "set priorities together."),
        ),
        items("OUT-01", w("un constat ;", "a finding;"), w("une cause ;", "a cause;"), ordered=False),
    )


def _measure(w: Words) -> Section:
    return article(
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


def _review(w: Words) -> Section:
    return article(
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
                "Une mesure manquante est neutralisée une fois, puis comptée pour zéro, comme le dit l’",
                "A missing measure is neutralised once, then counted as zero, as ",
            ),
            w.to_article("PAR-03", 1),
            w.text(" ; voir aussi ", " says; see also "),
            Reference("REV-01#p1", "4.1", "4.1"),
            w.text(" et ", " and "),
            Reference("PAR-05", w("« Définitions »", "“Definitions”"), w("Définitions", "Definitions")),
            Text("."),
        ),
    )


def known_articles(words: Words) -> tuple[Section, ...]:
    return _purpose(words), _outcomes(words), _measure(words), _review(words)


def more_article(words: Words, number: int) -> Section:
    clause = f"GEN-{number:02}"
    title = words(f"Règle de coopération n° {number}", f"Rule of cooperation no. {number}")
    long = words(
        "Chaque partie informe l’autre par écrit, dans les cinq jours ouvrés, de tout fait qui peut retarder un Résultat. Elle dit la cause, la durée prévue et ce qu’elle fait. L’autre partie répond dans le même délai ; son silence vaut accord sur le plan proposé. ",
        "Each party tells the other in writing, within five business days, of any fact that may delay an Outcome. It states the cause, the expected length and what it does about it. The other party answers within the same time; its silence accepts the plan proposed. ",
    )
    return article(
        words,
        clause,
        number,
        title,
        (Text(long), words.text("Voir l’", "See "), words.to_article("REV-01", 4), Text(".")),
        (Text(long + long), Value(f"{number} 000 €", f"fees[{number}]"), Text(".")),
        (words.text("La partie qui constate l’écart :", "The party that sees the gap:"),),
        items(
            clause,
            words("le décrit ;", "describes it;"),
            words("propose une mesure ;", "proposes a measure;"),
            words("en suit l’effet.", "follows its effect."),
        ),
    )
