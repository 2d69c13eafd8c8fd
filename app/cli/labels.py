"""``galley labels``: the team's own labels."""

import argparse
from pathlib import Path
from typing import Any

from app.cli.actions import Action, add_actions
from app.cli.arguments import add_workspace, archived
from app.cli.base import DONE, Output
from app.services.organising.labels import Label, Labels
from app.services.services import Services

NAME = "labels"
HELP = "list labels, or change them"
STDOUT = Path("-")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    actions = add_actions(parser, ACTIONS, "list")
    actions["add"].add_argument("name", metavar="NAME")
    actions["add"].add_argument("--color", default="", metavar="#RRGGBB")
    actions["add"].add_argument("--description", default="", metavar="TEXT")
    actions["rename"].add_argument("label", metavar="LABEL", help="its name or id")
    actions["rename"].add_argument("name", metavar="NAME")
    actions["merge"].add_argument("label", metavar="LABEL", help="its name or id")
    actions["merge"].add_argument("into", metavar="INTO", help="the label that stays")
    actions["delete"].add_argument("label", metavar="LABEL", help="its name or id")
    actions["export"].add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help="CSV; - is stdout")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a label. Raises ``UserError``; nothing was changed then."""
    read_only = arguments.action in ("list", "export")
    labels = services.labels(services.open(arguments.workspace, read_only=read_only), "cli")
    ACTIONS[arguments.action].run(labels, arguments, output)
    return DONE


def _list(labels: Labels, arguments: argparse.Namespace, output: Output) -> None:
    for each in labels.labels():
        _print(each, output)
    for issue in labels.issues():
        output.say(f"{issue.message}.")


def _add(labels: Labels, arguments: argparse.Namespace, output: Output) -> None:
    _show(labels, labels.create(arguments.name, arguments.color, arguments.description), output)


def _rename(labels: Labels, arguments: argparse.Namespace, output: Output) -> None:
    label = labels.find(arguments.label)
    labels.rename(label.id, arguments.name)
    _show(labels, label.id, output)


def _merge(labels: Labels, arguments: argparse.Namespace, output: Output) -> None:
    one, into = labels.find(arguments.label), labels.find(arguments.into)
    filed = labels.merge(one.id, into.id)
    output.say(f"“{one.name}” went into “{into.name}”, in {filed.campaigns} campaigns.")
    _show(labels, into.id, output)


def _delete(labels: Labels, arguments: argparse.Namespace, output: Output) -> None:
    label = labels.find(arguments.label)
    before = next(each for each in labels.labels() if each.id == label.id)
    filed = labels.delete(label.id)
    output.say(f"“{label.name}” was taken off {filed.campaigns} campaigns.")
    _print(before, output)


def _export(labels: Labels, arguments: argparse.Namespace, output: Output) -> None:
    if arguments.output == STDOUT:
        output.text(labels.sheet().decode("utf-8-sig"))
        return
    labels.export(arguments.output)
    output.say(f"{arguments.output}: {len(labels.labels())} labels.")


def _show(labels: Labels, id: str, output: Output) -> None:
    _print(next(each for each in labels.labels() if each.id == id), output)


def _print(label: Label, output: Output) -> None:
    output.line(_values(label), f"{label.id}  {label.campaigns:>7}  {label.name}{archived(label.archived)}")


def _values(label: Label) -> dict[str, Any]:
    return {name: getattr(label, name) for name in ("id", "name", "description", "color", "campaigns", "archived")}


ACTIONS: dict[str, Action[Labels]] = {
    "list": Action("print labels by name, with the campaigns that have them (none in the archive or the bin)", _list),
    "add": Action("make a label, or find the one of that name", _add),
    "rename": Action("give a label another name", _rename),
    "merge": Action("put a label's campaigns under another one", _merge),
    "delete": Action("take a label off every campaign, and away", _delete),
    "export": Action("write all labels into a CSV file", _export),
}
