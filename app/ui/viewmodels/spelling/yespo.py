"""Yespo's merge tags."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.recipient import Attribute, People, Role
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.spelling.base import Offer, Place, Simple
from app.ui.viewmodels.spelling.words import IDENTITY, ROLES, said

BY_ROLE: dict[Role, str] = {
    "first_name": "FIRSTNAME",
    "last_name": "LASTNAME",
    "email": "EMAIL",
    "phone": "SMS",
    "city": "TOWN",
}
OTHERS: dict[str, str] = {
    "EXTERNAL_CUSTOMER_ID": IDENTITY,
    "ADDRESS": QT_TRANSLATE_NOOP("Personal", "Address"),
    "COUNTY": QT_TRANSLATE_NOOP("Personal", "Region"),
    "POSTCODE": QT_TRANSLATE_NOOP("Personal", "Postcode"),
    "GROUP.NAME": QT_TRANSLATE_NOOP("Personal", "Segment"),
    "MESSAGENAME": QT_TRANSLATE_NOOP("Personal", "Message name"),
}
_NAME = r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*"
_SIMPLE = re.compile(rf"%{_NAME}(?:\|[^%|\n]*)?%")
_INSIDE = r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"
_SPANS = re.compile(
    rf"%{_NAME}(?:\|[^%|]*)?%"
    rf"|\$!?\{{?[a-z]\w*(?:\.\w+(?:{_INSIDE})?)*\}}?"
    rf"|#(?:if|elseif|foreach|set)\s*{_INSIDE}"
    r"|#(?:else|end|break)\b"
)


class YespoSpelling:
    """``%TOWN|your city%``."""

    signs = ("%", "$", "#")

    def written(self, place: Place, fallback: str, rest: str = "") -> str:
        """See ``Spelling``."""
        return f"%{'.'.join(place.keys)}|{fallback}%"

    def can_fall_back_on(self, fallback: str) -> bool:
        """See ``Spelling``. There is no way to write a per cent sign or a bar."""
        return not any(sign in fallback for sign in "%|\n")

    def simple(self, tag: str) -> Simple | None:
        """See ``Spelling``."""
        return Simple() if _SIMPLE.fullmatch(tag) else None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """See ``Spelling``."""
        return (found.span() for found in _SPANS.finditer(text))

    def offers(self, people: People, sample_data: Mapping[str, Any]) -> list[Offer]:
        """See ``Spelling``. Attributes without a standard tag keep their names, where those can be tags."""
        attributes = {attribute.role: attribute for attribute in people.attributes if attribute.role}
        roles = [self._offer(tag, said(ROLES[role]), attributes.get(role)) for role, tag in BY_ROLE.items()]
        own = [
            self._offer(attribute.name, said(ROLES[attribute.role]) if attribute.role else attribute.name, attribute)
            for attribute in people.attributes
            if attribute.role not in BY_ROLE and attribute.kind != "object" and re.fullmatch(_NAME, attribute.name)
        ]
        others = [self._offer(tag, said(words), None) for tag, words in OTHERS.items()]
        names = {offer.place for offer in own}
        return [*roles, *own, *(offer for offer in others if offer.place not in names)]

    def _offer(self, tag: str, words: str, attribute: Attribute | None) -> Offer:
        place = Place("Profile", (tag,))
        return Offer(
            place=place,
            words=words,
            tag=self.written(place, ""),
            sample=next(iter(attribute.samples), "") if attribute else "",
            kind=attribute.kind if attribute else "text",
            role=attribute.role if attribute else None,
            filled=attribute.filled if attribute else None,
        )
