"""The words of a Finding, from `messages/<area>.yaml`.

An entry is `LIB003: {name: unknown-key, message: "…{key}…", hint: "…"}`; `name` is the same in every language.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, partial
from typing import cast

from contract_drafter.languages._data import codes, labels, message_files, read
from contract_drafter.languages._figures import say_figure
from contract_drafter.model.finding import BECAUSE, Finding

PLACEHOLDER = re.compile(r"\{(\w+)\}")


@cache
def messages(code: str) -> Mapping[str, Mapping[str, str]]:
    """Every message of a language, by the code of the finding."""
    merged: dict[str, Mapping[str, str]] = {}
    for path in message_files(code):
        merged.update(cast(Mapping[str, Mapping[str, str]], read(path)))
    return merged


def finding_codes() -> frozenset[str]:
    """Every code that has a message."""
    return frozenset(code for language in codes() for code in messages(language))


def describe(finding: Finding, code: str) -> str:
    """What is wrong, then the nearest known word and what to do, where there is one.

    A value that the finding lacks, or that is empty, shows as "…"; a finding without a message shows its code and
    values.
    """
    values = dict(finding.values)
    entry = messages(code).get(finding.code)
    if entry is None:
        return " ".join((finding.code, *(f"{name}={value}" for name, value in finding.values)))
    if BECAUSE in values:
        values["problem"] = fill(messages(code)[str(values[BECAUSE])]["message"], values, code)
    parts = [entry["message"]]
    if "nearest" in values and "{nearest}" not in entry["message"] + entry.get("hint", ""):
        parts.append(labels(code)["did_you_mean"])
    if "hint" in entry:
        parts.append(entry["hint"])
    return fill(" — ".join(parts), values, code)


def fill(message: str, values: Mapping[str, str | Decimal], code: str) -> str:
    """The words of a message, with its values: a number is written as the language writes it."""
    return PLACEHOLDER.sub(partial(_value, values, code), message)


def _value(values: Mapping[str, str | Decimal], code: str, match: re.Match[str]) -> str:
    value = values.get(match[1], "…")
    return say_figure(value, code) if isinstance(value, Decimal) else value


def finding_name(code: str) -> str:
    """The name of a finding's code ("unknown-key"), or the code itself when no language describes it."""
    for language in codes():
        if code in messages(language):
            return messages(language)[code]["name"]
    return code
