"""The JSON Schema of an answers file, for editors that complete and check as one types."""

from typing import Any, Final

from contract_drafter.model.clause import ContractType
from contract_drafter.model.library import Library
from contract_drafter.model.question import ROLES
from contract_drafter.question_types import described
from contract_drafter.questionnaire.read import questions_of

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema(library: Library, contract: ContractType, language: str) -> dict[str, Any]:
    """The schema: every question of the contract type's sections, with its label and help. Nothing is required,
    for an answer that is missing is an open question.
    """
    answers = {name: described(question, language) for name, question in questions_of(library, contract).items()}
    who = {
        "type": ["object", "null"],
        "properties": {"role": {"enum": list(ROLES)}, "name": {"type": "string"}, "on": {"type": "string"}},
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "title": contract.title.get(language) or contract.id,
        "description": contract.description.get(language) or "",
        "type": "object",
        "properties": {
            "contract": {"const": contract.id},
            "language": {"enum": list(library.languages)},
            "answered_by": {
                "type": ["object", "null"],
                "properties": dict.fromkeys(contract.sections, who),
                "additionalProperties": False,
            },
            "answers": {"type": ["object", "null"], "properties": answers, "additionalProperties": False},
        },
        "required": ["contract"],
        "additionalProperties": False,
    }
