"""What `library new` writes says what the contract type it began from says, whatever signs its words hold."""

from pathlib import Path

import pytest
from tests.library.test_layers import MINIMAL, write

from contract_drafter.library.load import load
from contract_drafter.model.values import LocalText
from contract_drafter.workflows.library_new import Wish, contract

LIKE = """\
id: quoted
version: 1.0.0
code: T9
title: {fr: Cité, en: Quoted}
description: {fr: Pour les tests., en: For the tests.}
notice: {fr: 'Un « simple » "engagement" : rien de plus.', en: 'A "mere" commitment: no more.'}
facts: {binding: false, regime: "UK Rules: 2026"}
sections: [everything]
parts:
  - {id: front, kind: front, clauses: [PAR-01]}
  - {id: review, kind: articles, title: 'Review "of it": all', clauses: [REV-01, REV-02]}
"""


@pytest.mark.parametrize("what", ["facts", "notice", "sections", "parts"])
def test_a_contract_type_keeps_what_it_began_from(what: str, tmp_path: Path) -> None:
    below = write(tmp_path / "below", {"contracts/quoted.yaml": LIKE})
    libraries = (MINIMAL, below)
    contract(Wish("mine", tmp_path / "mine", libraries, "en"), "quoted")
    library, found = load(*libraries, tmp_path / "mine")
    assert not found
    assert getattr(library.contracts["mine"], what) == getattr(library.contracts["quoted"], what)
    assert library.contracts["mine"].title == LocalText.of(en="[…]", fr="[…]")
