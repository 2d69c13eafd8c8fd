"""Where many campaigns are filed, read and stored at once, without their documents."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from app.domain.campaign import Instant
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.tree import Tree
from app.services.ports import CATEGORIES, LABELS, NameKind
from app.storage.derived import NAMES_KEY
from app.storage.failures import damaged, read_from
from app.storage.shelves import shelf
from app.storage.text import clean
from app.storage.writing.base import Writing

KNOWN = "json_each(?) wanted CROSS JOIN campaigns c ON c.id = wanted.value"
"""The campaigns of a JSON list of ids, in its order."""
FIRST, BEHIND = ',"archived":', ',"product":'
"""Filing stands between the two in a canonical text; within a text of a document their quotes would be escaped."""
PART = f"substr(d.text, instr(d.text, '{FIRST}'), instr(d.text, '{BEHIND}') - instr(d.text, '{FIRST}'))"
REWRITE = f"""UPDATE documents SET text = substr(text, 1, instr(text, '{FIRST}') - 1) || ?1
    || substr(text, instr(text, '{BEHIND}'))
    WHERE campaign = ?2 AND instr(text, '{FIRST}') AND instr(text, '{BEHIND}')"""
RESHELVE = "UPDATE campaigns SET archived = ?, shelf = ?, shared = ?, bin = ? WHERE place = ?"
KINDS: tuple[NameKind, ...] = (LABELS, CATEGORIES)

COMPACT = json.JSONEncoder(separators=(",", ":")).encode

Members = dict[int, dict[str, int]]
"""Labels or categories (ids) of the campaigns, by place, each with its position."""


class _Filed(Struct, frozen=True, kw_only=True):
    """What filing may change of a record, and what stands between."""

    archived: bool
    shared: bool
    labels: tuple[str, ...]
    categories: tuple[str, ...]
    bin: Instant | None = msgspec.field(name=BIN)

    def text(self) -> str:
        """As it stands in the document's canonical text."""
        document = {name: value for name, value in msgspec.to_builtins(self).items() if name != BIN}
        return "," + COMPACT(document)[1:-1]


class FilingWriting(Writing):
    """``records`` and ``refile`` of ``ports.FilingWriter``. Neither touches the search index, nor the rest of a
    document's text."""

    def records(self, campaigns: Sequence[str]) -> dict[str, Tree]:
        """See ``ports.FilingWriter``."""
        rows = self.query(
            f"SELECT c.id, c.bin, {PART} FROM {KNOWN} CROSS JOIN documents d ON d.campaign = c.id", _listed(campaigns)
        )
        with read_from(self.path):
            return {id: {"id": id, **_read(part), BIN: bin} for id, bin, part in rows}

    def refile(self, records: Mapping[str, Tree]) -> None:
        """See ``ports.FilingWriter``."""
        if not records:
            return
        filed = {campaign: _checked(campaign, record) for campaign, record in records.items()}
        rows = self.query(f"SELECT c.id, c.place, c.archived, c.shared, c.bin FROM {KNOWN}", _listed(records))
        stored = {id: (place, bool(archived), bool(shared), bin) for id, place, archived, shared, bin in rows}
        self._rewrite(filed)
        self._reshelve({stored[id]: its for id, its in filed.items()})
        for kind in KINDS:
            self._regroup(kind, {stored[id][0]: getattr(its, kind) for id, its in filed.items()})

    def _rewrite(self, filed: Mapping[str, _Filed]) -> None:
        texts = [(its.text(), campaign) for campaign, its in filed.items()]
        if self.sql.exec_driver_sql(REWRITE, texts).rowcount < len(texts):
            raise damaged(self.path, "A campaign in it is not written as Galley writes them")

    def _reshelve(self, filed: Mapping[tuple[int, bool, bool, str | None], _Filed]) -> None:
        self._many(
            RESHELVE,
            [
                (its.archived, shelf(archived=its.archived, deleted=its.bin is not None), its.shared, its.bin, place)
                for (place, archived, shared, bin), its in filed.items()
                if (archived, shared, bin) != (its.archived, its.shared, its.bin)
            ],
        )

    def _regroup(self, kind: NameKind, wanted: Mapping[int, Sequence[str]]) -> None:
        """Campaigns that only gain at the end, or only lose, keep the rows of what stays."""
        stored = self._filed_members(kind, wanted)
        survivors = dict(self.query(f"SELECT id, alias_of FROM {kind} WHERE alias_of IS NOT NULL"))
        gone: list[tuple[int, str]] = []
        come: list[tuple[int, str, int]] = []
        for place, ids in wanted.items():
            named = _once(survivors, ids)
            if list(stored[place]) == named:
                continue
            less, more = _moves(stored[place], named)
            gone += [(place, id) for id in less]
            come += [(place, id, position) for id, position in more]
        self._many(f"DELETE FROM campaign_{kind} WHERE campaign = ? AND named = ?", gone)
        self._many(f"INSERT INTO campaign_{kind} (campaign, named, position) VALUES (?, ?, ?)", come)
        renew = f"UPDATE campaigns SET {kind}_key = {NAMES_KEY.format(kind=kind, place='?1')} WHERE place = ?1"
        self._many(renew, [(place,) for place in dict.fromkeys(row[0] for row in (*gone, *come))])

    def _filed_members(self, kind: NameKind, places: Iterable[int]) -> Members:
        members = f"json_each(?) wanted CROSS JOIN campaign_{kind} m ON m.campaign = wanted.value"
        found: Members = defaultdict(dict)
        sql = f"SELECT m.campaign, m.named, m.position FROM {members} ORDER BY m.campaign, m.position"
        for place, named, position in self.query(sql, json.dumps(list(places))):
            found[place][named] = position
        return found

    def _many(self, sql: str, rows: list[tuple[Any, ...]]) -> None:
        if rows:
            self.sql.exec_driver_sql(sql, rows)


def _listed(campaigns: Iterable[str]) -> str:
    return json.dumps([clean(campaign) for campaign in campaigns])


def _moves(stored: Mapping[str, int], wanted: Sequence[str]) -> tuple[list[str], list[tuple[str, int]]]:
    """What has to go of the members that are stored, and what has to come, with its position."""
    staying = [id for id in stored if id in set(wanted)]
    kept = len(staying) if staying == list(wanted[: len(staying)]) else 0
    behind = max((stored[id] for id in wanted[:kept]), default=-1) + 1
    gone = [id for id in stored if id not in wanted[:kept]]
    return gone, [(id, position) for position, id in enumerate(wanted[kept:], behind)]


def _read(part: str) -> Tree:
    """The filing in a text. Raises ``ValueError`` where that is not canonical."""
    if not part:
        raise ValueError("it is not written as Galley writes it")
    return json.loads(f"{{{part[1:]}}}")


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
