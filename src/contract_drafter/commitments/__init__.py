"""The judgement of a sentence: is it a commitment, what does it say, could anyone tell whether it was met?"""

from contract_drafter.commitments.judge import assess
from contract_drafter.commitments.rewrite import rewrite_prompt
from contract_drafter.commitments.sentences import Sentence, split

__all__ = ["Sentence", "assess", "rewrite_prompt", "split"]
