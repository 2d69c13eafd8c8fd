"""``galley remote``: where a workspace's team is; and ``galley remote server``, a team's store for a try."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from app.cli import remote_server
from app.cli.actions import add_action
from app.cli.arguments import add_workspace
from app.cli.base import CONFLICT, DONE, UNREACHABLE, Output
from app.cli.team import add_password, asking, password
from app.domain.errors import UserError
from app.services.ports import Connection
from app.services.services import Services
from app.services.syncing.syncing import Status, Syncing

NAME = "remote"
HELP = "set the team of a workspace, show how things stand with it, or (remote server) serve one for a try"
SERVER = Path("server")
"""What stands where a workspace does, and no action behind it."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    parsers = parser.add_subparsers(dest="action", metavar="ACTION")
    actions = {name: add_action(parsers, name, action.help) for name, action in ACTIONS.items()}
    actions["set"].add_argument("location", metavar="PATH|URL", help="a folder, or the address of a team server")
    actions["set"].add_argument(
        "--workspace", dest="team", default="", metavar="W", help="the team's name on the server"
    )
    actions["set"].add_argument("--user", default="", metavar="U", help="without one the password is a token")
    actions["set"].add_argument("--ca", default="", metavar="FILE", help="certificate authorities to trust")
    for action in actions.values():
        add_password(action)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line, or serve until asked to end. Raises ``UserError``, and then nothing was changed."""
    if arguments.action is None and arguments.workspace == SERVER:
        return remote_server.run(services, output)
    if arguments.action is None:
        raise UserError("Nothing was said to do", next_step=f"Take {' or '.join(ACTIONS)} behind the workspace")
    return ACTIONS[arguments.action].run(arguments, services, output)


def _set(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    connection = _connection(arguments)
    syncing = services.syncing(services.open(arguments.workspace))
    connected = syncing.connect(connection, password(arguments))
    if connected.offline:
        output.say(f"It is set, but can't be reached now: {connected.offline}.")
    if not connected.kept:
        output.say("This system has no keyring: the password was not kept, and is asked for every time.")
    role = connected.hello.role if connected.hello else None
    values = {"location": connection.location, "workspace": connection.workspace, "user": connection.user, "role": role}
    output.line(values, f"{connection.location}{f'  {role}' if role else ''}")
    return DONE


def _status(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    syncing = services.syncing(services.open(arguments.workspace, read_only=True))
    return asking(lambda: _show(syncing, password(arguments), output), output)


def _show(syncing: Syncing, secret: str | None, output: Output) -> int:
    status = syncing.status(secret)
    connection, hello = status.connection, status.hello
    values = {
        "location": connection.location,
        "workspace": connection.workspace,
        "user": (hello.user if hello else "") or connection.user,
        "role": hello.role if hello else None,
        "waiting": status.waiting,
        "conflicts": status.conflicts,
        "refused": status.refused,
        "offline": status.offline,
    }
    output.line(values, _words(status))
    if status.offline:
        return UNREACHABLE
    return CONFLICT if status.conflicts or status.refused else DONE


def _words(status: Status) -> str:
    reached = f"offline: {status.offline}" if status.hello is None else status.hello.role
    counts = (f"{status.waiting} waiting", f"{status.conflicts} conflicts", f"{status.refused} refused")
    return f"{status.connection.location}  {reached}  {', '.join(counts)}"


def _connection(arguments: argparse.Namespace) -> Connection:
    given = Connection(
        location=arguments.location, workspace=arguments.team, user=arguments.user, ca=_absolute(arguments.ca)
    )
    if given.is_folder:
        if given.workspace or given.user or given.ca:
            raise UserError("A folder has no workspace, user or certificates", next_step="Name the folder alone")
        return Connection(location=_absolute(given.location))
    if not given.workspace:
        raise UserError("A team server holds several teams", next_step="Name yours with --workspace")
    return given


def _absolute(path: str) -> str:
    return str(Path(path).expanduser().absolute()) if path else ""


class Action(Struct, frozen=True):
    """What an action is for, and how it is carried out."""

    help: str
    run: Callable[[argparse.Namespace, Services, Output], int]


ACTIONS: Mapping[str, Action] = {
    "set": Action("let a workspace belong to the team in a folder, or on a server", _set),
    "status": Action("print where the team is, and what waits", _status),
}
