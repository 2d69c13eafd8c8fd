"""``galley export``: campaigns become a file."""

import argparse
from datetime import datetime
from pathlib import Path

from app.cli import bundles, sheets
from app.cli.base import DONE, Output
from app.cli.instants import instant
from app.services.finding import find
from app.services.services import Services
from app.targets.registry import names

NAME = "export"
HELP = "write campaigns into a file"
STDOUT = Path("-")


def configure(parser: argparse.ArgumentParser) -> None:
    """What, in which format, and where to."""
    parser.add_argument("workspace", type=Path, metavar="WS")
    parser.add_argument("campaigns", nargs="*", metavar="CAMPAIGN")
    parser.add_argument("--to", required=True, choices=(*names(), *bundles.FORMS, sheets.CSV), help="the format")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="PATH", help="where to; - is stdout")
    parser.add_argument("--now", metavar="ISO", help="the sending time")
    parser.add_argument("--media-base", metavar="URL", help="where the media will lie online")
    parser.add_argument("--media-out", type=Path, metavar="DIR", help="the folder to put the media into")
    sheets.configure_export(parser)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """The campaigns, in the order of the arguments."""
    if arguments.to == sheets.CSV:
        return sheets.export(arguments, services, output)
    sheets.refuse_lists(arguments)
    if arguments.to in bundles.FORMS:
        return bundles.export(arguments, services, output)
    workspace = services.open(arguments.workspace)
    publishing = services.publishing(workspace)
    now: datetime | None = instant(arguments.now, services.clock.zone()) if arguments.now else None
    campaigns = [find(workspace, reference).campaign for reference in arguments.campaigns]
    exported = publishing.export(campaigns, arguments.to, now=now, media_base=arguments.media_base)
    media = len(exported.media) if arguments.media_out else 0
    if arguments.output == STDOUT:
        publishing.write_media(exported, arguments.media_out)
        output.text(exported.data.decode())
        return DONE
    publishing.write(exported, arguments.output, arguments.media_out)
    values = {"path": str(arguments.output), "campaigns": exported.campaigns, "media": media}
    output.line(values, f"{arguments.output}: {exported.campaigns} campaigns, {media} media files")
    return DONE
