"""What somebody says about the place of their team, and what is wrong with it, field by field."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.services.ports import Connection
from app.ui.viewmodels.team.team import TeamModel
from app.ui.viewmodels.team.words import sentence

if TYPE_CHECKING:
    from app.services.syncing.syncing import Connected

Place = Literal["folder", "server"]
Field = Literal["location", "workspace", "user", "secret", "ca"]


class Said(Struct, frozen=True, kw_only=True):
    """What was typed. Without a ``user`` the ``secret`` is a token."""

    location: str = ""
    workspace: str = ""
    user: str = ""
    secret: str = ""
    ca: str = ""


class ConnectModel(QObject):
    """``wrong`` carries a field and what is wrong with it; ``away`` why the server does not answer: one may connect
    ``later``. ``done`` carries whether the secret is kept in a keyring."""

    wrong = Signal(str, str)
    away = Signal(str)
    busy_changed = Signal(bool)
    done = Signal(bool)

    def __init__(self, team: TeamModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._team = team
        self.busy = False

    def connect_to(self, place: Place, said: Said, *, later: bool = False) -> None:
        """Try it; ``later``: also where nobody answers now."""
        if self.busy or self._lacks(place, said):
            return
        self._set_busy(True)
        connection = _connection(place, said)
        self._team.connect_to(connection, said.secret or None, self._on_done, self._on_failed, later=later)

    def _lacks(self, place: Place, said: Said) -> bool:
        missing: tuple[tuple[Field, bool, str], ...] = (
            ("location", not said.location.strip(), self._no_place(place)),
            ("workspace", place == "server" and not said.workspace.strip(), self.tr("Enter the team's name there.")),
            ("secret", place == "server" and not said.secret, self.tr("Enter the password, or a token.")),
        )
        found = [(field, text) for field, lacking, text in missing if lacking]
        for field, text in found[:1]:
            self.wrong.emit(field, text)
        return bool(found)

    def _no_place(self, place: Place) -> str:
        return self.tr("Choose a folder.") if place == "folder" else self.tr("Enter the server's address.")

    def _on_done(self, found: "Connected") -> None:
        self._set_busy(False)
        connected = self._team.state.connected
        if found.offline and not connected:
            self.away.emit(sentence(found.offline))
        else:
            self.done.emit(found.kept)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        text = error.sentence() if isinstance(error, UserError) else str(error)
        self.wrong.emit(getattr(error, "about", "location"), text)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)


def _connection(place: Place, said: Said) -> Connection:
    if place == "folder":
        return Connection(location=_absolute(said.location.strip()))
    location = said.location.strip()
    return Connection(
        location=location if "://" in location else f"https://{location}",
        workspace=said.workspace.strip(),
        user=said.user.strip(),
        ca=_absolute(said.ca.strip()),
    )


def _absolute(path: str) -> str:
    return str(Path(path).expanduser().absolute()) if path else ""
