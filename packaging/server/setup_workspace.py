#!/usr/bin/env python3
"""Workspaces of a team server and the people in them; standard library only, and safe to run again.

    setup_workspace.py URL WORKSPACE                         make the workspace, and show who is in it
    setup_workspace.py URL WORKSPACE --editor olena marek    let them write; --owner, --reader likewise
    setup_workspace.py URL WORKSPACE --remove marek          no part in the workspace any more
    setup_workspace.py URL --password olena                  give an account another password
    setup_workspace.py URL --forget marek                    delete an account

URL ends in /v1. The administrator's password comes from GALLEY_ADMIN_PASSWORD, or is asked for. Whoever has no account
yet gets one, and the password is printed once.
"""

from __future__ import annotations

import argparse
import getpass
import os
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.server.calling import over_http
from app.server.workspaces import ROLES, Administration, Call, Refused

PASSWORD = "GALLEY_ADMIN_PASSWORD"
FAILED = 1


def main(arguments: Sequence[str], call: Call | None = None) -> int:
    """The exit code. ``call`` stands in for the server."""
    given = _parser().parse_intermixed_args(arguments)
    try:
        admin = Administration(call or over_http(given.url, given.admin, _password(), given.ca))
        _carry_out(admin, given, admin.examine())
    except (Refused, OSError, ValueError) as error:
        print(f"setup_workspace.py: {error}", file=sys.stderr)
        return FAILED
    return 0


def _parser() -> argparse.ArgumentParser:
    description, _, rest = (__doc__ or "").partition("\n\n")
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=description, epilog=rest, formatter_class=form)
    parser.add_argument("url", help="the server's address, with /v1")
    parser.add_argument("workspace", nargs="?", help="letters, digits, - and _")
    for role in ROLES:
        parser.add_argument(f"--{role}", nargs="+", default=[], metavar="USER", help=f"let these be {role}s")
    parser.add_argument("--remove", nargs="+", default=[], metavar="USER", help="these take no part any more")
    parser.add_argument("--password", nargs="+", default=[], metavar="USER", help="give these another password")
    parser.add_argument("--forget", nargs="+", default=[], metavar="USER", help="delete these accounts")
    parser.add_argument("--admin", default="admin", help="who does this (default: admin)")
    parser.add_argument("--ca", metavar="FILE", help="the certificate of an own authority")
    return parser


def _password() -> str:
    return os.environ.get(PASSWORD) or getpass.getpass("The administrator's password: ")


def _carry_out(admin: Administration, given: argparse.Namespace, principal: str) -> None:
    if given.workspace:
        admin.make_workspace(given.workspace, principal)
        for role in ROLES:
            for user in getattr(given, role):
                _welcome(admin, user)
                admin.set_role(given.workspace, user, role)
        for user in given.remove:
            admin.set_role(given.workspace, user, None)
    for user in given.password:
        _give_password(admin, user)
    for user in given.forget:
        admin.forget(user)
    for name, role in sorted(admin.members(given.workspace).items()) if given.workspace else ():
        print(f"{role:<7} {name.removeprefix('account:')}")


def _welcome(admin: Administration, user: str) -> None:
    if not admin.has_account(user):
        _give_password(admin, user)


def _give_password(admin: Administration, user: str) -> None:
    password = secrets.token_urlsafe(12)
    admin.set_password(user, password)
    print(f"{user}: {password}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
