"""What each piece is: a heading, a numbered paragraph, an item of a list, a paragraph."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from contract_drafter.languages import layout_words
from contract_drafter.model.document import Inline, plain_text
from contract_drafter.model.span import Span
from contract_drafter.readers._base import ContentsPiece, Piece, Pieces, TablePiece
from contract_drafter.readers._structure.numbers import BULLETS, Number, leading_number, title_number
from contract_drafter.readers._structure.words import shouted, tidy, title_like, without_start

_LONGEST_TITLE = 250
_FEWEST_LINKS = 3
_MISMATCHES = 6
_STYLED = 3
"""Headings with a level of their own from which a document is taken to mark all of them so."""
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_CLAUSE_STARTS = "«“\"'’‘([{"


@dataclass(slots=True)
class Heading:
    """`words` is the title without its number; `body` the words that run on after a number in the same paragraph."""

    number: Number | None
    title: str
    level: int
    span: Span
    body: Piece | None = None
    followed: bool = False
    """Whether the very next piece is an article's heading."""


@dataclass(slots=True)
class Line:
    """A paragraph (`depth` -1) or an item of a list."""

    content: tuple[Inline, ...]
    number: Number | None
    span: Span
    depth: int = -1


Classified = Heading | Line | TablePiece | ContentsPiece


def classify(pieces: Pieces) -> list[Classified]:
    """What each piece is, in order."""
    pieces = _without_contents(pieces)
    texts = [plain_text(piece.content) if isinstance(piece, Piece) else "" for piece in pieces]
    numbers = [
        _number(piece, text) if isinstance(piece, Piece) else None for piece, text in zip(pieces, texts, strict=True)
    ]
    found: list[Classified] = []
    for index, piece in enumerate(pieces):
        if not isinstance(piece, Piece):
            found.append(piece)
            continue
        number = numbers[index]
        is_run = number is not None and _in_run(pieces, numbers, index)
        found.append(_one(piece, texts[index], number, is_run))
    return _look_ahead(_without_listed(_join_captions(_join_titles(_plain_cover(found, pieces)))))


def _plain_cover(found: list[Classified], pieces: Pieces) -> list[Classified]:
    """Where headings have a style of their own, what is only in bold above the first of them is a cover, no heading.

    Unless prose or a table follows it.
    """
    styled = [index for index, each in enumerate(found) if isinstance(each, Heading) and each.level]
    if len(styled) < _STYLED:
        return found
    for index in range(styled[0]):
        each, piece = found[index], pieces[index]
        bare = isinstance(each, Heading) and each.number is None and not _is_prose(found[index + 1])
        if bare and isinstance(piece, Piece):
            found[index] = Line(piece.content, None, piece.span)
    return found


def _without_contents(pieces: Pieces) -> Pieces:
    """The pieces without runs of links to the document itself: one contents piece stands for each run."""
    found: Pieces = []
    run: Pieces = []
    for piece in [*pieces, None]:
        if isinstance(piece, Piece) and piece.link:
            run.append(piece)
            continue
        if len(run) >= _FEWEST_LINKS:
            run = [] if found and isinstance(found[-1], ContentsPiece) else [ContentsPiece("")]
        found += run
        run = []
        if piece is not None:
            found.append(piece)
    return found


def _number(piece: Piece, text: str) -> Number | None:
    """The number a piece opens with: its format's, or that of its words (`end` is then where the words start)."""
    listed = leading_number(text) if piece.depth >= 0 else None
    if listed is not None and listed.form in {"item", "clause"}:
        return listed
    if piece.number:
        known = leading_number(piece.number)
        form = known or Number(piece.number, "item", 0)
        return form._replace(end=0)
    if piece.plain:
        return None
    found = leading_number(text)
    if found is None and (piece.level or (piece.strong and title_like(text))):
        return title_number(text)
    if found is None or found.form in {"article", "schedule", "part", "item"}:
        return found
    rest = text[found.end :].lstrip()
    starts = not rest or not rest[0].islower()
    return found if starts and (rest or found.form == "plain") and _can_open(found, rest) else None


def _can_open(number: Number, rest: str) -> bool:
    """Whether a bare number can be that of a paragraph: not "5. 10. 2026", nor "2.5 % of…"."""
    if number.form == "letter":
        return len(rest) > 3
    return bool(rest) and (rest[0].isalpha() or rest[0] in _CLAUSE_STARTS or rest[0].isupper())


def _in_run(pieces: Pieces, numbers: list[Number | None], index: int) -> bool:
    """Whether a piece is one of a run 1., 2., 3. of neighbours: a list, not titles of articles."""
    mine = numbers[index]
    if mine is None or mine.form != "plain":
        return False
    for other in (index - 1, index + 1):
        if 0 <= other < len(pieces):
            piece, number = pieces[other], numbers[other]
            quiet = isinstance(piece, Piece) and not piece.strong and not piece.level
            if quiet and number is not None and number.path == (mine.path[0] + other - index,):
                return True
    return False


def _one(piece: Piece, text: str, number: Number | None, is_run: bool) -> Heading | Line:
    start = number.end if number else 0
    rest = text[start:].strip()
    if _is_heading(piece, number, rest, is_run):
        return _heading(piece, number, rest, start)
    content, span = _after(piece, start)
    if piece.depth >= 0:
        return Line(
            content,
            number if number and number.form in {"item", "plain", "letter", "roman", "clause"} else None,
            span,
            piece.depth,
        )
    if number is None:
        bullet = None if piece.plain else BULLETS.match(text)
        if bullet is not None:
            content, span = _after(piece, bullet.end())
            inside = plain_text(content)
            inner = leading_number(inside)
            if inner is not None and inner.form == "article" and _is_heading(piece, inner, inside[inner.end :], False):
                return _one(Piece(content, span, strong=piece.strong), inside, inner, is_run)
            return Line(content, None, span, 0)
        return Line(content, None, span)
    if number.form == "item" or (number.form in {"letter"}):
        return Line(content, number, span, 0)
    if number.form in {"article", "schedule", "part"}:
        return Line(piece.content, None, piece.span)
    return Line(content, number, span, -1)


def _is_heading(piece: Piece, number: Number | None, rest: str, is_run: bool) -> bool:
    if piece.plain and not piece.level:
        return False
    if piece.level:
        ends = rest.endswith((".", ";"))
        return len(rest) <= _LONGEST_TITLE and (number is None or not ends or len(rest) < 80 or title_like(rest))
    if piece.depth >= 0 and not piece.strong:
        return False
    marked = piece.strong or shouted(rest)
    if number is None:
        return marked and piece.depth < 0 and title_like(rest)
    if number.form == "schedule" and " " not in number.text:
        return not rest or ((marked or _opens_body(piece, number)) and title_like(rest))
    if number.form in {"article", "schedule", "part"}:
        return (
            not rest
            or title_like(rest)
            or title_like(rest.rstrip(" :"))
            or (marked and len(rest) < 150)
            or _opens_body(piece, number)
        )
    if number.form == "item":
        return False
    if number.form in {"roman", "letter"}:
        return marked and title_like(rest)
    return (marked or (not is_run and len(rest) < 90)) and title_like(rest)


def _opens_body(piece: Piece, number: Number) -> bool:
    """Whether a sentence follows "Article 4 –" in the same paragraph: the mark tells it from "Article 4 applies"."""
    return plain_text(piece.content)[len(number.text) : number.end].strip(" ") != ""


def _heading(piece: Piece, number: Number | None, rest: str, start: int) -> Heading:
    titled = piece.level or piece.strong or shouted(rest) or title_like(rest.rstrip(" :"))
    if number is not None and rest and not titled:
        content, span = _after(piece, start)
        return Heading(number, "", piece.level, piece.span, Piece(content, span, plain=True))
    return Heading(number, " ".join(rest.split()).rstrip(" :"), piece.level, _after(piece, start)[1])


def _after(piece: Piece, start: int) -> tuple[tuple[Inline, ...], Span]:
    """A piece without the number that its words open with, and the place of what is left."""
    if not start:
        return piece.content, piece.span
    return tidy(without_start(piece.content, start)), piece.span.after(start)


def _join_titles(found: list[Classified]) -> list[Classified]:
    """A number alone on its line takes the title of the next: "ARTICLE 4", then "Review"."""
    joined: list[Classified] = []
    for each in found:
        last = joined[-1] if joined else None
        alone = isinstance(last, Heading) and last.number is not None and not last.title and last.body is None
        if alone and isinstance(last, Heading):
            if isinstance(each, Heading) and each.number is None:
                last.title = each.title
                continue
            if (
                isinstance(each, Line)
                and each.number is None
                and each.depth < 0
                and title_like(plain_text(each.content))
            ):
                last.title = " ".join(plain_text(each.content).split())
                continue
        joined.append(each)
    return joined


def _without_listed(found: list[Classified]) -> list[Classified]:
    """Under a title such as "Contents", what is said again by a later heading is a table of contents."""
    words = layout_words("contents")
    kept: list[Classified] = []
    index = 0
    while index < len(found):
        each = found[index]
        kept.append(each)
        index += 1
        if isinstance(each, Heading) and each.title.lower() in words:
            end = _end_of_list(found, index)
            if end - index > 1:
                kept.append(ContentsPiece(""))
                index = end
    return kept


def _end_of_list(found: list[Classified], start: int) -> int:
    """The index after the last entry that a later heading says again; a few in between may differ."""
    later: dict[str, int] = {}
    for index, each in enumerate(found):
        if isinstance(each, Heading):
            later[_key(each)] = index
    end = start
    for index in range(start, len(found)):
        each = found[index]
        if later.get(_key(each), -1) > index or isinstance(each, ContentsPiece):
            end = index + 1
        elif index > end + _MISMATCHES or _is_prose(each):
            break
    return end


def _is_prose(each: Classified) -> bool:
    if not isinstance(each, Line):
        return isinstance(each, TablePiece)
    text = plain_text(each.content)
    return len(text) > 150 or text.endswith((".", ";"))


def _key(each: Classified) -> str:
    if isinstance(each, Heading):
        words = each.title
    elif isinstance(each, Line):
        words = plain_text(each.content)
        number = leading_number(words)
        words = words[number.end :] if number else words
    else:
        return ""
    return _NOT_LETTERS.sub("", words.lower())


def _join_captions(found: list[Classified]) -> list[Classified]:
    """What only looks like a title and stands right above a table is its caption."""
    joined: list[Classified] = []
    for each in found:
        last = joined[-1] if joined else None
        caption = isinstance(last, Heading) and last.number is None and not last.level and last.body is None
        if isinstance(each, TablePiece) and caption and isinstance(last, Heading) and not each.table.caption:
            joined[-1] = TablePiece(replace(each.table, caption=last.title, caption_span=last.span))
            continue
        joined.append(each)
    return joined


def _look_ahead(found: list[Classified]) -> list[Classified]:
    for each, after in pairwise(found):
        if isinstance(each, Heading) and isinstance(after, Heading):
            each.followed = after.number is not None and after.number.form in {"article", "plain", "roman"}
    return found
