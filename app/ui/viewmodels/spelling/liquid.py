"""Liquid, as CleverTap documents it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.recipient import Attribute, People
from app.domain.tree import is_object
from app.ui.viewmodels.spelling.base import Offer, Place, Simple
from app.ui.viewmodels.spelling.words import IDENTITY, ROLES, place_words, said

_STRING = r"\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’"
_STEP = rf"\s*\.?\[\s*(?:{_STRING}|\d+)\s*\]|\.\w+"
_SIMPLE = re.compile(
    rf"\{{\{{[ \t]*[A-Za-z_]\w*(?:{_STEP})*[ \t]*"
    rf"(?:\|[ \t]*default[ \t]*:[ \t]*(?:{_STRING}|-?\d+(?:\.\d+)?)[ \t]*)?"
    r"(?P<rest>(?:\|[^|{}\"'“”‘’\n]+)*)\}\}"
)
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_BREAKS = ("{{", "}}", "{%", "%}", "\n")
"""What ends or begins a tag even inside a text, whatever its quotes."""
STANDARD = (Place("Profile", ("Identity",)), Place("Campaign", ("campaignId",)))
DEEPEST = 4
"""Keys below which nobody looks for sample data."""


class LiquidSpelling:
    """``{{ Profile.City | default: "your city" }}``."""

    signs = ("{{", "{%")

    def written(self, place: Place, fallback: str, rest: str = "") -> str:
        """See ``Spelling``. A number that filters reckon with stays one."""
        value = fallback if rest and _NUMBER.fullmatch(fallback) else _quoted(fallback)
        default = f" | default: {value}" if fallback else ""
        filters = f" {rest.strip()}" if rest.strip() else ""
        return f"{{{{ {place.root}{''.join(map(_step, place.keys))}{default}{filters} }}}}"

    def can_fall_back_on(self, fallback: str) -> bool:
        """See ``Spelling``."""
        return not any(sign in fallback for sign in _BREAKS)

    def simple(self, tag: str) -> Simple | None:
        """See ``Spelling``."""
        found = _SIMPLE.fullmatch(tag)
        return Simple(rest=found["rest"].strip()) if found else None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """See ``Spelling``."""
        return (found.span() for found in _TAG.finditer(text))

    def offers(self, people: People, sample_data: Mapping[str, Any]) -> list[Offer]:
        """See ``Spelling``."""
        own = [self._attribute(attribute) for attribute in people.attributes if attribute.kind != "object"]
        data = [self._offer(place, sample) for place, sample in _leaves(sample_data)]
        known = {offer.place for offer in (*own, *data)}
        standard = [self._offer(place, "") for place in STANDARD if place not in known]
        return [*own, *standard, *data]

    def _attribute(self, attribute: Attribute) -> Offer:
        place = Place("Profile", (attribute.name,))
        return Offer(
            place=place,
            words=said(ROLES[attribute.role]) if attribute.role else attribute.name,
            tag=self.written(place, ""),
            sample=next(iter(attribute.samples), ""),
            kind=attribute.kind,
            role=attribute.role,
            filled=attribute.filled,
        )

    def _offer(self, place: Place, sample: str) -> Offer:
        words = said(IDENTITY) if place == STANDARD[0] else place_words(place)
        return Offer(place=place, words=words, tag=self.written(place, ""), sample=sample)


def _step(key: str) -> str:
    if _NAME.fullmatch(key):
        return f".{key}"
    return f"[{key}]" if key.isdecimal() else f"[{_quoted(key)}]"


def _quoted(text: str) -> str:
    """In double quotes; in single ones where it has double ones in it, its apostrophes curled."""
    if '"' not in text:
        return f'"{text}"'
    return "'{}'".format(text.replace("'", "’"))


def _leaves(data: Mapping[str, Any]) -> Iterator[tuple[Place, str]]:
    for root, value in data.items():
        if is_object(value):
            for keys, leaf in _below(value, ()):
                yield Place(root, keys), leaf


def _below(value: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, inner in value.items():
        if is_object(inner) and len(keys) < DEEPEST:
            yield from _below(inner, (*keys, key))
        elif isinstance(inner, str | int | float):
            yield (*keys, key), str(inner)
