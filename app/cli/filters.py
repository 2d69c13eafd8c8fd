"""Arguments that choose campaigns of the list."""

import argparse
from collections.abc import Callable
from typing import Protocol, get_args

from app.domain.campaign import Status
from app.domain.message import TemplateName
from app.services.ports import ListQuery


class Parser(Protocol):
    """A parser, or a group of its arguments."""

    @property
    def add_argument(self) -> Callable[..., argparse.Action]: ...


def add_filters(parser: Parser) -> None:
    """Search and filters."""
    parser.add_argument("--search", default="", metavar="TEXT", help="words in names and texts")
    parser.add_argument("--label", metavar="L", help="a label's name or id")
    parser.add_argument("--category", metavar="C", help="a subscription's name or id")
    parser.add_argument("--status", choices=get_args(Status))
    parser.add_argument("--template", choices=get_args(TemplateName))
    parser.add_argument("--archived", action="store_true", help="those in the archive")
    parser.add_argument("--bin", action="store_true", help="those in the bin")


def query_of(arguments: argparse.Namespace) -> ListQuery:
    """What they choose, the newest change first; ``--limit``, where a command has it, counts too."""
    return ListQuery(
        search=arguments.search,
        label=arguments.label,
        category=arguments.category,
        status=arguments.status,
        template=arguments.template,
        archived=None if arguments.bin and not arguments.archived else arguments.archived,
        bin=arguments.bin,
        limit=getattr(arguments, "limit", None),
    )


def is_filtered(arguments: argparse.Namespace) -> bool:
    """Whether any of them was given."""
    return query_of(arguments) != ListQuery()
