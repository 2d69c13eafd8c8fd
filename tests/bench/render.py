"""One card after the other to PNG at 2 pixels a unit, each with a text of its own."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.campaign import Campaign
from app.layout.placed import Placement
from app.services.ports import Panel
from tests.bench import bare_card
from tests.bench.desk import Desk, desk
from tests.bench.figures import Figure, Samples, in_turn

RUNS, WARM_UP = 200, 5
SCALE = 2.0
DEVICE = "android"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def figures() -> list[Figure]:
    """Layout, drawing and encoding by the services, beside the same drawing with bare QPainter."""
    application = QApplication.instance() or QApplication([])
    with desk() as made:
        floor, card, drawing = measured(made)
    del application
    return [
        Figure(
            "card to PNG at 2x, in a batch",
            card,
            floor=floor,
            floor_name="the same drawing with bare QPainter, and PNG encoding",
            ratio_limit=2.0,
            notes={"of that drawing and encoding": round(drawing.median, 3)},
        )
    ]


def measured(made: Desk) -> list[Samples]:
    """The floor; the whole way of a card; of that, drawing and encoding what is laid out already."""
    devices, previewing = made.services.devices, made.services.previewing(made.workspace)
    drawing, device = made.services.drawing(made.workspace), devices.get(DEVICE)

    def placed(campaign: Campaign) -> Placement:
        return previewing.look(campaign, device, now=NOW).placement

    batch = list(written(made.sample("simple"), RUNS + WARM_UP))
    cards = [placed(campaign) for campaign in batch]
    picture = pictured(made, cards[0])
    by_hand = [(card.width, card.height, SCALE, bare_card.calls(card, picture)) for card in cards]
    fresh = list(written(made.sample("simple"), RUNS + WARM_UP, "again"))
    return in_turn(
        (
            _each(by_hand, lambda card: bare_card.png(*card)),
            _each(fresh, lambda campaign: drawing.card(Panel(placement=placed(campaign)), scale=SCALE)),
            _each(cards, lambda card: drawing.card(Panel(placement=card), scale=SCALE)),
        ),
        RUNS,
        WARM_UP,
    )


def written(campaign: Campaign, count: int, word: str = "reader") -> Iterator[Campaign]:
    """As many campaigns, no two with the same texts."""
    message, (first, *rest) = campaign.message, campaign.message.slides
    for number in range(count):
        slide = replace(
            first,
            title=replace(first.title, text=f"{first.title.text}, {word} {number}"),
            body=replace(first.body, text=f"Dear {word} {number}, {first.body.text}"),
        )
        yield replace(campaign, message=replace(message, slides=(slide, *rest)))


def pictured(made: Desk, card: Placement) -> QImage:
    """The card's picture, decoded to the size that it is drawn in."""
    media = next(box for box in card.boxes if box.media)
    assert media.media is not None and media.media.sha256 is not None
    image = QImage.fromData(made.workspace.media_bytes(media.media.sha256) or b"")
    return image.scaled(round(media.w * SCALE), round(media.h * SCALE))


def _each(items: list[Any], work: Callable[[Any], object]) -> Callable[[], object]:
    """Does the work for the next item each time it is called."""
    rest = iter(items)
    return lambda: work(next(rest))
