"""English inflection: the forms of a verb with what each is, and the forms of a noun or an adjective."""

import re
from collections.abc import Iterator

IRREGULAR = {
    "be": "is are was were been being",
    "have": "has had having",
    "do": "does did done doing",
    "give": "gives gave given giving",
    "take": "takes took taken taking",
    "undertake": "undertakes undertook undertaken undertaking",
    "make": "makes made making",
    "keep": "keeps kept keeping",
    "hold": "holds held holding",
    "withhold": "withholds withheld withholding",
    "send": "sends sent sending",
    "pay": "pays paid paying",
    "repay": "repays repaid repaying",
    "meet": "meets met meeting",
    "build": "builds built building",
    "find": "finds found finding",
    "hire": "hires hired hiring",
    "lead": "leads led leading",
    "leave": "leaves left leaving",
    "let": "lets letting",
    "lose": "loses lost losing",
    "put": "puts putting",
    "cut": "cuts cutting",
    "set": "sets setting",
    "reset": "resets resetting",
    "run": "runs ran running",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "seek": "seeks sought seeking",
    "sell": "sells sold selling",
    "show": "shows showed shown showing",
    "begin": "begins began begun beginning",
    "become": "becomes became becoming",
    "bring": "brings brought bringing",
    "buy": "buys bought buying",
    "choose": "chooses chose chosen choosing",
    "drive": "drives drove driven driving",
    "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking",
    "teach": "teaches taught teaching",
    "tell": "tells told telling",
    "understand": "understands understood understanding",
    "wear": "wears wore worn wearing",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "strive": "strives strove striven striving",
    "grow": "grows grew grown growing",
    "fall": "falls fell fallen falling",
    "raise": "raises raised raising",
    "bear": "bears bore borne bearing",
    "bind": "binds bound binding",
    "read": "reads reading",
    "refer": "refers referred referring",
    "submit": "submits submitted submitting",
    "transmit": "transmits transmitted transmitting",
    "permit": "permits permitted permitting",
    "commit": "commits committed committing",
    "occur": "occurs occurred occurring",
    "transfer": "transfers transferred transferring",
    "plan": "plans planned planning",
    "log": "logs logged logging",
    "tag": "tags tagged tagging",
    "program": "programs programmed programming",
    "scan": "scans scanned scanning",
    "ship": "ships shipped shipping",
    "stop": "stops stopped stopping",
    "drop": "drops dropped dropping",
    "map": "maps mapped mapping",
    "equip": "equips equipped equipping",
    "control": "controls controlled controlling",
    "enrol": "enrols enrolled enrolling",
    "label": "labels labelled labeled labelling",
    "travel": "travels travelled traveled travelling",
    "cancel": "cancels cancelled canceled cancelling",
    "audit": "audits audited auditing",
    "overhaul": "overhauls overhauled overhauling",
}
"""The verbs whose forms no rule gives, or whose last letter doubles."""

AUXILIARIES = frozenset(("is", "are", "was", "were", "has", "had", "does", "did"))
GERUND = re.compile(r"ing\Z")


def verb_forms(lemma: str) -> Iterator[tuple[str, str]]:
    """Each form of a verb with its kind: "base", "finite", "participle" or "gerund"."""
    yield lemma, "base"
    if lemma in IRREGULAR:
        for form in IRREGULAR[lemma].split():
            finite = form in AUXILIARIES or not _past(form, lemma)
            yield form, "gerund" if GERUND.search(form) else "finite" if finite else "participle"
        return
    for form in _regular(lemma):
        yield form, "gerund" if GERUND.search(form) else "participle" if form.endswith("ed") else "finite"


def noun_forms(lemma: str) -> Iterator[str]:
    """The word and its plural."""
    yield lemma
    yield _third_person(lemma)


def _past(form: str, lemma: str) -> bool:
    return not form.endswith("s") or form == lemma


def _regular(lemma: str) -> Iterator[str]:
    yield _third_person(lemma)
    if lemma.endswith("e"):
        yield lemma + "d"
        yield (lemma if lemma.endswith(("ee", "ye")) else lemma[:-1]) + "ing"
    elif re.search(r"[^aeiou]y\Z", lemma):
        yield lemma[:-1] + "ied"
        yield lemma + "ing"
    else:
        yield lemma + "ed"
        yield lemma + "ing"


def _third_person(lemma: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh)\Z", lemma):
        return lemma + "es"
    if re.search(r"[^aeiou]y\Z", lemma):
        return lemma[:-1] + "ies"
    return lemma + "s"
