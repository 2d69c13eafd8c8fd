"""How many recipients have what a personal field reads."""

from msgspec import Struct

from app.domain.campaign import Dialect
from app.domain.recipient import Attribute, AttributeKind, People
from app.domain.standard_fields import STANDARD, Field, field
from app.domain.suggest import closest
from app.services.ports import Reference

PROFILE = "Profile"


class Held(Struct, frozen=True):
    """``filled`` recipients have it; ``kind`` is that of its values, ``of`` the field that it is."""

    filled: int
    kind: AttributeKind = "text"
    of: Field | None = None


def held(people: People, name: str, dialect: Dialect) -> Held | None:
    """Who has a field; None where nobody has."""
    attribute = _attribute(people, name, dialect)
    if attribute is not None and attribute.filled:
        return Held(attribute.filled, attribute.kind, attribute.role)
    of = field(name, dialect)
    filled = _standard(people, of)
    return Held(filled, of=of) if filled else None


def suggestion(people: People, name: str, dialect: Dialect) -> str | None:
    """A field that somebody has and that is called much like it."""
    known = [each.name for each in people.attributes if each.filled]
    known += [each for each, of in STANDARD.get(dialect, {}).items() if _standard(people, of)]
    return closest(name, known)


def name_of(reference: Reference) -> str:
    """The name of the attribute that is read."""
    return reference.keys[0]


def _attribute(people: People, name: str, dialect: Dialect) -> Attribute | None:
    if dialect == "liquid":
        return next((each for each in people.attributes if each.name == name), None)
    names = (name.casefold(), name.casefold().partition(".")[0])
    by_name = {each.name.casefold(): each for each in people.attributes}
    whole, outer = (by_name.get(each) for each in names)
    return whole or (outer if outer and outer.kind == "object" else None)


def _standard(people: People, of: Field | None) -> int:
    """How many have a standard field; of a full name any part will do."""
    if of in ("identity", "message_name"):
        return people.total
    roles = ("first_name", "last_name") if of == "full_name" else (of,)
    return max((each.filled for each in people.attributes if each.role and each.role in roles), default=0)
