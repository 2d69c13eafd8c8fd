"""``galley subscriptions``: what readers agreed to get."""

import argparse
from typing import Any

from app.cli.actions import Action, add_actions
from app.cli.arguments import add_workspace, archived
from app.cli.base import DONE, Output
from app.services.organising.subscriptions import Subscription, Subscriptions
from app.services.services import Services

NAME = "subscriptions"
HELP = "list subscriptions, or change them"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    actions = add_actions(parser, ACTIONS, "list")
    actions["add"].add_argument("name", metavar="NAME")
    actions["add"].add_argument("--description", default="", metavar="TEXT")
    actions["add"].add_argument("--subscribed", action="store_true", help="who never said anything gets it")
    for name in ("rename", "delete"):
        actions[name].add_argument("subscription", metavar="SUBSCRIPTION", help="its name, key or id")
    actions["rename"].add_argument("name", metavar="NAME", help="the new name; the key stays")
    actions["delete"].add_argument("--replace", metavar="SUBSCRIPTION", help="what campaigns get in its place")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a subscription. Raises ``UserError``; nothing was changed then."""
    read_only = arguments.action == "list"
    subscriptions = services.subscriptions(services.open(arguments.workspace, read_only=read_only), "cli")
    ACTIONS[arguments.action].run(subscriptions, arguments, output)
    return DONE


def _list(subscriptions: Subscriptions, arguments: argparse.Namespace, output: Output) -> None:
    counts = subscriptions.subscribers()
    for each in subscriptions.subscriptions():
        _print(each, counts, output)


def _add(subscriptions: Subscriptions, arguments: argparse.Namespace, output: Output) -> None:
    id = subscriptions.create(arguments.name, arguments.description, subscribed=arguments.subscribed)
    _show(subscriptions, id, output)


def _rename(subscriptions: Subscriptions, arguments: argparse.Namespace, output: Output) -> None:
    one = subscriptions.find(arguments.subscription)
    subscriptions.rename(one.id, arguments.name)
    _show(subscriptions, one.id, output)


def _delete(subscriptions: Subscriptions, arguments: argparse.Namespace, output: Output) -> None:
    one = subscriptions.find(arguments.subscription)
    other = subscriptions.find(arguments.replace) if arguments.replace else None
    before, counts = _line(subscriptions, one.id), subscriptions.subscribers()
    filed = subscriptions.delete(one.id, other.id if other else None)
    if other:
        output.say(f"“{other.name}” took the place of “{one.name}” in {filed.campaigns} campaigns.")
    _print(before, counts, output)


def _show(subscriptions: Subscriptions, id: str, output: Output) -> None:
    _print(_line(subscriptions, id), subscriptions.subscribers(), output)


def _line(subscriptions: Subscriptions, id: str) -> Subscription:
    return next(each for each in subscriptions.subscriptions() if each.id == id)


def _print(each: Subscription, subscribers: dict[str, int], output: Output) -> None:
    names = ("id", "key", "name", "description", "names", "subscribed", "position", "campaigns", "archived")
    values: dict[str, Any] = {name: getattr(each, name) for name in names}
    values["subscribers"] = subscribers.get(each.id, 0)
    text = f"{each.id}  {each.campaigns:>7}  {values['subscribers']:>7}  {each.key}  {each.name}"
    output.line(values, text + archived(each.archived))


ACTIONS: dict[str, Action[Subscriptions]] = {
    "list": Action("print subscriptions in their order, with their campaigns and subscribers", _list),
    "add": Action("make a subscription, or find the one of that name", _add),
    "rename": Action("give a subscription another name", _rename),
    "delete": Action("take a subscription away", _delete),
}
