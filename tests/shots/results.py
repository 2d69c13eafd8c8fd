"""Workspaces with results to photograph."""

import csv
import random
from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.services.ports import Category, Named
from app.services.services import Services
from tests.made import campaign, uuid

LABELS = ("Spring sale", "Hotels", "VIP", "Weekend", "Lifecycle", "Books", "Reactivation of readers who left", "Test")
SUBSCRIPTIONS = ("News", "Offers", "Tips")
TEMPLATES = ("simple", "message-icon", "carousel", "carousel-image")
CAMPAIGNS = 40
MONTHS = 18
HEAD = (
    "Campaign ID",
    "Campaign Name",
    "Run Date",
    "Total Sent (users)",
    "Total Viewed (users)",
    "Total Clicked (users)",
    "Click through conversions",
    "Errors",
)


def results(services: Services, path: Path) -> None:
    """Campaigns under labels and subscriptions, sent over a year and a half."""
    workspace = services.create(path, "both")
    chance = random.Random(7)
    with workspace.transaction() as transaction:
        for number, name in enumerate(LABELS):
            transaction.put_label(Named(id=f"label-{number}", name=name))
        for number, name in enumerate(SUBSCRIPTIONS):
            transaction.put_category(Category(id=f"topic-{number}", name=name, position=number))
    services.editing(workspace).create([_campaign(number, chance) for number in range(CAMPAIGNS)])
    importing = services.results(workspace)
    importing.store(importing.plan(report(path.with_name("stats.csv"))))


def report(path: Path, *, awkward: bool = False) -> Path:
    """What a platform reports of these campaigns; ``awkward``: some of it names no campaign, or is no number."""
    chance = random.Random(9)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEAD)
        for number in range(CAMPAIGNS):
            for month in range(number % 3, MONTHS, 3):
                rows.writerow(_row(number, month, chance))
        if awkward:
            rows.writerow((5001, "Autumn letter", "2026-02-01", 5000, 2000, 150, 12, 0))
            rows.writerow((5002, "Twins", "2026-02-01", 900, 300, 15, 2, 0))
            rows.writerow((5003, "Campaign 3", "one day", "many", "", "", "", ""))
    return path


def _campaign(number: int, chance: random.Random) -> Campaign:
    labels = tuple(f"label-{each}" for each in chance.sample(range(len(LABELS)), chance.randint(0, 2)))
    topics = tuple(f"topic-{each}" for each in chance.sample(range(len(SUBSCRIPTIONS)), chance.randint(0, 1)))
    made = campaign(number, name="Twins" if number in (30, 31) else f"Campaign {number}")
    message = replace(made.message, template=TEMPLATES[number % len(TEMPLATES)])
    return replace(made, labels=labels, categories=topics, message=message)


def _row(number: int, month: int, chance: random.Random) -> tuple[object, ...]:
    sent = chance.randint(800, 60_000) // (1 + number % 4)
    viewed = int(sent * chance.uniform(0.2, 0.7))
    clicked = int(viewed * chance.uniform(0.02, 0.2))
    day = f"{2024 + (9 + month) // 12}-{(9 + month) % 12 + 1:02}-{chance.randint(1, 28):02}"
    name = f"Campaign {number}" if number not in (30, 31) else ""
    id_ = uuid(number) if number in (30, 31) else 4000 + number
    return (id_, name, day, sent, viewed, clicked, clicked // 9, "N/A" if number % 5 else sent // 900)
