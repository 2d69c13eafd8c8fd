"""``galley wall``: one campaign on several devices, side by side."""

import argparse
from pathlib import Path

from app.cli.base import DONE, Output
from app.cli.looks import named_devices
from app.cli.pictures import panel_of, paper_of
from app.services.devices import Device
from app.services.files import write
from app.services.finding import find
from app.services.services import Services

NAME = "wall"
HELP = "draw a campaign on several devices to a PNG or a PDF"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("workspace", type=Path, metavar="WS")
    parser.add_argument("campaign", metavar="CAMPAIGN")
    parser.add_argument("--devices", metavar="D,D", help="names, or android, ios, web; all of them without this")
    parser.add_argument("-o", "--output", required=True, metavar="PNG|PDF", help="the file to write")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Write the picture or the page."""
    paper = paper_of(arguments.output, ("png", "pdf"))
    devices = named_devices(arguments.devices, services.devices) or services.devices.all()
    workspace = services.open(arguments.workspace, read_only=True)
    campaign = find(workspace, arguments.campaign).campaign
    previewing = services.previewing(workspace)
    panels = [panel_of(previewing.look(campaign, device), _title(device)) for device in devices]
    write(Path(arguments.output), services.drawing(workspace).wall(panels, paper=paper, title=campaign.name))
    values = {"campaign": campaign.id, "path": arguments.output, "devices": [device.name for device in devices]}
    output.line(values, arguments.output)
    return DONE


def _title(device: Device) -> str:
    return f"{device.label}, {device.width:.0f} wide"
