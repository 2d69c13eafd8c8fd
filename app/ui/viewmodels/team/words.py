"""What the window says of the team."""

from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.services.ports import Connection, TeamState
from app.ui import words
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.theme.tokens import ColorName
from app.ui.viewmodels.team.state import Kind, Step
from app.ui.viewmodels.team.state import TeamState as Standing

if TYPE_CHECKING:
    from app.sync.values import Role

STATES: dict[TeamState, str] = {
    "here": QT_TRANSLATE_NOOP("Team", "Only on this computer"),
    "synced": QT_TRANSLATE_NOOP("Team", "Synced"),
    "changed": QT_TRANSLATE_NOOP("Team", "Changed here"),
    "coming": QT_TRANSLATE_NOOP("Team", "Pictures are coming"),
    "conflict": QT_TRANSLATE_NOOP("Team", "Needs your choice"),
    "refused": QT_TRANSLATE_NOOP("Team", "Not accepted"),
}
"""How a campaign stands in the team."""
SIGNS: dict[TeamState, tuple[str, ColorName]] = {
    "here": ("monitor", "quiet_on_tint"),
    "synced": ("circle-check", "quiet_on_tint"),
    "changed": ("upload", "accent"),
    "coming": ("download", "quiet_on_tint"),
    "conflict": ("triangle-alert", "warn"),
    "refused": ("circle-x", "bad"),
}
"""The same as a sign and its colour."""
KINDS: dict[Kind, tuple[str, ColorName]] = {
    "deletes": ("triangle-alert", "warn"),
    "secret": ("lock", "warn"),
    "barred": ("triangle-alert", "warn"),
    "trouble": ("circle-alert", "bad"),
    "syncing": ("refresh-cw", "quiet_on_tint"),
    "choice": ("triangle-alert", "warn"),
    "refused": ("circle-x", "bad"),
    "offline": ("cloud-off", "quiet_on_tint"),
    "waiting": ("upload", "quiet_on_tint"),
    "synced": ("circle-check", "quiet_on_tint"),
}
"""The quiet sign, by what it says."""
ROLES: "dict[Role, str]" = {
    "owner": QT_TRANSLATE_NOOP("Team", "Owner"),
    "editor": QT_TRANSLATE_NOOP("Team", "Editor"),
    "reader": QT_TRANSLATE_NOOP("Team", "Reader"),
}
PLAIN: dict[Kind, str] = {
    "unknown": "",
    "none": "",
    "deletes": QT_TRANSLATE_NOOP("Team", "The team has a question"),
    "secret": QT_TRANSLATE_NOOP("Team", "The team asks for your password"),
    "barred": QT_TRANSLATE_NOOP("Team", "The team needs a look"),
    "trouble": QT_TRANSLATE_NOOP("Team", "Not synced"),
    "syncing": QT_TRANSLATE_NOOP("Team", "Syncing…"),
    "synced": QT_TRANSLATE_NOOP("Team", "Synced"),
}
CHOICE = QT_TRANSLATE_NOOP("Team", "{count} campaigns need your choice")
ONE_CHOICE = QT_TRANSLATE_NOOP("Team", "1 campaign needs your choice")
REFUSED = QT_TRANSLATE_NOOP("Team", "{count} campaigns were not accepted")
ONE_REFUSED = QT_TRANSLATE_NOOP("Team", "1 campaign was not accepted")
WAITING = QT_TRANSLATE_NOOP("Team", "{count} changes waiting")
ONE_WAITING = QT_TRANSLATE_NOOP("Team", "1 change waiting")
OFFLINE = QT_TRANSLATE_NOOP("Team", "Offline")
STEPS = {
    "pull": QT_TRANSLATE_NOOP("Team", "Coming"),
    "push": QT_TRANSLATE_NOOP("Team", "Sending"),
    "pictures": QT_TRANSLATE_NOOP("Team", "Pictures"),
}
BEGINNING = QT_TRANSLATE_NOOP("Team", "Asking the team")
COUNTED = QT_TRANSLATE_NOOP("Team", "{what}: {done}")
COUNTED_OF = QT_TRANSLATE_NOOP("Team", "{what}: {done} of {total}")
NEVER = QT_TRANSLATE_NOOP("Team", "Not synced yet")
JUST_NOW = QT_TRANSLATE_NOOP("Team", "Synced just now")
A_MINUTE_AGO = QT_TRANSLATE_NOOP("Team", "Synced a minute ago")
MINUTES_AGO = QT_TRANSLATE_NOOP("Team", "Synced {count} minutes ago")
SYNCED_AT = QT_TRANSLATE_NOOP("Team", "Synced last: {when}")
FOLDER, SERVER = QT_TRANSLATE_NOOP("Team", "Folder {place}"), QT_TRANSLATE_NOOP("Team", "{team} on {place}")
AS_TOKEN = QT_TRANSLATE_NOOP("Team", "with a token")


def said(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Team", text)


def sentence(clause: str) -> str:
    """A clause as a sentence of its own; the name of a computer keeps its small letter."""
    first = clause.partition(" ")[0]
    begun = clause if "." in first else f"{clause[:1].upper()}{clause[1:]}"
    return f"{begun.rstrip('.')}." if clause else ""


def sign(state: Standing) -> str:
    """The quiet sign; "" where there is nothing to say."""
    kind, counts = state.kind, state.counts
    if kind == "choice" and counts:
        return _counted(counts.conflicts, ONE_CHOICE, CHOICE)
    if kind == "refused" and counts:
        return _counted(counts.refused, ONE_REFUSED, REFUSED)
    if kind == "waiting" and counts:
        return _counted(counts.waiting, ONE_WAITING, WAITING)
    if kind == "offline":
        waiting = _counted(counts.waiting, ONE_WAITING, WAITING) if counts and counts.waiting else ""
        return " · ".join(filter(None, (said(OFFLINE), waiting)))
    return said(PLAIN[kind])


def ago(at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """When it was synced last."""
    if at is None:
        return said(NEVER)
    minutes = (now - at) // timedelta(minutes=1)
    if minutes < 1:
        return said(JUST_NOW)
    if minutes < 60:
        return said(A_MINUTE_AGO) if minutes == 1 else said(MINUTES_AGO).format(count=minutes)
    return said(SYNCED_AT).format(when=words.when(at.isoformat(), now, zone))


def where(connection: Connection) -> str:
    """Where the team is."""
    if connection.is_folder:
        return said(FOLDER).format(place=connection.location)
    place = connection.location.partition("://")[2].removesuffix("/v1").rstrip("/")
    return said(SERVER).format(team=connection.workspace, place=place)


def who(state: Standing) -> str:
    """As whom, and what that allows; "" in a folder, where nobody has a name."""
    connection = state.connection
    if connection is None:
        return ""
    name = "" if connection.is_folder else connection.user or state.user or said(AS_TOKEN)
    role = said(ROLES[state.role]) if state.role and not (connection.is_folder and state.role == "editor") else ""
    return " · ".join(filter(None, (name, role)))


def under_way(step: Step | None) -> str:
    """What a sync is at, and how far."""
    if step is None:
        return said(BEGINNING)
    what, locale = said(STEPS[step.phase]), QLocale()
    text = said(COUNTED_OF if step.of else COUNTED)
    return text.format(what=what, done=locale.toString(step.done), total=locale.toString(step.of))


def campaign_state(state: TeamState) -> str:
    """How a campaign stands in the team."""
    return said(STATES[state])


def _counted(count: int, one: str, several: str) -> str:
    return said(one) if count == 1 else said(several).format(count=QLocale().toString(count))
