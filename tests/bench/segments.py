"""Recounting a segment of five rules, one of them over events, among 100,000 recipients."""

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.bootstrap import Services
from app.domain.recipient import Attribute, Event, Recipient
from app.domain.segments import Compare, Did, Every, Not, Some
from app.system.settings import FileSettings
from tests.bench.figures import Figure, Samples, in_turn, timed

PEOPLE, RUNS = 100_000, 30
LIMIT = 500.0
"""Milliseconds that a recount may take."""
CITIES = ("Kyiv", "Lviv", "Odesa", "Oslo", "Rome")
TOPICS = ("News", "Sales", "Tips", "Events")
BIG = Compare(attribute="amount", operator="after", value=250)
RULE = Every(
    rules=(
        Some(rules=(Compare(attribute="City", value="kyiv"), Compare(attribute="City", value="Oslo"))),
        Compare(attribute="Email", operator="contains", value="7@"),
        Not(rule=Compare(attribute="Joined", operator="before", value="2020-01-01")),
        Did(event="Bought", after="2026-02-01T00:00:00Z", where=(BIG,)),
    )
)


def figures() -> list[Figure]:
    """With the recipients read already, and the first time, when they are read and put into columns."""
    with (
        tempfile.TemporaryDirectory(prefix="galley-bench-") as name,
        Services(settings=FileSettings(Path(name) / "settings.json")) as services,
    ):
        workspace = services.create(Path(name) / "Bench.galley")
        with workspace.transaction() as transaction:
            transaction.put_recipients(people(PEOPLE))
            transaction.put_attributes([Attribute(name="Subs", kind="list", role="subscriptions", filled=PEOPLE)], [])
        segmenting = services.segmenting(workspace)
        first = timed(lambda: segmenting.count(RULE))
        (again,) = in_turn((lambda: segmenting.count(RULE),), RUNS)
        notes: dict[str, object] = {"recipients": PEOPLE, "found": segmenting.count(RULE)}
    return [
        Figure("recount a segment of five rules", again, max_limit=LIMIT, notes=notes),
        Figure("the same, the first time", Samples((first,)), notes=notes),
    ]


def people(count: int) -> Iterator[Recipient]:
    """Made-up recipients, the same ones every time: nine attributes and two events each."""
    chance = random.Random(5)
    for number in range(count):
        yield Recipient(
            identity=f"user-{number:06}",
            attributes={
                "FirstName": f"Name {chance.randrange(3_000)}",
                "LastName": f"Family {chance.randrange(20_000)}",
                "Email": f"user{number}@example.test",
                "Phone": f"+000{number:09}",
                "Age": chance.randrange(16, 90),
                "City": chance.choice(CITIES),
                "Joined": f"20{chance.randrange(10, 26)}-0{chance.randrange(1, 10)}-1{chance.randrange(10)}",
                "Subs": chance.sample(TOPICS, 2),
                "Premium": chance.random() < 0.2,
            },
            events=(_event(chance), _event(chance)),
        )


def _event(chance: random.Random) -> Event:
    return Event(
        name=chance.choice(("Bought", "Opened", "Left")),
        at=f"2026-0{chance.randrange(1, 10)}-1{chance.randrange(10)}T10:00:00Z",
        properties={"amount": chance.randrange(500), "sku": f"S{chance.randrange(100)}"},
    )
