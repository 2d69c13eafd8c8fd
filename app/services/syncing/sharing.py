"""Sharing campaigns with the team, and taking them back."""

from collections.abc import Sequence

from app.domain.filing import sharing
from app.domain.history import OriginName
from app.services.filing import Filed, Filing
from app.services.ports import SHARE_NEW, Workspace
from app.services.progress import Progress, quiet


class Sharing:
    """Which campaigns of one workspace the team has. Each call is one step to undo, and raises ``UserError``; what is
    shared or not already stays as it is."""

    def __init__(self, workspace: Workspace, filing: Filing) -> None:
        self._workspace = workspace
        self._filing = filing

    def share(self, campaigns: Sequence[str], *, origin: OriginName = "bulk", progress: Progress = quiet) -> Filed:
        """Let the team have campaigns (ids) from the next sync on."""
        return self._file(campaigns, True, "Share with team", origin, progress)

    def unshare(self, campaigns: Sequence[str], *, origin: OriginName = "bulk", progress: Progress = quiet) -> Filed:
        """Keep campaigns (ids) on this computer only; the team loses them with the next sync, unless somebody has
        changed them meanwhile."""
        return self._file(campaigns, False, "Stop sharing", origin, progress)

    def shares_new(self) -> bool:
        """Whether new campaigns are shared at once."""
        return self._workspace.setting(SHARE_NEW) is True

    def share_new(self, wanted: bool) -> None:
        """Share new campaigns at once, or not. Raises ``UserError``."""
        with self._workspace.transaction() as transaction:
            transaction.set_setting(SHARE_NEW, wanted)

    def _file(
        self, campaigns: Sequence[str], shared: bool, label: str, origin: OriginName, progress: Progress
    ) -> Filed:
        return self._filing.file(campaigns, sharing(shared), origin=origin, label=label, progress=progress)
