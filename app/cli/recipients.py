"""``galley recipients``: whom the workspace knows, and files of them."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from app.cli.actions import add_action
from app.cli.arguments import add_workspace, count
from app.cli.base import BAD_INPUT, DONE, Output
from app.domain.recipient import Recipient
from app.services.people.recipients import Recipients
from app.services.people.values import Notes, Plan, Table
from app.services.ports import RecipientQuery
from app.services.services import Services

NAME = "recipients"
HELP = "import recipients, or list them"
PAGE = 1000
"""Recipients that are held at a time."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    taking = add_action(actions, "import", "take recipients out of a CSV or JSON file")
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("--dry-run", action="store_true", help="store nothing, only say what would come")
    listing = add_action(actions, "list", "print recipients in the order of their identities")
    listing.add_argument("--search", default="", metavar="TEXT", help="words in identities and attributes")
    listing.add_argument("--kept", action="store_true", help="test recipients only")
    listing.add_argument("--limit", type=count, metavar="N", help="at most N lines")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Import or list. Raises ``UserError`` for a file that can't be read; nothing was changed then."""
    return ACTIONS[arguments.action](arguments, services, output)


def _import(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """All good rows, in one step; the others are said. Without a good row it is bad input."""
    people = services.people(services.open(arguments.workspace, read_only=arguments.dry_run))
    table = people.read(arguments.file)
    plan = people.plan(table)
    _say_all(table, plan, output)
    if not plan.recipients:
        output.say(f"No row of {arguments.file} can be imported. Nothing was changed.")
        return BAD_INPUT
    if not arguments.dry_run:
        _carry_out(people, plan, output)
    output.line(_planned(plan), _summary(plan))
    return DONE


def _carry_out(people: Recipients, plan: Plan, output: Output) -> None:
    done = people.carry_out(plan)
    if done.samples:
        output.say(f"The {done.samples} sample recipients were replaced.")


def _say_all(table: Table, plan: Plan, output: Output) -> None:
    for note in table.notes:
        output.say(f"{note}.")
    for seen in table.columns:
        if seen.note:
            output.say(f"{seen.column.header}: {seen.note}.")
    _say(plan.notes, "", output)
    _say(plan.errors, " It was left out.", output, more=" They were left out.")


def _say(notes: Notes, end: str, output: Output, more: str = "") -> None:
    for note in notes.first:
        output.say(note.sentence() + end)
    left = notes.count - len({note.row for note in notes.first})
    if left > 0:
        output.say(f"And {left} more rows like these.{more}")


def _planned(plan: Plan) -> dict[str, Any]:
    attributes = [
        {"name": each.name, "kind": each.kind, "role": each.role, "filled": each.filled} for each in plan.attributes
    ]
    return {
        "recipients": plan.recipients,
        "events": plan.events,
        "errors": plan.errors.count,
        "notes": plan.notes.count,
        "attributes": attributes,
    }


def _summary(plan: Plan) -> str:
    names = ", ".join(f"{each.name} ({each.role or each.kind})" for each in plan.attributes)
    return f"{plan.recipients} recipients, {plan.errors.count} rows left out; attributes: {names or 'none'}"


def _list(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """A line a recipient."""
    people = services.people(services.open(arguments.workspace, read_only=True))
    query = RecipientQuery(search=arguments.search, kept=True if arguments.kept else None, limit=PAGE)
    left: int | None = arguments.limit
    while left is None or left > 0:
        page = people.page(msgspec.structs.replace(query, limit=PAGE if left is None else min(left, PAGE)))
        if not page:
            break
        for recipient in page:
            output.line(_values(recipient), _text(recipient))
        left = None if left is None else left - len(page)
        query = msgspec.structs.replace(query, after=page[-1].identity)
    return DONE


def _values(recipient: Recipient) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(recipient)
    return {key: values[key] for key in ("identity", "attributes", "events", "sample", "kept")}


def _text(recipient: Recipient) -> str:
    marks = [word for word, shown in (("sample", recipient.sample), ("test recipient", recipient.kept)) if shown]
    return "  ".join([" ".join(recipient.identity.split()), f"{len(recipient.attributes)} attributes", *marks])


ACTIONS: dict[str, Callable[[argparse.Namespace, Services, Output], int]] = {"import": _import, "list": _list}
