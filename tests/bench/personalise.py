"""Texts for many recipients, one after the other: three personalised fields and one loop."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, tzinfo
from itertools import islice
from typing import Any

from liquid import Environment

from app.personalise.personaliser import Templates
from app.services.ports import Given
from tests.bench.figures import Figure, Samples, in_turn

RECIPIENTS = 10_000
BATCH = 200
"""Recipients of one sample; the two ways take turns after each."""
TEXTS = (
    'Hi {{ Profile.Name | default: "there" }}, your basket waits',
    '{% for item in Profile.Basket limit: 3 %}{{ item.name | default: "A gift" }}: {{ item.price | times: 2 }} '
    "{% endfor %}Only in {{ Profile.City }}.",
    'https://shop.example/offers?city={{ Profile.City | default: "all" | url_encode }}',
)
"""A title, a text with a loop, a link."""


class _Clock:
    def now(self) -> datetime:
        return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def zone(self) -> tzinfo:
        return UTC


def figures() -> list[Figure]:
    """Galley's answers, with all that they tell, beside the texts alone from bare python-liquid."""
    floor, ours = measured()
    return [
        Figure(
            f"three texts for {BATCH} recipients, {RECIPIENTS} in all",
            ours,
            floor=floor,
            floor_name="bare python-liquid",
            ratio_limit=1 / 0.8,
            notes={"texts a second": round(BATCH * len(TEXTS) / ours.median * 1000)},
        )
    ]


def measured(recipients: int = RECIPIENTS) -> list[Samples]:
    """The floor, then Galley; both are asked to read each text once, before."""
    environment, templates = Environment(), Templates(_Clock())
    bare = [environment.from_string(text) for text in TEXTS]
    for text in TEXTS:
        assert templates.parse(text, "liquid").error is None
    people = list(profiles(recipients))
    data = [{"Profile": profile} for profile in people]
    given = [Given(identity=profile["Identity"], profile=profile) for profile in people]

    def floor(each: Mapping[str, Any]) -> list[str]:
        return [template.render(each) for template in bare]

    def ours(each: Given) -> list[str]:
        return [templates.render(text, "liquid", each).text for text in TEXTS]

    assert floor(data[0]) == ours(given[0]), "both write the same"
    rounds = recipients // BATCH
    return in_turn((_batches(data, floor), _batches(given, ours)), rounds, warm_up=0)


def profiles(count: int) -> Iterator[dict[str, Any]]:
    """Made-up recipients; every fifth has no name."""
    for number in range(count):
        basket = [{"name": f"Cup {number}", "price": number % 90}, {"name": f"Pan {number}", "price": 12.5}]
        known = {} if number % 5 == 0 else {"Name": f"Reader {number}"}
        yield {"Identity": f"r{number}@example.com", "City": f"City {number % 40}", "Basket": basket, **known}


def _batches(items: list[Any], work: Callable[[Any], object]) -> Callable[[], object]:
    rest = iter(items)
    return lambda: [work(item) for item in islice(rest, BATCH)]
