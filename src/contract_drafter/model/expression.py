"""Conditions of clauses and questions: a small language of its own, parsed to frozen nodes, never `eval`.

    binding and governing_law == "france"        count(objectives) > 1        not answered(sites)
    sum(objectives.outcomes.kpis.weight) == 100  end_date > months_after(effect_date, 3)
    latest(objectives.outcomes.due) <= end_date  distinct(objectives.outcomes.kpis.id)
    sum_where(objectives.outcomes.kpis.weight, objectives.outcomes.kpis.kpi_class, "O", "X") >= 60
    payment_days <= 60 days                      freeze_days <= report_days

An unanswered name is UNKNOWN, and `and`, `or`, `not` follow Kleene's logic, so that a condition on an open
question is neither true nor false but open. A path through a list gives the list of what it finds. A length of time
compares with another, in whatever units: `2 months <= 60 days` is false, for two months may last 62 days.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from contract_drafter.model.durations import UNITS, bounds
from contract_drafter.model.finding import Problem
from contract_drafter.model.functions import FUNCTIONS, UNKNOWN, call, plain
from contract_drafter.model.values import Duration, Record


class ExpressionError(Problem):
    """The text is not an expression. `column` counts from 1 in the expression."""

    def __init__(self, code: str, column: int, **values: object) -> None:
        super().__init__(code, **values)
        self.column = column


@dataclass(frozen=True, slots=True)
class Literal:
    value: str | int | Decimal | bool | Duration


@dataclass(frozen=True, slots=True)
class Path:
    """A name and what it reaches: ("client", "registration")."""

    parts: tuple[str, ...]

    def __str__(self) -> str:
        return ".".join(self.parts)


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Not:
    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Operation:
    """`operator` is one of or and == != < <= > >= in + - * /."""

    operator: str
    left: "Expression"
    right: "Expression"


Expression = Literal | Path | Call | Not | Operation

MOST_CHARACTERS: Final = 500
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<string>\"[^\"]*\"|'[^']*')|(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)"
    r"|(?P<operator>==|!=|<=|>=|<|>|\+|-|\*|/|\(|\)|,))"
)
_LEVELS: Final = (("or",), ("and",), ("==", "!=", "<=", ">=", "<", ">", "in"), ("+", "-"), ("*", "/"))


def parse(text: str, functions: tuple[str, ...] = FUNCTIONS) -> Expression:
    """Parse an expression that may call these functions. Raises ExpressionError with the column."""
    if len(text) > MOST_CHARACTERS:
        raise ExpressionError("EXP001", MOST_CHARACTERS + 1, most=MOST_CHARACTERS)
    try:
        return _Parser(text, functions).whole()
    except RecursionError:
        raise ExpressionError("EXP002", 1) from None


class _Parser:
    def __init__(self, text: str, functions: tuple[str, ...]) -> None:
        self.functions = functions
        self.tokens: list[tuple[str, str, int]] = []
        position = 0
        while text[position:].strip():
            match = _TOKEN.match(text, position)
            if match is None:
                start = position + len(text[position:]) - len(text[position:].lstrip())
                raise ExpressionError("EXP003", start + 1, found=text[start])
            kind = str(match.lastgroup)
            self.tokens.append((kind, match.group(kind), match.start(kind) + 1))
            position = match.end()
        self.tokens.append(("end", "", len(text) + 1))
        self.at = 0

    def whole(self) -> Expression:
        node = self.binary(0)
        kind, word, column = self.tokens[self.at]
        if kind != "end":
            raise ExpressionError("EXP003", column, found=word)
        return node

    def binary(self, level: int) -> Expression:
        if level == len(_LEVELS):
            return self.atom()
        node = self.operand(level)
        while self.tokens[self.at][1] in _LEVELS[level] and self.tokens[self.at][0] in ("operator", "name"):
            operator = self.tokens[self.at][1]
            self.at += 1
            node = Operation(operator, node, self.operand(level))
        return node

    def operand(self, level: int) -> Expression:
        return self.negation() if _LEVELS[level] == ("and",) else self.binary(level + 1)

    def negation(self) -> Expression:
        if self.tokens[self.at][:2] == ("name", "not"):
            self.at += 1
            return Not(self.negation())
        return self.binary(2)

    def atom(self) -> Expression:
        kind, word, column = self.tokens[self.at]
        self.at += 1
        if kind == "number" and self.tokens[self.at][1] in UNITS and word.isdecimal():
            self.at += 1
            return Literal(Duration(int(word), self.tokens[self.at - 1][1]))
        if kind == "number":
            return Literal(Decimal(word) if "." in word else int(word))
        if kind == "string":
            return Literal(word[1:-1])
        if kind == "name" and word in ("true", "false"):
            return Literal(word == "true")
        if kind == "name" and self.tokens[self.at][1] == "(":
            return self.call(word, column)
        if kind == "name" and word not in ("and", "or", "not", "in"):
            return Path(tuple(word.split(".")))
        if word == "(":
            node = self.binary(0)
            self.expect(")")
            return node
        raise ExpressionError("EXP003" if word else "EXP004", column, found=word)

    def call(self, function: str, column: int) -> Expression:
        if function not in self.functions:
            raise ExpressionError("EXP005", column, found=function, functions=", ".join(self.functions))
        self.at += 1
        arguments = [self.binary(0)]
        while self.tokens[self.at][1] == ",":
            self.at += 1
            arguments.append(self.binary(0))
        self.expect(")")
        return Call(function, tuple(arguments))

    def expect(self, word: str) -> None:
        _, found, column = self.tokens[self.at]
        if found != word:
            raise ExpressionError("EXP006", column, found=word)
        self.at += 1


def paths(node: Expression) -> Iterator[Path]:
    """Every path the expression names, in reading order."""
    match node:
        case Path():
            yield node
        case Not(operand):
            yield from paths(operand)
        case Operation(_, left, right):
            yield from paths(left)
            yield from paths(right)
        case Call(_, arguments):
            for argument in arguments:
                yield from paths(argument)


def look_up(path: Path, scope: Mapping[str, Any]) -> Any:
    """The value at a path; UNKNOWN where it is unanswered. A list on the way gives a tuple, flattened."""
    value: Any = scope.get(path.parts[0], UNKNOWN)
    for part in path.parts[1:]:
        value = _step(value, part)
    return UNKNOWN if value is None else value


def _step(value: Any, part: str) -> Any:
    if isinstance(value, tuple):
        found: list[Any] = []
        for item in value:
            inner = _step(item, part)
            found.extend(inner if isinstance(inner, tuple) else (inner,))
        return tuple(found)
    if isinstance(value, Record):
        inner = value.get(part)
        return UNKNOWN if inner is None else inner
    return UNKNOWN


def evaluate(node: Expression, scope: Mapping[str, Any]) -> Any:
    """The value of an expression: bool, number, date, text… or UNKNOWN."""
    match node:
        case Literal(value):
            return value
        case Path():
            return look_up(node, scope)
        case Not(operand):
            value = evaluate(operand, scope)
            return UNKNOWN if value is UNKNOWN else not value
        case Call(function, arguments):
            return call(function, [evaluate(argument, scope) for argument in arguments])
        case Operation("and" | "or" as operator, left, right):
            return _junction(operator, evaluate(left, scope), evaluate(right, scope))
        case Operation(operator, left, right):
            return _operate(operator, *_sides(operator, evaluate(left, scope), evaluate(right, scope)))


def _junction(operator: str, left: Any, right: Any) -> Any:
    settles = operator == "or"
    if any(value is not UNKNOWN and bool(value) is settles for value in (left, right)):
        return settles
    return UNKNOWN if UNKNOWN in (left, right) else not settles


def _sides(operator: str, left: Any, right: Any) -> tuple[Any, Any]:
    """What is compared or added up. Of a length of time, the bound that decides; against a bare figure, nothing."""
    if isinstance(left, Duration) and isinstance(right, Duration):
        (shortest, longest), (least, most) = bounds(left, right)
        if operator in ("<", "<="):
            return longest, least
        return (shortest, most) if operator in (">", ">=") else ((shortest, longest), (least, most))
    if isinstance(left, Duration) or isinstance(right, Duration):
        return UNKNOWN, UNKNOWN
    return plain(left), plain(right)


def _operate(operator: str, left: Any, right: Any) -> Any:
    if left is UNKNOWN or right is UNKNOWN:
        return UNKNOWN
    if operator in ("*", "/") and not all(isinstance(side, int | Decimal) for side in (left, right)):
        return UNKNOWN
    try:
        match operator:
            case "==":
                return left == right
            case "!=":
                return left != right
            case "<":
                return left < right
            case "<=":
                return left <= right
            case ">":
                return left > right
            case ">=":
                return left >= right
            case "in":
                held = right if isinstance(right, tuple | frozenset) else (right,)
                return all(item in held for item in (left if isinstance(left, tuple) else (left,)))
            case "+":
                return left + right
            case "-":
                return left - right
            case "*":
                return left * right
            case _:
                return Decimal(left) / right
    except (TypeError, ArithmeticError):
        return UNKNOWN
