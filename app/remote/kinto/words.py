"""What people are told about a team server that can't be used."""

import json

from app.domain.tree import is_object
from app.remote.kinto.reply import FAILED
from app.sync.ports import Barred, Offline


class Broken(Exception):
    """A request that may have been carried out or not, and is worth sending again. ``str`` says why, in a clause."""


class Failing(Offline):
    """The server fails at this very request, again and again."""


class TooLarge(Offline):
    """An answer that was not read to its end."""


def not_json(host: str) -> Offline:
    return Offline(f"{host} answered with a page instead of data; the network may want you to sign in first")


def elsewhere(host: str, target: str) -> Offline:
    return Offline(f"{host} sends on to {target}; nothing was sent there")


def too_large(host: str) -> Offline:
    return TooLarge(f"{host} answered with more than can be taken in")


def asks_for_pause(host: str, seconds: float) -> Offline:
    minutes = round(seconds / 60)
    return Offline(f"{host} asks for a pause of {minutes} minutes" if minutes > 1 else f"{host} asks for a pause")


def stopped() -> Offline:
    return Offline("it was stopped")


def answered(host: str, status: int) -> Offline:
    return Offline(f"{host} has trouble at the moment (it answered {status})")


def busy(host: str, status: int) -> Offline:
    """What it comes to when nothing else was answered in the end."""
    return Failing(str(answered(host, status))) if status == FAILED else answered(host, status)


def no_store(host: str) -> Barred:
    return Barred(f"There is no team server at this address of {host}; check it with whoever set it up.")


def not_serial(host: str) -> Barred:
    return Barred(
        f"{host} lacks serial_writes, without which two people who save at the same moment can lose what one of them "
        "wrote, and nobody is told. Ask whoever runs the server to add it."
    )


def unknown_person(host: str) -> Barred:
    return Barred(f"{host} does not know this user and password; enter them again.", "secret")


def no_access(host: str, workspace: str) -> Barred:
    return Barred(
        f"{host} has no workspace {workspace} that you may see; ask an owner to add you, or check its name.",
        "workspace",
    )


def incomplete(host: str, workspace: str) -> Barred:
    return Barred(
        f"The workspace {workspace} on {host} is not set up for teams; ask an owner to finish that.", "workspace"
    )


def bad_name(workspace: str) -> Barred:
    return Barred(f"{workspace} is not a workspace's name: use letters without accents, digits, - and _.", "workspace")


def taken(host: str, workspace: str) -> Barred:
    return Barred(
        f"The workspace {workspace} on {host} is another one than this; connect to the right one.", "workspace"
    )


def may_not_adopt(host: str, workspace: str) -> Barred:
    return Barred(
        f"Nobody is connected to {workspace} on {host} yet, and an editor or owner has to be the first.", "workspace"
    )


def not_trusted(host: str) -> Barred:
    return Barred(
        f"The certificate of {host} can't be trusted. If the server has an authority of its own, name its file; in a "
        "network with a sign-in page, sign in first.",
        "ca",
    )


def no_authority(path: str) -> Barred:
    return Barred(f"The file of certificates {path} can't be read; choose it again.", "ca")


def not_sendable(host: str) -> Barred:
    return Barred(
        f"The user, password or token for {host} has characters that can't be sent; enter them again.", "secret"
    )


def ended(host: str, alert: str) -> Barred:
    """``alert``: the header of that name, JSON with a ``message`` and a ``url``, or nothing."""
    try:
        found = json.loads(alert or "{}")
    except ValueError:
        found = {}
    told = found if is_object(found) else {}
    said, url = (str(told.get(name) or "")[:200].strip() for name in ("message", "url"))
    sentence = f"The service at {host} has ended{f': {said}' if said else ''}".removesuffix(".")
    return Barred(f"{sentence}. It names {url}." if url else f"{sentence}.")


READER = "You may only read what the team shares"
LARGE = "It is larger than the team server takes"
FAILS = "The team server fails at it, and at nothing else"


def refused(message: str) -> str:
    return f"The team server does not take it: {message}"
