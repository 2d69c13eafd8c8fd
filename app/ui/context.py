"""What the parts of the window are given: one open workspace, and the window around them."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from app.services.ports import Grouping, Period, Workspace
from app.services.services import Services
from app.ui.actions import Actions
from app.ui.jobs import Runner
from app.ui.theme.theme import Theme
from app.ui.viewmodels.commands import WorkspaceCommands
from app.ui.viewmodels.gallery import GalleryChoices
from app.ui.viewmodels.team.team import TeamModel
from app.ui.viewmodels.watch import Watch


class OpenWorkspace(Struct, frozen=True, kw_only=True):
    """One workspace at work. Without ``team`` nothing of it is synced."""

    services: Services
    workspace: Workspace
    commands: WorkspaceCommands
    choices: GalleryChoices
    jobs: Runner
    watch: Watch
    team: TeamModel | None = None


class Host(Protocol):
    """The window, as its pages see it."""

    commands: Actions
    theme: Theme

    def tell(self, text: str, undo: Callable[[], None] | None = None, action: str = "") -> None:
        """A short notice, with a way back."""
        ...

    def warn(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Something lasting that the person should know, with at most one thing to do."""
        ...

    def trouble(self, error: Exception) -> None:
        """Something went wrong: say so calmly."""
        ...

    def open_campaign(self, campaign: str) -> None:
        """Show a campaign in the editor."""
        ...

    def open_history(self, campaign: str) -> None:
        """Show what a campaign was, in the editor."""
        ...

    def open_conflict(self, campaign: str) -> None:
        """Show what there is to choose in a campaign, in the editor."""
        ...

    def open_team_history(self, campaign: str) -> None:
        """Show who in the team changed a campaign, in the editor."""
        ...

    def open_field(self, campaign: str, path: str) -> None:
        """Show a campaign in the editor, with the field at a stored path in hand."""
        ...

    def show_above(self, widget: QWidget) -> None:
        """Show something over whichever page is in sight. It hides itself while it has nothing to tell."""
        ...

    def show_beside(self, widget: QWidget) -> None:
        """Show something at the right edge, whichever page is in sight. It stays until it is deleted."""
        ...

    def show_page(self, page: str) -> None:
        """Show one of the sidebar's pages."""
        ...

    def show_group(self, by: Grouping, key: str, days: Period | None = None) -> None:
        """Show the campaigns of one group of results (of ``days``) in the list (see ``Page.find_group``)."""
        ...

    def show_label(self, label: str) -> None:
        """Show the campaigns with that label, by its name, in the list."""
        ...
