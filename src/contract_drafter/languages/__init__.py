"""What a language knows: words, formats, grammar, messages. A language is a folder: `fr/`, `en/`.

Its data are `labels.yaml` with `labels/*.yaml`, and `messages/*.yaml`; its grammar is `grammar.py`, which has what
`_data.Grammar` lists. Nothing outside the folder names a language.
"""

from contract_drafter.languages._compiled import made_from
from contract_drafter.languages._data import codes, labels
from contract_drafter.languages._filters import FILTERS, apply_filter
from contract_drafter.languages._guess import guess, guess_by, words_of_others
from contract_drafter.languages._lexicon import Lexicon, Node, abbreviations, commitment_words, open_list
from contract_drafter.languages._lint import (
    alternation,
    folded,
    lint_matcher,
    lint_pattern,
    lint_words,
    pattern_needle,
    words_needle,
)
from contract_drafter.languages._messages import describe, fill, finding_codes, finding_name
from contract_drafter.languages._needles import Needle, needles
from contract_drafter.languages._number_words import bare_number, number_words
from contract_drafter.languages._own_words import OPEN_LISTS, ListChange, cached_words, own_words
from contract_drafter.languages._phrases import PhraseError, phrase_matcher
from contract_drafter.languages._sentences import link, sort_key, tie, typeset, unaccented
from contract_drafter.languages._structure import layout_words
from contract_drafter.languages._values import MissingWords, say
from contract_drafter.languages._words import spell

__all__ = [
    "FILTERS",
    "OPEN_LISTS",
    "Lexicon",
    "ListChange",
    "MissingWords",
    "Needle",
    "Node",
    "PhraseError",
    "abbreviations",
    "alternation",
    "apply_filter",
    "bare_number",
    "cached_words",
    "codes",
    "commitment_words",
    "describe",
    "fill",
    "finding_codes",
    "finding_name",
    "folded",
    "guess",
    "guess_by",
    "labels",
    "layout_words",
    "link",
    "lint_matcher",
    "lint_pattern",
    "lint_words",
    "made_from",
    "needles",
    "number_words",
    "open_list",
    "own_words",
    "pattern_needle",
    "phrase_matcher",
    "say",
    "sort_key",
    "spell",
    "tie",
    "typeset",
    "unaccented",
    "words_needle",
    "words_of_others",
]
