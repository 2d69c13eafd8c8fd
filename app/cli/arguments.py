"""Arguments that several commands share."""

import argparse
from pathlib import Path


def add_workspace(parser: argparse.ArgumentParser, help: str = "a workspace file") -> None:
    """``WS``, as ``workspace``."""
    parser.add_argument("workspace", type=Path, metavar="WS", help=help)


def add_campaign(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """``CAMPAIGN``, as ``campaign``."""
    parser.add_argument(
        "campaign",
        nargs="?" if optional else None,
        metavar="CAMPAIGN",
        help="its id, its exact name, or at least the first 4 characters of its id",
    )


def archived(campaigns: int) -> str:
    """What is said behind a count of campaigns of those in the archive."""
    return f" ({campaigns} archived)" if campaigns else ""


def count(text: str) -> int:
    """A whole number from 0 up."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 up")
    return int(text)
