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
    "admit": "admits admitted admitting",
    "annul": "annuls annulled annulling",
    "arise": "arises arose arisen arising",
    "bag": "bags bagged bagging",
    "bar": "bars barred barring",
    "bid": "bids bid bidding",
    "bleed": "bleeds bled bleeding",
    "blow": "blows blew blown blowing",
    "catalog": "catalogs cataloged catalogged cataloging",
    "chop": "chops chopped chopping",
    "come": "comes came coming",
    "confer": "confers conferred conferring",
    "counsel": "counsels counselled counselling counseled counseling",
    "deal": "deals dealt dealing",
    "debar": "debars debarred debarring",
    "debug": "debugs debugged debugging",
    "deter": "deters deterred deterring",
    "dig": "digs dug digging",
    "distil": "distils distilled distilling",
    "draw": "draws drew drawn drawing",
    "drink": "drinks drank drunk drinking",
    "dwell": "dwells dwelt dwelled dwelling",
    "dye": "dyes dyed dyeing",
    "feed": "feeds fed feeding",
    "fit": "fits fitted fitting",
    "fly": "flies flew flown flying",
    "focus": "focuses focused focussed focusing focussing",
    "forbid": "forbids forbade forbidden forbidding",
    "foresee": "foresees foresaw foreseen foreseeing",
    "freeze": "freezes froze frozen freezing",
    "get": "gets got gotten getting",
    "go": "goes went gone going",
    "grind": "grinds ground grinding",
    "grit": "grits gritted gritting",
    "hang": "hangs hung hanging",
    "hide": "hides hid hidden hiding",
    "incur": "incurs incurred incurring",
    "infer": "infers inferred inferring",
    "instil": "instils instilled instilling",
    "instill": "instills instilled instilling",
    "knit": "knits knitted knitting",
    "lay": "lays laid laying",
    "learn": "learns learned learnt learning",
    "lend": "lends lent lending",
    "mean": "means meant meaning",
    "mop": "mops mopped mopping",
    "offset": "offsets offsetting",
    "omit": "omits omitted omitting",
    "outdo": "outdoes outdid outdone outdoing",
    "outfit": "outfits outfitted outfitting",
    "overcome": "overcomes overcame overcoming",
    "oversee": "oversees oversaw overseen overseeing",
    "overwrite": "overwrites overwrote overwritten overwriting",
    "patrol": "patrols patrolled patrolling",
    "plug": "plugs plugged plugging",
    "readmit": "readmits readmitted readmitting",
    "rebuild": "rebuilds rebuilt rebuilding",
    "redo": "redoes redid redone redoing",
    "redraw": "redraws redrew redrawn redrawing",
    "refit": "refits refitted refitting",
    "refuel": "refuels refuelled refuelling refueled refueling",
    "remit": "remits remitted remitting",
    "reprogram": "reprograms reprogrammed reprogramming",
    "resell": "resells resold reselling",
    "resend": "resends resent resending",
    "resubmit": "resubmits resubmitted resubmitting",
    "rethink": "rethinks rethought rethinking",
    "retrofit": "retrofits retrofitted retrofitting",
    "rewrite": "rewrites rewrote rewritten rewriting",
    "scrub": "scrubs scrubbed scrubbing",
    "sew": "sews sewed sewn sewing",
    "shovel": "shovels shovelled shovelling shoveled shoveling",
    "shred": "shreds shredded shredding",
    "shrink": "shrinks shrank shrunk shrinking",
    "shut": "shuts shutted shutting",
    "sleep": "sleeps slept sleeping",
    "sow": "sows sowed sown sowing",
    "stand": "stands stood standing",
    "stem": "stems stemmed stemming",
    "sublet": "sublets subletting",
    "swab": "swabs swabbed swabbing",
    "swap": "swaps swapped swapping",
    "swear": "swears swore sworn swearing",
    "tear": "tears tore torn tearing",
    "think": "thinks thought thinking",
    "thrive": "thrives thrived throve thriving",
    "throw": "throws threw thrown throwing",
    "top": "tops topped topping",
    "trim": "trims trimmed trimming",
    "typeset": "typesets typesetting",
    "unplug": "unplugs unplugged unplugging",
    "unwrap": "unwraps unwrapped unwrapping",
    "uphold": "upholds upheld upholding",
    "vet": "vets vetted vetting",
    "weave": "weaves wove woven weaving",
    "win": "wins won winning",
    "wind": "winds wound winding",
    "wrap": "wraps wrapped wrapping",
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
