"""What to ask, and how answers are read and completed.

`relevant` finds the questions that the clauses use, `read` reads an answers file, `checks` and `kpis` compare the
answers, `gaps` finds what is open; `blank`, `schema` and `printable` write the questions out; `interview` asks them.
"""

from contract_drafter.questionnaire.read import read
from contract_drafter.questionnaire.relevant import Asked, SectionToAsk, relevant

__all__ = ["Asked", "SectionToAsk", "read", "relevant"]
