"""A workspace with recipients, segments and subscriptions to photograph."""

from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Audience
from app.domain.recipient import Attribute
from app.domain.segments import Compare, Did, Every, Not, Segment, Some
from app.services.ports import Category
from app.services.services import Services
from tests.bench.segments import CITIES, TOPICS, people
from tests.made import uuid

PEOPLE = 5_000
CAMPAIGN = uuid(77)
ATTRIBUTES = (
    Attribute(name="City", kind="text", role="city", filled=PEOPLE, samples=CITIES),
    Attribute(name="FirstName", kind="text", role="first_name", filled=PEOPLE, samples=("Name 1", "Name 2")),
    Attribute(name="Age", kind="number", filled=PEOPLE, samples=("34", "51", "28")),
    Attribute(name="Email", kind="text", role="email", filled=PEOPLE, samples=("user1@example.test",)),
    Attribute(name="Joined", kind="date", filled=PEOPLE, samples=("2019-04-12", "2024-07-10")),
    Attribute(name="Premium", kind="switch", filled=PEOPLE, samples=("yes", "no")),
    Attribute(name="Subs", kind="list", role="subscriptions", filled=PEOPLE, samples=TOPICS),
)
BUYERS = Every(
    rules=(
        Compare(attribute="City", operator="in", value=["Kyiv", "Lviv"]),
        Some(
            rules=(
                Compare(attribute="Premium", value=True),
                Not(rule=Compare(attribute="Joined", operator="before", value="2020-01-01")),
            )
        ),
        Did(
            event="Bought",
            after="2026-02-01T00:00:00Z",
            where=(Compare(attribute="amount", operator="after", value=100),),
        ),
    )
)
SEGMENTS = (
    Segment(id=uuid(1), name="Buyers in Kyiv and Lviv", rule=BUYERS),
    Segment(id=uuid(2), name="Grown up", rule=Compare(attribute="Age", operator="after", value=17)),
    Segment(id=uuid(3), name="Our own team", members=("user-000001", "user-000007", "user-000042", "somebody-else")),
    Segment(id=uuid(4), name="Premium", rule=Compare(attribute="Premium", value=True)),
    Segment(id=uuid(5), name="Left the shop", rule=Did(event="Left", times=2)),
)


def audience(services: Services, path: Path) -> None:
    """The samples, the first of them for a part of the recipients."""
    workspace = services.create(path, "both")
    (first, *_) = services.samples.add(workspace)
    chosen = replace(
        first,
        id=CAMPAIGN,
        name="For buyers",
        audience=Audience(include=(uuid(1), uuid(4)), exclude=(uuid(3), uuid(5))),
        categories=("news", "sales"),
    )
    with workspace.transaction() as transaction:
        transaction.put_recipients(people(PEOPLE))
        transaction.put_attributes(ATTRIBUTES, ("Bought", "Left", "Opened"))
        for segment in SEGMENTS:
            transaction.put_segment(segment)
        for id, name in (("news", "News"), ("sales", "Sales"), ("tips", "Tips")):
            transaction.put_category(Category(id=id, name=name))
    services.editing(workspace).create([chosen])
