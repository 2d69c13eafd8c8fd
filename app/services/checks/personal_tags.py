"""Small repairs in personal fields: a text to show instead, an encoding, another name."""

import re
from collections.abc import Mapping

from app.domain.recipient import AttributeKind
from app.domain.standard_fields import Field
from app.services.ports import Problem, Reference

_OUTPUT = re.compile(
    r"(\{\{-?\s*(?!(?:true|false|nil)\b)[^\W\d][\w-]*(?:\.[\w-]+|\s*\.?\[[^\]]*\])*)(?=\s*(?:\||-?\}\}))"
)
_CLOSING = re.compile(r"\s*(-?\}\})$")
_MERGE = re.compile(r"%([\w.-]+)(?:\|[^%]*)?%")
_IDENTIFIER = re.compile(r"[^\W\d]\w*")
ENCODING = re.compile(r"\|\s*(?:url_encode|url_escape|url_param_escape)\b")

_BY_FIELD: Mapping[Field | None, str] = {"full_name": "there", "first_name": "there", "last_name": "there"}
_BY_KIND: Mapping[AttributeKind, str | None] = {
    "number": "0",
    "switch": None,
    "date": None,
    "list": None,
    "object": None,
}


def fallback_for(name: str, kind: AttributeKind, of: Field | None) -> str | None:
    """A text that reads well where a field is empty; None where nothing does."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[_.\s]+", " ", name).strip().lower()
    return _BY_FIELD.get(of) or _BY_KIND.get(kind, f"your {words}")


def with_fallback(tag: str, fallback: str) -> str | None:
    """The tag with a text to show instead; None where it has no place for one."""
    if merge := _MERGE.fullmatch(tag):
        return f"%{merge[1]}|{fallback}%"
    found = _OUTPUT.match(tag)
    return f'{found[1]} | default: "{fallback}"{tag[found.end() :]}' if found else None


def encoded(tag: str, name: str) -> str:
    """The tag with a filter that makes its value fit into an address."""
    return _CLOSING.sub(lambda found: f" | {name} {found[1]}", tag)


def renamed(tag: str, old: str, new: str) -> str:
    """The tag with another attribute."""
    if _MERGE.fullmatch(tag):
        return tag.replace(f"%{old}", f"%{new}", 1)
    spelled = f".{new}" if _IDENTIFIER.fullmatch(new) else f'["{new}"]'
    pattern = rf"(?<![\w.])(Profile|PROFILE)(?:\.{re.escape(old)}(?![\w-])|\.?\s*\[\s*([\"'])({re.escape(old)})\2\s*\])"
    return re.sub(pattern, lambda found: f"{found[1]}{spelled}", tag)


def replaced(text: str, changes: Mapping[tuple[int, int], str]) -> str:
    """The text with pieces of it changed."""
    for (start, end), new in sorted(changes.items(), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def properly_spelled(text: str, problems: list[Problem]) -> str:
    """The text with each problem's characters written as they should be."""
    return replaced(text, {(each.start, each.end): each.instead for each in problems if each.instead is not None})


def tag_of(text: str, reference: Reference) -> str:
    """The tag that a reference stands in, as it is written."""
    return text[reference.start : reference.end]
