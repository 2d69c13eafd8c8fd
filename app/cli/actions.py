"""Commands that have commands of their own: ``galley NAME WS ACTION``."""

import argparse
from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from app.cli.base import Output

Service = TypeVar("Service")


class Action(NamedTuple, Generic[Service]):
    """What an action is for, and how it is carried out."""

    help: str
    run: Callable[[Service, argparse.Namespace, Output], None]


def add_actions(
    parser: argparse.ArgumentParser, actions: Mapping[str, Action[Any]], default: str
) -> dict[str, argparse.ArgumentParser]:
    """A parser for each action, by name; ``--json`` may stand behind it, too. Without one it is ``default``."""
    added: Any = parser.add_subparsers(dest="action", metavar="ACTION")
    parser.set_defaults(action=default)
    return {name: add_action(added, name, action.help) for name, action in actions.items()}


def add_action(added: Any, name: str, help: str) -> argparse.ArgumentParser:
    """The parser of one more action; ``added`` is what ``add_subparsers`` gave."""
    parser: argparse.ArgumentParser = added.add_parser(name, help=help, description=help)
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object a line")
    return parser
