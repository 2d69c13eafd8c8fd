"""The options of commands that look at a campaign on a device."""

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime

from app.cli.base import Output
from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.message import Message
from app.services.devices import Device, Devices
from app.services.encoding import shown
from app.services.personalising import Person
from app.services.ports import MediaFiles, Workspace
from app.services.previewing import Look
from app.services.services import Services

WIDTHS, DENSITIES, TEXT_SIZES = (120, 2_000), (0.5, 8), (0.5, 4)
"""What can be asked for: units, pixels a unit, factors."""
CANCELLED = "The message cancels itself for this recipient"


def add_look_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that choose a device and how it is looked at."""
    parser.add_argument("--device", required=True, metavar="D", help="a device's name, or android, ios, web")
    parser.add_argument("--width", metavar="W", help="width of the screen, on Web of the card")
    parser.add_argument("--density", metavar="X", help="pixels a unit")
    parser.add_argument("--slide", metavar="N", default="0", help="slide of a carousel, from 0")
    parser.add_argument("--as", dest="recipient", metavar="RECIPIENT", help="as this recipient gets it, by identity")
    parser.add_argument("--language", metavar="L", help="language of the texts; else the recipient's")
    parser.add_argument("--read", action="store_true", help="as a message that was read")
    parser.add_argument("--text-size", metavar="S", help="the person's text size, like 1.3 or 130%%")
    parser.add_argument("--now", metavar="ISO", help="the present, like 2026-05-04T09:00:00Z")
    parser.add_argument("--fetch", action="store_true", help="fetch the pictures that lie online")


def files_for(
    campaigns: Iterable[Campaign],
    arguments: argparse.Namespace,
    services: Services,
    workspace: Workspace,
    output: Output,
) -> MediaFiles:
    """The pictures that the campaigns are looked at with. With ``--fetch`` those that lie online are among them; one
    that can't be had is mentioned, and has its placeholder."""
    if not arguments.fetch:
        return workspace
    files = services.fetched(workspace)
    for notice in files.fetch(campaign.message for campaign in campaigns):
        output.say(notice)
    return files


def named_devices(names: str | None, devices: Devices) -> tuple[Device, ...]:
    """The devices that an option names, none without it. Raises ``UserError``."""
    if names is None:
        return ()
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    if not wanted:
        raise UserError("--devices names no device", next_step="Write it like --devices android,ios")
    return tuple(devices.get(name) for name in wanted)


def look_at(person: Person, arguments: argparse.Namespace, services: Services, files: MediaFiles) -> Look:
    """The look that the options ask for. Raises ``UserError`` for what can't be looked at."""
    campaign = person.campaign
    return services.previewing(files).look(
        campaign,
        services.devices.get(arguments.device),
        slide=_slide(arguments.slide, shown(campaign.message)),
        read=arguments.read,
        text_scale=_text_size(arguments.text_size),
        width=_number(arguments.width, "--width", WIDTHS),
        density=_number(arguments.density, "--density", DENSITIES),
        now=_instant(arguments.now),
        dropped=CANCELLED if person.aborted else "",
    )


def _slide(text: str, message: Message) -> int:
    count = len(message.slides)
    if text.isascii() and text.isdigit() and int(text) < count:
        return int(text)
    there = "The message has one slide, 0" if count == 1 else f"The message has slides 0 to {count - 1}"
    raise UserError(f"There is no slide {text}", there, "Give --slide one of them")


def _text_size(text: str | None) -> float | None:
    if text is not None and text.endswith("%"):
        percent = _number(text[:-1], "--text-size", (TEXT_SIZES[0] * 100, TEXT_SIZES[1] * 100))
        return percent and percent / 100
    return _number(text, "--text-size", TEXT_SIZES)


def _number(text: str | None, option: str, limits: tuple[float, float]) -> float | None:
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not limits[0] <= value <= limits[1]:
        raise UserError(f"{option} {text} is out of range", next_step=f"Use {limits[0]:g} to {limits[1]:g}")
    return value


def _instant(text: str | None) -> datetime | None:
    """An ISO time; without a zone it is UTC."""
    if text is None:
        return None
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        raise UserError(f"--now {text} is no ISO time", next_step="Write it like 2026-05-04T09:00:00Z") from None
    return value if value.tzinfo else value.replace(tzinfo=UTC)
