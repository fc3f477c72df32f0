"""French inflection: the third-person forms of a verb with what each is, and the forms of a noun or an adjective."""

import re
from collections.abc import Iterator

FAMILIES = {
    "être": ("est sont êtes sommes soyez soyons fut furent était étaient soit soient", "ser", "été", "étant"),
    "avoir": ("a ont avez avons ayez avait avaient ait aient", "aur", "eu", "ayant"),
    "faire": ("fait font faites faisait fasse fassent", "fer", "fait", "faisant"),
    "aller": ("va vont allons allez allait aille", "ir", "allé", "allant"),
    "devoir": ("doit doivent devait devaient doive", "devr", "dû", "devant"),
    "pouvoir": ("peut peuvent pouvait pouvaient puisse puissent", "pourr", "pu", "pouvant"),
    "vouloir": ("veut veulent veuille", "voudr", "voulu", "voulant"),
    "savoir": ("sait savent sache", "saur", "su", "sachant"),
    "pourvoir": ("pourvoit pourvoient", "pourvoir", "pourvu", "pourvoyant"),
    "prévoir": ("prévoit prévoient", "prévoir", "prévu", "prévoyant"),
    "voir": ("voit voient", "verr", "vu", "voyant"),
    "cevoir": ("çoit çoivent çoive", "cevr", "çu", "cevant"),
    "falloir": ("faut fallait faille", "faudr", "fallu", "fallant"),
    "valoir": ("vaut valent vaille", "vaudr", "valu", "valant"),
    "asseoir": ("assied asseoient", "assoir", "assis", "asseyant"),
    "mettre": ("met mettent mette", "mettr", "mis", "mettant"),
    "battre": ("bat battent batte", "battr", "battu", "battant"),
    "prendre": ("prend prennent prenne", "prendr", "pris", "prenant"),
    "tenir": ("tient tiennent tienne", "tiendr", "tenu", "tenant"),
    "venir": ("vient viennent vienne", "viendr", "venu", "venant"),
    "quérir": ("quiert quièrent quière", "querr", "quis", "quérant"),
    "cueillir": ("cueille cueillent", "cueiller", "cueilli", "cueillant"),
    "ouvrir": ("ouvre ouvrent", "ouvrir", "ouvert", "ouvrant"),
    "offrir": ("offre offrent", "offrir", "offert", "offrant"),
    "servir": ("sert servent serve", "servir", "servi", "servant"),
    "partir": ("part partent parte", "partir", "parti", "partant"),
    "sortir": ("sort sortent sorte", "sortir", "sorti", "sortant"),
    "sentir": ("sent sentent sente", "sentir", "senti", "sentant"),
    "courir": ("court courent coure", "courr", "couru", "courant"),
    "vivre": ("vit vivent vive", "vivr", "vécu", "vivant"),
    "suivre": ("suit suivent suive", "suivr", "suivi", "suivant"),
    "crire": ("crit crivent crive", "crir", "crit", "crivant"),
    "dire": ("dit disent dise", "dir", "dit", "disant"),
    "lire": ("lit lisent lise", "lir", "lu", "lisant"),
    "uire": ("uit uisent uise", "uir", "uit", "uisant"),
    "clure": ("clut cluent clue", "clur", "clu", "cluant"),
    "soudre": ("sout solvent solve", "soudr", "solu", "solvant"),
    "eindre": ("eint eignent eigne", "eindr", "eint", "eignant"),
    "aindre": ("aint aignent aigne", "aindr", "aint", "aignant"),
    "oindre": ("oint oignent oigne", "oindr", "oint", "oignant"),
    "naître": ("naît naissent naisse", "naîtr", "nu", "naissant"),
    "croître": ("croît croissent croisse", "croîtr", "cru", "croissant"),
    "traire": ("trait traient traie", "trair", "trait", "trayant"),
    "croire": ("croit croient croie", "croir", "cru", "croyant"),
    "envoyer": ("envoie envoient", "enverr", "envoyé", "envoyant"),
}
"""By the end of the infinitive, longest first: third persons, stem of the future, past participle, gerund."""

ORDERED = sorted(FAMILIES, key=len, reverse=True)
FEMININES = (("if", "ive"), ("eux", "euse"), ("el", "elle"), ("en", "enne"), ("er", "ère"), ("teur", "trice"))
CLOSED = re.compile(r"e([cdglmnprstv]|vr)er\Z")
ACUTE = re.compile(r"é([bcdfglmnprstvy]{1,2}|gu|qu|gr|gl|bl)er\Z")


def verb_forms(lemma: str) -> Iterator[tuple[str, str]]:
    """Each form of a verb with its kind: "base", "finite", "participle" or "gerund"."""
    yield lemma, "base"
    present, future, past, gerund = _parts(lemma)
    for form in present:
        yield form, "finite"
    for stem in future:
        for end in ("a", "ont", "ait", "aient", "ons", "ez"):
            yield stem + end, "finite"
    for end in ("", "e", "s", "es"):
        yield past + end, "participle"
    yield gerund, "gerund"
    for end in ("ons", "ez"):
        stem = gerund.removesuffix("ant")
        if end == "ez" and stem.endswith("ge"):
            stem = stem[:-1]
        yield (stem[:-1] + "c" if end == "ez" and stem.endswith("ç") else stem) + end, "finite"


def noun_forms(lemma: str) -> Iterator[str]:
    """The word, its plural, its feminine and the plural of that, as far as they go by rule."""
    yield lemma
    yield lemma + "s"
    if lemma.endswith("al"):
        yield lemma[:-2] + "aux"
    if lemma.endswith(("eau", "eu")):
        yield lemma + "x"
    if not lemma.endswith("e"):
        yield from (lemma + "e", lemma + "es")
    for end, feminine in FEMININES:
        if lemma.endswith(end):
            stem = lemma[: -len(end)] + feminine
            yield from (stem, stem + "s")


def _parts(lemma: str) -> tuple[list[str], list[str], str, str]:
    for end in ORDERED:
        if lemma.endswith(end):
            root = lemma[: -len(end)]
            present, future, past, gerund = FAMILIES[end]
            return [root + form for form in present.split()], [root + future], root + past, root + gerund
    if lemma.endswith("er"):
        return _first_group(lemma)
    if lemma.endswith("ir"):
        root = lemma[:-1]
        return [root + "t", root + "ssent", root + "sse"], [lemma], root, root + "ssant"
    root = lemma[:-2]
    third = root if root.endswith(("d", "t", "c")) else root + "t"
    return [third, root + "ent", root + "e"], [root + "r"], root + "u", root + "ant"


def _first_group(lemma: str) -> tuple[list[str], list[str], str, str]:
    stem = lemma[:-2]
    roots = {stem}
    if CLOSED.search(lemma):
        roots = {CLOSED.sub(r"è\1", lemma)}
        if lemma.endswith(("eler", "eter")):
            roots.add(stem + stem[-1])
    elif ACUTE.search(lemma):
        roots = {ACUTE.sub(r"è\1", lemma)}
    elif lemma.endswith(("oyer", "uyer", "ayer")):
        roots = {stem[:-1] + "i"}
    present = [root + end for root in sorted(roots) for end in ("e", "ent")] + [stem + "ait", stem + "aient"]
    future = [lemma, *(root + "er" for root in sorted(roots) if root != stem)]
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    return present, future, stem + "é", soft + "ant"
