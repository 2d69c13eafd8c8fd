"""Labels, inbox tabs and subscriptions to photograph."""

from pathlib import Path

from msgspec.structs import replace

from app.domain.recipient import Attribute, Recipient
from app.domain.segments import Not, Segment, Sent
from app.services.services import Services
from app.ui.theme.tokens import LIGHT
from app.ui.views.organise.page import OrganisePage
from app.ui.views.organise.panel import OrganisePanel
from tests.live import Live
from tests.made import uuid

MANY = 905
NAMES = (
    ("Spring", "Everything between March and May"),
    ("Transactional", "Orders, payments, deliveries"),
    ("VIP", ""),
    ("50% off", "Price cuts of all kinds"),
    ("Win back", "Who has not been here for three months"),
    ("Весна", "For readers in Ukraine"),
)
TABS = (("Offers",), ("Offers", "News"), ("News",), ("All",), ("off",))


def organised(services: Services, path: Path) -> None:
    """Some campaigns with labels, tabs and subscriptions, and who subscribes to them."""
    workspace = services.create(path, "both")
    simple, *_ = services.samples.add(workspace)
    labels, subscriptions = services.labels(workspace), services.subscriptions(workspace)
    made = [labels.create(name, LIGHT.hues[place], about) for place, (name, about) in enumerate(NAMES)]
    agreed = [subscriptions.create(name) for name in ("News", "Offers and discounts", "Tips")]
    subscriptions.describe(agreed[0], "What is new, once a week")
    subscriptions.translate(agreed[0], "uk", "Новини")
    subscriptions.subscribe(agreed[0], True)
    services.editing(workspace).create(
        [
            replace(
                simple,
                id=uuid(500 + number),
                name=f"Campaign {number}",
                labels=tuple(made[: number % 4]),
                categories=tuple(agreed[: number % 3]),
                message=replace(simple.message, inbox_tags=TABS[number % len(TABS)]),
            )
            for number in range(30)
        ]
    )
    with workspace.transaction() as transaction:
        transaction.put_segment(Segment(id=uuid(900), name="Never got Spring", rule=Not(rule=Sent(label=made[0]))))
        transaction.put_recipients(
            Recipient(identity=f"r{number}", attributes={"Subs": ["News"] if number % 3 else ["Tips"]})
            for number in range(90)
        )
        transaction.put_attributes((Attribute(name="Subs", kind="list", role="subscriptions", filled=90),), [])


def one_label(services: Services, path: Path) -> None:
    """A single label."""
    services.labels(services.create(path, "clevertap")).create("Spring")


def many_labels(services: Services, path: Path) -> None:
    """More labels than CleverTap keeps."""
    workspace = services.create(path, "clevertap")
    labels = services.labels(workspace)
    for number in range(MANY):
        labels.create(f"Label {number:03}", description="Made by the import" if number % 3 else "")


def show(shown: Live, tab: str) -> OrganisePanel:
    """The tab, its list read."""
    shown.window.show_page("organise")
    page = shown.window.navigation.current
    assert isinstance(page, OrganisePage)
    panel = page.show_tab(tab)
    shown.settle()
    return panel
