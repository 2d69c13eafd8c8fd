"""Recipients and rules for tests: a few by hand, and hypothesis strategies for odd ones."""

from typing import Any

from hypothesis import strategies as st

from app.domain.recipient import Attribute, Event, Recipient
from app.domain.segments import LABELS, SENDING, AnyRule, Compare, Did, Every, Not, Sent, Some
from tests.fake_people import Crowd

NAMES = ("City", "Age", "Joined", "Tags", LABELS)
EVENTS = ("Bought", "Opened", SENDING)
INSTANTS = (
    "2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00.5Z",
    "2026-01-01T00:00:00.500Z",
    "2026-01-01T10:00:00Z",
    "2026-02-01T00:00:00Z",
)
PLAIN = st.one_of(
    st.sampled_from(["Kyiv", " kyiv", "Straße", "STRASSE", "5", "", "2026-01-01", "2026-01-02", "soon", *INSTANTS]),
    st.sampled_from([0, 1, 5, 5.0, -3, 2.5, True, False]),
)
VALUES = st.one_of(PLAIN, st.lists(PLAIN, max_size=3), st.dictionaries(st.sampled_from("ab"), PLAIN, max_size=2))
OPERATORS = ("equals", "contains", "in", "before", "after", "exists")


def person(identity: str, *events: Event, **attributes: Any) -> Recipient:
    """A recipient."""
    return Recipient(identity=identity, attributes=attributes, events=events)


def crowd(*recipients: Recipient, subscriptions: str | None = None, **more: Any) -> Crowd:
    """These recipients; ``subscriptions`` names the attribute that plays that part."""
    attributes = (Attribute(name=subscriptions, kind="list", role="subscriptions"),) if subscriptions else ()
    by_identity = {each.identity: each for each in recipients}
    return Crowd(**{"recipients": by_identity, "attributes": attributes, "version": 1, **more})


def _compares() -> st.SearchStrategy[Compare]:
    return st.builds(Compare, attribute=st.sampled_from(NAMES), operator=st.sampled_from(OPERATORS), value=VALUES)


def _dids() -> st.SearchStrategy[Did]:
    return st.builds(
        Did,
        event=st.sampled_from(EVENTS),
        times=st.integers(1, 3),
        after=st.none() | st.sampled_from(INSTANTS),
        before=st.none() | st.sampled_from(INSTANTS),
        where=st.lists(_compares(), max_size=2).map(tuple),
    )


def _sents() -> st.SearchStrategy[Sent]:
    return st.builds(Sent, label=st.just("l"), names=st.lists(st.sampled_from(["Kyiv", "5", "soon"])).map(tuple))


def rules() -> st.SearchStrategy[AnyRule]:
    """Rules of every kind, nested."""

    def around(inner: st.SearchStrategy[AnyRule]) -> st.SearchStrategy[AnyRule]:
        several = st.lists(inner, max_size=3).map(tuple)
        return st.builds(Every, rules=several) | st.builds(Some, rules=several) | st.builds(Not, rule=inner)

    return st.recursive(_compares() | _dids() | _sents(), around, max_leaves=8)


def recipients() -> st.SearchStrategy[list[Recipient]]:
    """A few recipients with odd values and events."""
    values = st.dictionaries(st.sampled_from(NAMES), VALUES | st.none(), max_size=4)
    events = st.builds(
        Event, name=st.sampled_from(EVENTS), at=st.sampled_from(["", "soon", *INSTANTS]), properties=values
    )
    people = st.lists(st.tuples(values, st.lists(events, max_size=4)), max_size=6)
    return people.map(
        lambda made: [
            Recipient(identity=f"r{number}", attributes=attributes, events=tuple(did))
            for number, (attributes, did) in enumerate(made)
        ]
    )
