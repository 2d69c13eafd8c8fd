"""``galley layout``: the placed boxes of campaigns, as a device draws them."""

import argparse
from pathlib import Path
from typing import Any

from app.cli.base import DONE, Output
from app.cli.looks import add_look_arguments, files_for, look_at
from app.cli.persons import person_of
from app.domain.campaign import Campaign
from app.domain.scene import Role
from app.layout.placed import Box
from app.services.finding import find
from app.services.previewing import Look
from app.services.services import Services

NAME = "layout"
HELP = "print the boxes of campaigns as a device draws them"

ROLES: tuple[Role, ...] = (
    "card",
    "media",
    "icon",
    "title",
    "message",
    "timestamp",
    "unread_dot",
    "divider",
    "button_bar",
    "button",
    "page_dots",
    "page_dot",
)
DIGITS = 2
"""Of lengths, behind the point."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("workspace", type=Path, metavar="WS")
    parser.add_argument("campaigns", nargs="+", metavar="CAMPAIGN")
    add_look_arguments(parser)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print one line a campaign, whatever becomes of it on the device."""
    workspace = services.open(arguments.workspace, read_only=not arguments.fetch)
    campaigns = [find(workspace, reference).campaign for reference in arguments.campaigns]
    people = [person_of(campaign, arguments, services, workspace, output) for campaign in campaigns]
    files = files_for((person.campaign for person in people), arguments, services, workspace, output)
    looks = [(person.campaign, look_at(person, arguments, services, files)) for person in people]
    for campaign, look in looks:
        output.line(line(campaign.id, arguments.device, look), describe(campaign, look))
    return DONE


def line(campaign: str, device: str, look: Look) -> dict[str, Any]:
    """The line of contract.md."""
    placement = look.placement
    return {
        "campaign": campaign,
        "device": device,
        "platform": look.platform,
        "unit": placement.unit,
        "width": _rounded(placement.width),
        "height": _rounded(placement.height),
        "slide": look.slide,
        "fate": look.fate.fate,
        "reason": look.fate.reason,
        "boxes": [_box(box) for box in placement.boxes if box.role in ROLES],
    }


def describe(campaign: Campaign, look: Look) -> str:
    """The same for people."""
    placement = look.placement
    head = f"{campaign.name}: {look.caption}, {placement.width:g} x {placement.height:.2f} {placement.unit}"
    fate = f"\n  {look.fate.fate}: {look.fate.reason}" if look.fate.reason else ""
    return head + fate + "".join(f"\n  {_row(box)}" for box in placement.boxes if box.role in ROLES)


def _row(box: Box) -> str:
    words = " / ".join(box.lines or ())
    return f"{box.role:<11} {box.x:8.2f} {box.y:8.2f} {box.w:8.2f} {box.h:8.2f}  {words}".rstrip()


def _box(box: Box) -> dict[str, Any]:
    return {
        "role": box.role,
        "index": box.index,
        "x": _rounded(box.x),
        "y": _rounded(box.y),
        "w": _rounded(box.w),
        "h": _rounded(box.h),
        "text": box.text,
        "lines": None if box.lines is None else list(box.lines),
        "color": box.style.color if box.style else None,
        "background": box.background,
    }


def _rounded(value: float) -> float:
    return round(value, DIGITS) + 0.0
