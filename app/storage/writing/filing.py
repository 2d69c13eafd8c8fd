"""Records of many campaigns read and stored at once, where only their filing has changed."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct
from sqlalchemy import bindparam, update

from app.domain.campaign import Instant
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.record import document
from app.domain.tree import Tree
from app.services.ports import CATEGORIES, LABELS, NameKind
from app.storage.failures import read_from
from app.storage.shelves import shelf
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.campaigns import MEMBERS, SORT

KNOWN = "json_each(?) wanted CROSS JOIN campaigns c ON c.id = wanted.value"
"""The campaigns of a JSON list of ids, in its order."""
REWRITE = update(tables.documents).where(tables.documents.c.campaign == bindparam("old"))
RESHELVE = update(tables.campaigns).where(tables.campaigns.c.place == bindparam("old"))
TABLES = {LABELS: tables.campaign_labels, CATEGORIES: tables.campaign_categories}

Members = dict[int, list[str]]
"""Labels or categories (ids) by place, in their order."""


class _Filed(Struct, frozen=True, kw_only=True):
    """What filing may change of a record."""

    labels: tuple[str, ...]
    categories: tuple[str, ...]
    archived: bool
    bin: Instant | None = msgspec.field(name=BIN)


class FilingWriting(Writing):
    """``records`` and ``refile`` of ``ports.FilingWriter``. Neither touches the search index."""

    def records(self, campaigns: Sequence[str]) -> dict[str, Tree]:
        """See ``ports.FilingWriter``."""
        rows = self.query(
            f"SELECT c.id, c.bin, d.text FROM {KNOWN} CROSS JOIN documents d ON d.campaign = c.id", _listed(campaigns)
        )
        with read_from(self.path):
            return {id: {**json.loads(text), BIN: bin} for id, bin, text in rows}

    def refile(self, records: Mapping[str, Tree]) -> None:
        """See ``ports.FilingWriter``."""
        if not records:
            return
        filed = {campaign: _checked(campaign, record) for campaign, record in records.items()}
        rows = self.query(f"SELECT c.id, c.place, c.archived, c.bin FROM {KNOWN}", _listed(records))
        stored = {id: (place, bool(archived), bin) for id, place, archived, bin in rows}
        self._rewrite(records)
        self._reshelve({stored[id]: its for id, its in filed.items()})
        for kind in TABLES:
            self._regroup(kind, {stored[id][0]: getattr(its, kind) for id, its in filed.items()})

    def _rewrite(self, records: Mapping[str, Tree]) -> None:
        """The records came from canonical texts, and filing leaves the order of their keys."""
        texts = [
            {"old": campaign, "text": json.dumps(document(record), separators=(",", ":"))}
            for campaign, record in records.items()
        ]
        self.sql.execute(REWRITE, texts)

    def _reshelve(self, filed: Mapping[tuple[int, bool, str | None], _Filed]) -> None:
        moved = [
            {
                "old": place,
                "archived": its.archived,
                "bin": its.bin,
                "shelf": shelf(archived=its.archived, deleted=its.bin is not None),
            }
            for (place, archived, bin), its in filed.items()
            if (archived, bin) != (its.archived, its.bin)
        ]
        if moved:
            self.sql.execute(RESHELVE, moved)

    def _regroup(self, kind: NameKind, wanted: Mapping[int, Sequence[str]]) -> None:
        stored = self._members(kind, wanted)
        survivors = self._aliases(kind)
        named = {place: _once(survivors, ids) for place, ids in wanted.items()}
        others = {place: ids for place, ids in named.items() if ids != stored[place]}
        if not others:
            return
        clear, fill = MEMBERS[TABLES[kind]]
        places = [{"place": place} for place in others]
        self.sql.execute(clear, [{"old": place} for place in others])
        rows = [
            {"campaign": place, "named": id, "position": position}
            for place, ids in others.items()
            for position, id in enumerate(ids)
        ]
        if rows:
            self.sql.execute(fill, rows)
        self.sql.execute(SORT[kind], places)

    def _members(self, kind: NameKind, places: Iterable[int]) -> Members:
        members = f"json_each(?) wanted CROSS JOIN campaign_{kind} m ON m.campaign = wanted.value"
        found: Members = defaultdict(list)
        sql = f"SELECT m.campaign, m.named FROM {members} ORDER BY m.campaign, m.position"
        for place, named in self.query(sql, json.dumps(list(places))):
            found[place].append(named)
        return found

    def _aliases(self, kind: NameKind) -> dict[str, str]:
        return dict(self.query(f"SELECT id, alias_of FROM {kind} WHERE alias_of IS NOT NULL"))


def _listed(campaigns: Iterable[str]) -> str:
    return json.dumps([clean(campaign) for campaign in campaigns])


def _once(survivors: Mapping[str, str], ids: Iterable[str]) -> list[str]:
    """``ids`` with aliases resolved, each once."""
    cleaned = map(clean, ids)
    return list(dict.fromkeys(survivors.get(id, id) for id in cleaned))


def _checked(campaign: str, record: Tree) -> _Filed:
    """What the record is filed under. Raises ``UserError`` where schema 1 does not allow it."""
    if record.get("id") != campaign:
        raise ValueError(f"the record of {campaign} has the id {record.get('id')}")
    try:
        return msgspec.convert(record, _Filed)
    except msgspec.ValidationError as error:
        raise UserError("That is no way to file a campaign", str(error), "Correct that place") from None
