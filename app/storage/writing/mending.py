"""Making anew what a file holds besides its documents, where the two disagree. No document is touched, none is lost."""

from sqlalchemy import text

from app.services.ports import CATEGORIES, LABELS, NameKind
from app.storage.checks.campaigns import wrong_columns, wrong_membership
from app.storage.checks.kept import wrong_results
from app.storage.checks.names import ALIASES, astray
from app.storage.checks.search import wrong_texts
from app.storage.derived import NAMES_KEY
from app.storage.outcome import outcome
from app.storage.reading.reader import Reading
from app.storage.writing.campaigns import CampaignWriting
from app.storage.writing.name_records import NameRecordWriting
from app.storage.writing.results import SHOW

KINDS: tuple[NameKind, ...] = (LABELS, CATEGORIES)
INDEXES = ("campaign_search", "name_parts")
REBUILD = tuple(text(f"INSERT INTO {index} ({index}) VALUES ('rebuild')") for index in INDEXES)
STRAY = text("DELETE FROM campaign_search WHERE rowid NOT IN (SELECT place FROM campaigns)")
LEAD = {kind: text(f"UPDATE {kind} SET alias_of = :target WHERE id = :id") for kind in KINDS}
SORT = {
    kind: text(f"UPDATE campaigns SET {kind}_key = {key} WHERE {kind}_key != {key}")
    for kind in KINDS
    for key in (NAMES_KEY.format(kind=kind, place="campaigns.place"),)
}


class MendingWriting(CampaignWriting, NameRecordWriting, Reading):
    """``mend`` of ``ports.Workspace``."""

    def mend(self) -> int:
        """See ``ports.Workspace``."""
        for statement in (*REBUILD, STRAY):
            self.sql.execute(statement)
        mended = sum(map(self._lead, KINDS))
        wrong = {id for find in (wrong_columns, wrong_membership, wrong_texts) for id, _ in find(self)} - {""}
        for campaign in sorted(wrong):
            self.put(campaign, self.record(campaign))
        reported = list(wrong_results(self))
        for campaign in reported:
            self.sql.execute(SHOW, {"of": campaign, **outcome(self.runs(campaign))})
        sorted_anew = sum(self.sql.execute(SORT[kind]).rowcount for kind in KINDS)
        self.sql.execute(REBUILD[-1])
        return mended + len(wrong | set(reported)) + sorted_anew

    def _lead(self, kind: NameKind) -> int:
        """Let aliases lead to the end of their way. One without an end stands for itself again, unless another one has
        its name: then it leads to that."""
        wrong = astray(dict(self.query(ALIASES.format(kind=kind))))
        for id, end in wrong.items():
            key = self.query(f"SELECT name_key FROM {kind} WHERE id = ?", id)[0][0]
            self.sql.execute(LEAD[kind], {"id": id, "target": end or self.twin(kind, id, key)})
        return len(wrong)
