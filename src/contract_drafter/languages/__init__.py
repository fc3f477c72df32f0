"""What a language knows: words, formats, grammar, messages. A language is a folder: `fr/`, `en/`.

Its data are `labels.yaml` with `labels/*.yaml`, and `messages/*.yaml`; its grammar is `grammar.py`, which has what
`_data.Grammar` lists. Nothing outside the folder names a language.
"""

from contract_drafter.languages._data import codes, labels
from contract_drafter.languages._filters import FILTERS, apply_filter
from contract_drafter.languages._guess import guess
from contract_drafter.languages._lexicon import Lexicon, Node, abbreviations, commitment_words
from contract_drafter.languages._lint import alternation, folded, lint_matcher, lint_pattern, lint_words
from contract_drafter.languages._messages import describe, finding_name
from contract_drafter.languages._sentences import link, sort_key, typeset
from contract_drafter.languages._structure import layout_words
from contract_drafter.languages._values import MissingWords, say
from contract_drafter.languages._words import spell

__all__ = [
    "FILTERS",
    "Lexicon",
    "MissingWords",
    "Node",
    "abbreviations",
    "alternation",
    "apply_filter",
    "codes",
    "commitment_words",
    "describe",
    "finding_name",
    "folded",
    "guess",
    "labels",
    "layout_words",
    "link",
    "lint_matcher",
    "lint_pattern",
    "lint_words",
    "say",
    "sort_key",
    "spell",
    "typeset",
]
