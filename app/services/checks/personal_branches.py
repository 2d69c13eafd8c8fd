"""Parts of a text that nobody can get: their condition was met before, or never is."""

import re
from collections.abc import Iterator

from msgspec import Struct

from app.domain.issues import Issue
from app.services.checks.base import Subject, issue
from app.services.checks.personal_texts import Text
from app.services.ports import Branch

OPENS = re.compile(r"(if|unless)\b")
KEYWORD = re.compile(r"(if|elsif|elseif|when)\b\s*")
OTHERWISE = re.compile(r"\{?else\}?$")
ONE_TAG = re.compile(r"\{%-?[^%]*-?%\}|#.*", re.DOTALL)
VALUES = re.compile(r"\s*(?:,|\bor\b)\s*")
PIECES = re.compile(r""""[^"]*"|'[^']*'|\s+|[^"'\s]+""")
NEVER = {"false", "nil", "null", "(false)"}
SETTING = re.compile(r"\{%-?\s*assign\b|#set\b")


class Place(Struct, frozen=True):
    """A branch where it stands: which conditions can't hold any more when it is come to."""

    branch: Branch
    before: frozenset[str]


def check(subject: Subject, text: Text) -> Iterator[Issue]:
    """One finding for each part that is never taken."""
    for place in places(text.text, text.parsed.branches):
        own = conditions(place.branch.words)
        if own and all(each in NEVER or each in place.before for each in own):
            words = f"{text.what}: nobody gets what stands under “{place.branch.words}”: {_why(own)}"
            yield issue("warning", "personal.unreachable", text.path, words)


def places(text: str, branches: tuple[Branch, ...]) -> Iterator[Place]:
    """The branches, each with the conditions that failed before it in its own block and in those around it."""
    failed: dict[int, frozenset[str]] = {}
    lasting = not SETTING.search(text)
    for branch in branches:
        before = _sibling(text, branches, branch)
        around = _around(branches, branch) if lasting else None
        known = failed[around.number] if around else frozenset[str]()
        if before is not None:
            known |= failed[before.number] | frozenset(conditions(before.words))
        failed[branch.number] = known
        yield Place(branch, known)


def conditions(words: str) -> tuple[str, ...]:
    """What has to hold for a branch, each condition spelled one way; none for ``else`` and for what is denied."""
    keyword = KEYWORD.match(words)
    if keyword is None or OTHERWISE.match(words):
        return ()
    rest = words[keyword.end() :]
    return tuple(map(_one_way, VALUES.split(rest))) if keyword[1] == "when" else (_one_way(rest),)


def _sibling(text: str, branches: tuple[Branch, ...], branch: Branch) -> Branch | None:
    """The branch before it in the same block: nothing but a tag is between them."""
    if OPENS.match(branch.words):
        return None
    ended = [each for each in branches if each.end <= branch.start and each is not branch]
    last = max(ended, key=lambda each: (each.end, -each.start), default=None)
    return last if last and ONE_TAG.fullmatch(text[last.end : branch.start]) else None


def _around(branches: tuple[Branch, ...], branch: Branch) -> Branch | None:
    outer = [each for each in branches if each.start <= branch.start and branch.end <= each.end and each is not branch]
    return max(outer, key=lambda each: each.start, default=None)


def _one_way(condition: str) -> str:
    pieces = (piece for piece in PIECES.findall(condition) if not piece.isspace())
    return "".join(f'"{piece[1:-1]}"' if piece[0] in "\"'" else piece for piece in pieces)


def _why(own: tuple[str, ...]) -> str:
    return "it never holds" if all(each in NEVER for each in own) else "the same was asked before"
