"""A message over 10,000 recipients on three devices, layout, checks and the start of the processes included."""

from collections.abc import Sequence

from liquid import Environment
from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.recipient import Attribute, Recipient
from tests.bench.desk import Desk, desk
from tests.bench.figures import Figure, Samples, timed
from tests.bench.personalise import TEXTS, profiles

RECIPIENTS = 10_000
RUNS = 5
LIMIT = 10_000
"""Milliseconds (product.md)."""


def figures() -> list[Figure]:
    """The whole proof from the stored recipients on, beside the texts alone from bare python-liquid."""
    with desk() as made:
        floor, proof = measured(made, RECIPIENTS, RUNS)
    return [
        Figure(
            f"proof over {RECIPIENTS} recipients on 3 devices",
            proof,
            floor=floor,
            floor_name="their texts from bare python-liquid, on one core",
            max_limit=LIMIT,
            notes={"recipients a second": round(RECIPIENTS / proof.median * 1000)},
        )
    ]


def measured(made: Desk, recipients: int, runs: int) -> list[Samples]:
    """The floor and the proof, in turn; every proof starts its processes anew."""
    people = store(made, recipients)
    campaign = written(made.sample("simple"))
    environment = Environment()
    bare = [environment.from_string(text) for text in TEXTS]
    data = [{"Profile": person.attributes} for person in people]

    def floor() -> list[list[str]]:
        return [[template.render(each) for template in bare] for each in data]

    def proof() -> None:
        made.services.workers.close()
        del vars(made.services)["workers"]
        report = made.services.proving(made.workspace).prove(campaign)
        assert report is not None
        assert report.summary.recipients == recipients
        assert report.summary.fallbacks == recipients // 5

    taken = [(timed(floor), timed(proof)) for _ in range(runs)]
    return [Samples(tuple(times)) for times in zip(*taken, strict=True)]


def store(made: Desk, count: int) -> Sequence[Recipient]:
    """Put the recipients of the other bench into the workspace, alone."""
    people = [Recipient(identity=profile["Identity"], attributes=profile) for profile in profiles(count)]
    with made.workspace.transaction() as transaction:
        transaction.remove_recipients(None)
        transaction.put_recipients(people)
        transaction.put_attributes([Attribute(name=name) for name in people[1].attributes], [])
    return people


def written(campaign: Campaign) -> Campaign:
    """The sample with the three texts as title, message and link."""
    (slide,) = campaign.message.slides
    title, body, link = TEXTS
    personal = replace(
        slide,
        title=replace(slide.title, text=title),
        body=replace(slide.body, text=body),
        action=replace(slide.action, enabled=True, android=link, ios=link, web=link),
    )
    return replace(campaign, dialect="liquid", message=replace(campaign.message, slides=(personal,)))
