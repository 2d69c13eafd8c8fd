"""What is known of the team store, and what of the workspace takes part."""

import json
from collections.abc import Iterable, Sequence

from app.domain.campaign import SCHEMA, Campaign
from app.domain.tree import Tree
from app.services.ports import DocumentRow, NameKind, Ready, TeamRecord, pack_name
from app.storage.failures import read_from
from app.storage.packed import read_held, unpacked
from app.storage.readied import made
from app.storage.reading.base import Querying, Row
from app.storage.reading.names import CATEGORY, LABEL, category, label
from app.storage.text import clean
from app.sync.values import COLLECTIONS, Agreed, Collection

REVISIONS = """SELECT t.id, revision FROM json_each(?) wanted CROSS JOIN team_records t
    ON t.collection = ? AND t.id = wanted.value AND t.revision != ''"""
RECORDS = "SELECT t.id, revision, held, refused, mark, sent, skipped, base FROM"
KNOWN = "collection = 'campaigns' AND revision != ''"
SHOWN = "c.shared AND c.bin IS NULL"
WAITING = f"""SELECT c.id FROM campaigns c WHERE (c.shared OR c.synced IS NOT NULL)
    AND (c.synced IS NULL OR c.synced < c.seq)
    AND ({SHOWN} OR EXISTS (SELECT 1 FROM team_records t WHERE t.{KNOWN} AND t.id = c.id)) ORDER BY c.seq"""
ERASED = f"""SELECT t.id FROM team_records t INDEXED BY team_records_erased WHERE t.erased AND t.{KNOWN}
    AND NOT t.skipped AND NOT EXISTS
    (SELECT 1 FROM campaigns c WHERE c.id = t.id AND (c.shared OR c.synced IS NOT NULL)) ORDER BY t.id"""
FIRST = f"""SELECT count(*) FROM campaigns c WHERE (c.shared OR c.synced IS NOT NULL)
    AND (c.synced IS NULL OR c.synced < c.seq) AND {SHOWN}
    AND NOT EXISTS (SELECT 1 FROM team_records t WHERE t.{KNOWN} AND t.id = c.id)"""
DOCUMENTS = """SELECT c.id, d.text, c.bin, c.seq FROM json_each(?) wanted CROSS JOIN campaigns c ON c.id = wanted.value
    JOIN documents d ON d.campaign = c.id"""
AUDIENCES = f"""SELECT DISTINCT e.value FROM campaigns c JOIN documents d ON d.campaign = c.id,
    json_each(json_array(json_extract(d.text, '$.audience.include'), json_extract(d.text, '$.audience.exclude'))) l,
    json_each(l.value) e WHERE {SHOWN} AND NOT instr(d.text, '"audience":{{}}') AND l.value IS NOT NULL"""
MENTION = """SELECT 1 FROM campaign_{kind} m JOIN campaigns c ON c.place = m.campaign
    JOIN documents d ON d.campaign = c.id WHERE m.named = ? AND instr(d.text, ?) {shown} LIMIT 1"""
FILES = """SELECT d.campaign FROM json_each(?) wanted CROSS JOIN documents d ON d.campaign = wanted.value
    WHERE instr(d.text, '"sha256":"')"""
SINCE = f"SELECT id FROM campaigns c WHERE {SHOWN} AND NOT archived AND seq > ?"


class TeamReading(Querying):
    """``ports.TeamReader``."""

    def team_records(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, TeamRecord]:
        """See ``ports.TeamReader``."""
        if ids is None:
            rows = self.query(f"{RECORDS} team_records t WHERE collection = ? ORDER BY id", collection)
        else:
            wanted = "json_each(?) wanted CROSS JOIN team_records t ON t.collection = ? AND t.id = wanted.value"
            rows = self.query(f"{RECORDS} {wanted}", _listed(ids), collection)
        with read_from(self.path):
            return {row[0]: _record(row) for row in rows}

    def team_revisions(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, str]:
        """See ``ports.TeamReader``."""
        if ids is not None:
            return dict(self.query(REVISIONS, _listed(ids), collection))
        known = "SELECT id, revision FROM team_records INDEXED BY team_records_by_revision"
        return dict(self.query(f"{known} WHERE collection = ? AND revision != ''", collection))

    def team_troubles(self) -> list[tuple[Collection, str]]:
        """See ``ports.TeamReader``."""
        rows = self.query("SELECT collection, id FROM team_records WHERE held != '' OR refused != '' ORDER BY 1, 2")
        return [(collection, id) for known in COLLECTIONS for collection, id in rows if collection == known]

    def team_cursors(self) -> dict[Collection, str]:
        """See ``ports.TeamReader``."""
        return dict(self.query("SELECT collection, cursor FROM team_cursors WHERE schema >= ?", SCHEMA))

    def unsynced(self) -> list[str]:
        """See ``ports.TeamReader``."""
        return [row[0] for row in (*self.query(ERASED), *self.query(WAITING))]

    def team_count(self) -> int:
        """See ``ports.TeamReader``."""
        known = f"SELECT count(*) FROM team_records INDEXED BY team_records_by_revision WHERE {KNOWN}"
        return self.query(known)[0][0] + self.query(FIRST)[0][0]

    def ready(self, campaign: Campaign, came: Tree, spelling: bytes) -> Ready:
        """See ``ports.TeamReader``."""
        return Ready(campaign, made(campaign, came, spelling))

    def document_rows(self, campaigns: Sequence[str]) -> dict[str, DocumentRow]:
        """See ``ports.TeamReader``."""
        rows = self.query(DOCUMENTS, _listed(campaigns))
        with read_from(self.path):
            return {id: DocumentRow(document=json.loads(text), bin=bin, seq=seq) for id, text, bin, seq in rows}

    def name_records(self, kind: NameKind) -> dict[str, Tree]:
        """See ``ports.TeamReader``."""
        columns, read = (LABEL, label) if kind == "labels" else (CATEGORY, category)
        rows = self.query(f"SELECT alias_of, {columns} FROM {kind} ORDER BY id")
        with read_from(self.path):
            return {row[1]: pack_name(read(row[1:]), row[0]) for row in rows}

    def mentioned(self, kind: NameKind, ids: Sequence[str], *, shared: bool) -> set[str]:
        """See ``ports.TeamReader``."""
        leads = dict(self.query(f"SELECT id, alias_of FROM {kind} WHERE alias_of IS NOT NULL"))
        statement = MENTION.format(kind=kind, shown=f"AND {SHOWN}" if shared else "")

        def has(id: str) -> bool:
            spelled = json.dumps(id) if id in leads else ""
            return self.first(statement, leads.get(id, id), spelled) is not None

        return {id for id in ids if has(clean(id))}

    def shared_segments(self) -> set[str]:
        """See ``ports.TeamReader``."""
        return {row[0] for row in self.query(AUDIENCES)}

    def team_assets(self, hashes: Sequence[str]) -> set[str]:
        """See ``ports.TeamReader``."""
        return {row[0] for row in self.query(_among("team_assets"), _listed(hashes))}

    def shown_since(self, seq: int) -> list[str]:
        """See ``ports.TeamReader``."""
        return [row[0] for row in self.query(SINCE, seq)]

    def coming(self) -> set[str]:
        """See ``ports.TeamReader``."""
        return {row[0] for row in self.query("SELECT campaign FROM team_coming")}

    def naming_files(self, campaigns: Sequence[str]) -> list[str]:
        """See ``ports.TeamReader``."""
        return [row[0] for row in self.query(FILES, _listed(campaigns))]

    def missing_media(self, hashes: Sequence[str]) -> list[str]:
        """See ``ports.TeamReader``."""
        here = {row[0] for row in self.query(_among("media"), _listed(hashes))}
        return [sha256 for sha256 in hashes if sha256 not in here]


def _among(table: str) -> str:
    return f"SELECT m.sha256 FROM json_each(?) wanted CROSS JOIN {table} m ON m.sha256 = wanted.value"


def _listed(texts: Iterable[str]) -> str:
    return json.dumps([clean(text) for text in texts])


def _record(row: Row) -> TeamRecord:
    _, revision, held, refused, mark, sent, skipped, base = row
    agreed = Agreed(revision, unpacked(base), read_held(held), refused, mark, sent)
    return TeamRecord(agreed=agreed, skipped=bool(skipped))
