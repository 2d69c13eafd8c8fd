"""``galley render``: one card as a PNG."""

import argparse
from pathlib import Path

from app.cli.base import DONE, Output
from app.cli.looks import add_look_arguments, files_for, look_at
from app.cli.persons import person_of
from app.cli.pictures import panel_of, paper_of, scale_of
from app.services.files import write
from app.services.finding import find
from app.services.services import Services

NAME = "render"
HELP = "draw a campaign's card to a PNG"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("workspace", type=Path, metavar="WS")
    parser.add_argument("campaign", metavar="CAMPAIGN")
    add_look_arguments(parser)
    parser.add_argument("--scale", default="2", metavar="S", help="pixels a unit (default 2)")
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="what surrounds the card")
    parser.add_argument("-o", "--output", required=True, metavar="PNG", help="the file to write")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Write the picture; say what becomes of the message on the device where it is more than drawn."""
    paper_of(arguments.output, ("png",))
    scale = scale_of(arguments.scale)
    workspace = services.open(arguments.workspace, read_only=not arguments.fetch)
    campaign = find(workspace, arguments.campaign).campaign
    person = person_of(campaign, arguments, services, workspace, output)
    files = files_for([person.campaign], arguments, services, workspace, output)
    look = look_at(person, arguments, services, files)
    data = services.drawing(files).card(panel_of(look), scale=scale, theme=arguments.theme)
    write(Path(arguments.output), data)
    if look.fate.reason:
        output.say(f"{campaign.name}: {look.fate.fate}: {look.fate.reason}")
    values = {"campaign": campaign.id, "path": arguments.output, "fate": look.fate.fate, "reason": look.fate.reason}
    output.line(values, arguments.output)
    return DONE
