"""What has to be renewed in a campaign that is used again: dates, links, codes. Found, never changed."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from app.domain import overlays, paths
from app.domain.campaign import Campaign, Delivery
from app.domain.message import Button, Message
from app.domain.renewal.codes import codes
from app.domain.renewal.dates import dates
from app.domain.renewal.links import address, addresses, campaigns, prose
from app.domain.texts import texts

RenewalKind = Literal["date", "link", "code", "utm"]
KINDS: tuple[RenewalKind, ...] = ("date", "link", "code", "utm")
LINKS = ("android", "ios", "web", "url")
"""The last step of a place that holds nothing but an address."""
COPY = "copy"

Found = tuple[RenewalKind, str]


class Renewal(Struct, frozen=True, kw_only=True):
    """Something to renew, as it is written, and the stored paths of all places where it stands."""

    kind: RenewalKind
    text: str
    paths: tuple[str, ...]


def renewals(campaign: Campaign) -> tuple[Renewal, ...]:
    """Everything to renew, by kind, then from top to bottom, each once; translations and variants behind the rest."""
    found: dict[Found, list[str]] = {}
    for path, each in (*_delivery(campaign.delivery), *_written(campaign)):
        found.setdefault(each, []).append(path)
    made = [Renewal(kind=kind, text=text, paths=tuple(dict.fromkeys(places))) for (kind, text), places in found.items()]
    return tuple(sorted(made, key=lambda renewal: KINDS.index(renewal.kind)))


def standing(campaign: Campaign, before: Iterable[Renewal]) -> tuple[tuple[str, ...], ...]:
    """Where each of ``before`` still stands as it was written then: its places now, none once it was renewed."""
    now = {(each.kind, each.text): each.paths for each in renewals(campaign)}
    return tuple(now.get((each.kind, each.text), ()) for each in before)


def _delivery(delivery: Delivery) -> Iterator[tuple[str, Found]]:
    for time in delivery.times:
        yield "delivery/times", ("date", time)
    if delivery.recurrence and delivery.recurrence.until:
        yield "delivery/recurrence/until", ("date", delivery.recurrence.until)


def _written(campaign: Campaign) -> Iterator[tuple[str, Found]]:
    pasted = _copied(campaign.message)
    for stored, place, text in _texts(campaign):
        for found in _in_place(place, text, pasted):
            yield stored, found


def _texts(campaign: Campaign) -> Iterator[tuple[str, str, str]]:
    """Stored path, the place in the message that it is about, and the text there."""
    yield "name", "", campaign.name
    for path, text in texts(campaign.message):
        yield f"message/{path}", path, text
    for language, translated in campaign.message.languages.items():
        for path, text in translated.items():
            yield overlays.entry(language, path), path, text
    for variant in campaign.variants:
        for path, value in variant.values.items():
            if isinstance(value, str):
                yield paths.join(("variants", variant.id, "values", path)), path, value


def _in_place(place: str, text: str, pasted: set[str]) -> Iterator[Found]:
    if place in pasted:
        yield from _code(text)
    elif place.rpartition("/")[2] in LINKS and not place.startswith(("key_values", "custom_data")):
        yield from _links([address(text)])
    else:
        yield from _links(addresses(text))
        yield from _each("date", dates(prose(text)))
        yield from _each("code", codes(prose(text)))


def _code(text: str) -> Iterator[Found]:
    """What a button copies is a code, unless it is an address."""
    found = list(addresses(text))
    if found:
        yield from _links(found)
    elif text.strip():
        yield "code", text.strip()


def _each(kind: RenewalKind, found: Iterable[str]) -> Iterator[Found]:
    return ((kind, text) for text in found)


def _links(found: Iterable[str]) -> Iterator[Found]:
    for link in filter(None, found):
        yield "link", link
        yield from _each("utm", campaigns(link))


def _copied(message: Message) -> set[str]:
    """The places of texts that buttons copy."""
    return {
        paths.join(("slides", slide.id, "buttons", button.id, COPY))
        for slide in message.slides
        for button in slide.buttons
        if _copies(button)
    }


def _copies(button: Button) -> bool:
    return button.kind == "copy"
