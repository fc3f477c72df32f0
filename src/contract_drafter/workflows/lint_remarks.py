"""What was found in a file → what is said of it: accepted or in the baseline, grave enough, in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from contract_drafter.linting import catalogue
from contract_drafter.linting.examined import Examined, Located
from contract_drafter.linting.suppressions import SIDECAR, Suppression, from_comments, from_sidecar, unused
from contract_drafter.reporters._base import Block, Linted, Remark
from contract_drafter.rules._base import Passage
from contract_drafter.workflows.lint_baseline import OLD, Baseline
from contract_drafter.workflows.lint_request import Settled, text_of


class Remarks(NamedTuple):
    """Makes the remarks of one run. `shows_text` says whether the report shows the whole document."""

    settled: Settled
    baseline: Baseline | None
    shows_text: bool

    def linted(self, path: Path, content: bytes, examined: Examined) -> Linted:
        """The file with its remarks. Raises UserError when what accepts its findings is wrong."""
        accepted = list(self._accepted(path, content, examined))
        known = self.baseline.known(path) if self.baseline else frozenset()
        remarks = [
            self._remark(located, accepted, known)
            for located in examined.found
            if catalogue.at_least(located.finding.severity, self.settled.floor)
        ]
        for extra in unused(accepted, examined.found, self.settled.codes, self.settled.cards):
            remarks.append(Remark(extra, *catalogue.describe(extra, self.settled.language, self.settled.cards)))
        blocks = tuple(map(_block, examined.passages)) if self.shows_text else ()
        return Linted(examined.source, content, examined.language, tuple(remarks), blocks)

    def _accepted(self, path: Path, content: bytes, examined: Examined) -> Iterator[Suppression]:
        """What accepts findings of this file: comments of a Markdown text, the file beside."""
        if path.suffix.lower() == ".md" and b"lint:" in content:
            text = content.decode("utf-8", "replace")
            yield from from_comments(text, examined.source, examined.passages, self.settled.cards)
        sidecar = beside(path)
        if sidecar.is_file():
            yield from from_sidecar(text_of(sidecar).encode(), str(sidecar), self.settled.cards)

    def _remark(self, located: Located, accepted: list[Suppression], known: frozenset[str] | None) -> Remark:
        hidden = next((each for each in accepted if each.hides(located)), None)
        old = known is None or located.fingerprint in known
        state = "suppressed" if hidden else OLD if old else ""
        hit = located.hit
        message, hint = catalogue.describe(located.finding, self.settled.language, self.settled.cards)
        return Remark(
            located.finding, message, hint, hit.passage.text, hit.start, hit.end, hit.passage.index,
            hit.passage.span.article or hit.passage.article, located.fingerprint, state,
            hidden.reason if hidden else "", hit.fix, hidden is not None and hidden.passage is None,
        )  # fmt: skip


def beside(path: Path) -> Path:
    """The file that accepts findings of this one, where there is one."""
    return path.with_name(path.name + SIDECAR)


def _block(passage: Passage) -> Block:
    level = len(passage.trail) + 1 if passage.kind == "heading" else passage.depth
    return Block(
        passage.index, passage.kind, passage.text, passage.number, level, passage.language, passage.table, passage.row,
        passage.column,
    )  # fmt: skip
