"""What this person may do in the team of a workspace, as the team's store said last."""

from app.services.ports import Workspace
from app.sync.values import Hello, Role

ROLE = "team_role"
"""The workspace setting that holds it; nothing where there is no team, or it was never reached."""


class Membership:
    """Kept in the workspace, so that it is known without a network, too."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def role(self) -> Role | None:
        """None while nobody has said."""
        return self._workspace.setting(ROLE)

    @property
    def only_reads(self) -> bool:
        """Whether what the team shares can only be looked at."""
        return self.role() == "reader"

    def learn(self, hello: Hello | None) -> None:
        """Remember what a store said; None: it said nothing."""
        if hello is not None and hello.role != self.role() and not self._workspace.read_only:
            with self._workspace.transaction() as transaction:
                transaction.set_setting(ROLE, hello.role)
