"""The sentence to ask for: what the commitment says already, with a blank for each slot that is missing."""

from contract_drafter import languages
from contract_drafter.model.commitment import Assessment, Kind, Label, SlotName

ORDER: dict[Kind, tuple[SlotName, ...]] = {
    Kind.PERFORMANCE: (
        SlotName.ACTOR,
        SlotName.RESULT,
        SlotName.MEASURE,
        SlotName.BASELINE,
        SlotName.TARGET,
        SlotName.DEADLINE,
        SlotName.SOURCE,
    ),
}
ACT = (SlotName.ACTOR, SlotName.RESULT, SlotName.TRIGGER, SlotName.DEADLINE)
ALWAYS = {SlotName.ACTOR, SlotName.RESULT}


def rewrite_prompt(assessment: Assessment, language: str) -> str:
    """A line per slot of the sentence to write; empty when nothing has to be asked for."""
    if not assessment.label.flagged:
        return ""
    words = languages.labels(language)
    blank = words["commitment.blank"]
    lines = []
    for name in ORDER.get(assessment.kind, ACT):
        slot = assessment.slot(name)
        if name in assessment.missing or (slot is None and name in ALWAYS):
            lines.append(words[f"commitment.ask.{name}"].format(blank=blank))
        elif slot is not None and not (name is SlotName.RESULT and assessment.label is Label.VAGUE):
            lines.append(words[f"commitment.keep.{name}"].format(words=slot.words))
        elif name is SlotName.RESULT:
            lines.append(words["commitment.ask.result"].format(blank=blank))
    return "\n".join(lines)
