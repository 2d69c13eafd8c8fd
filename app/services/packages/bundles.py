"""Packages of one workspace: campaigns with their labels, subscriptions and pictures, in one file or folder."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.domain.history import OriginName
from app.services.filing import Progress
from app.services.media import MediaLibrary
from app.services.packages.carrying import After, Before, Carrying, nothing_after, nothing_before
from app.services.packages.exporting import export
from app.services.packages.opening import form_of
from app.services.packages.planning import plan_import
from app.services.packages.reading import read_bundle
from app.services.packages.values import BundlePlan, Choice, Form, Packed, Taken
from app.services.ports import Clock, Workspace


def quiet(done: int, total: int) -> None:
    """Nobody listens."""


class Bundles:
    """Export and import of packages, on behalf of ``author``. Every ``progress`` is told how many are done of how
    many, and may raise to cancel: then nothing was written."""

    def __init__(
        self,
        workspace: Workspace,
        media: MediaLibrary,
        clock: Clock,
        author: str,
        before: Before = nothing_before,
        after: After = nothing_after,
    ) -> None:
        self._workspace = workspace
        self._media = media
        self._carrying = Carrying(workspace, clock, author, before, after)

    def form_of(self, path: Path) -> Form | None:
        """Whether a path holds a package, the folder of one, or (None) something else. Raises ``UserError``."""
        return form_of(path)

    def export(
        self, campaigns: Sequence[str], path: Path, form: Form = "package", *, progress: Progress = quiet
    ) -> Packed:
        """Write the campaigns with these ids, archived and deleted ones too, in the place of what was at ``path``.

        Raises ``UserError``, also where a workspace, or a folder of other things, lies there.
        """
        return export(self._workspace, campaigns, path, form, progress)

    def plan(self, path: Path, *, progress: Progress = quiet) -> BundlePlan:
        """What importing the package would do; nothing is stored.

        Raises ``UserError`` where anything in it is not as it should be.
        """
        return plan_import(self._workspace, read_bundle(path, self._media.look, progress), progress)

    def carry_out(
        self,
        plan: BundlePlan,
        choices: Mapping[str, Choice] | None = None,
        *,
        origin: OriginName = "user",
        progress: Progress = quiet,
    ) -> Taken:
        """Import as planned, by ``choices`` (by id; else the first of ``CampaignPlan.choices``): one step to undo.

        Raises ``UserError`` where the workspace or the package have changed since, or can't be written and read.
        """
        return self._carrying.carry_out(plan, choices or {}, origin, progress)
