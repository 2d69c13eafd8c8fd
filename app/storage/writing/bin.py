"""Emptying the bin."""

from sqlalchemy import bindparam, delete

from app.domain.emptying import Deleted, Worked, expired
from app.storage.reading.bin import THROWN
from app.storage.writing import tables
from app.storage.writing.campaigns import CampaignWriting

KEPT_BESIDE = tuple(
    delete(table).where(table.c.campaign == bindparam("old"))
    for table in (tables.versions, tables.runs, tables.platform_ids)
)
"""What goes with a campaign for which there is no way back."""


class BinWriting(CampaignWriting):
    """``empty_bin`` of ``ports.Workspace``."""

    def empty_bin(self, before: str) -> int:
        """See ``ports.Workspace``."""
        thrown = [Deleted(id=id, at=at, seq=seq) for id, at, seq in self.query(THROWN, before)]
        groups = self.query("SELECT first_seq, at FROM edit_groups ORDER BY first_seq")
        gone = expired(before, thrown, [Worked(first_seq=seq, at=at) for seq, at in groups])
        for campaign in gone:
            self.erase(campaign)
            for statement in KEPT_BESIDE:
                self.sql.execute(statement, {"old": campaign})
        return len(gone)
