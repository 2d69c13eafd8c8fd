"""What a workspace in memory remembers of its team: what the ports promise, without SQL."""

import copy
import json
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.campaign import Campaign, encode
from app.domain.tree import Tree
from app.services.ports import DocumentRow, Ready, TeamRecord, TeamState, pack_name
from app.sync.values import COLLECTIONS, Collection


class FakeTeamReader:
    """``ports.TeamReader`` over ``state``."""

    state: Any

    def get(self, campaign: str) -> Any:
        raise NotImplementedError

    def _known(self, kind: str) -> dict[str, Any]:
        raise NotImplementedError

    def _survivor(self, id: str) -> str:
        raise NotImplementedError

    def team_records(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, TeamRecord]:
        known = {id: each for (of, id), each in self.state.team_records.items() if of == collection}
        wanted = sorted(known) if ids is None else ids
        return {id: copy.deepcopy(known[id]) for id in wanted if id in known}

    def team_revisions(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, str]:
        known = self.team_records(collection, ids)
        return {id: each.agreed.revision for id, each in known.items() if each.agreed.revision}

    def team_troubles(self) -> list[tuple[Collection, str]]:
        every = [(of, self.team_records(of)) for of in COLLECTIONS]
        return [(of, id) for of, records in every for id, each in records.items() if in_trouble(each)]

    def team_cursors(self) -> dict[Collection, str]:
        return dict(self.state.team_cursors)

    def unsynced(self) -> list[str]:
        known = self.team_records("campaigns")
        gone = [id for id, each in known.items() if id not in self.state.documents and not each.skipped]
        waiting = [(self._seq(id), id) for id in self.state.documents if self._may_wait(id, known.get(id))]
        return [*(id for id in gone if known[id].agreed.revision), *(id for _, id in sorted(waiting))]

    def team_count(self) -> int:
        known = self.team_revisions("campaigns")
        return len({*known, *(id for id in self.state.documents if self._is_shown(id))})

    def document_rows(self, campaigns: Sequence[str]) -> dict[str, DocumentRow]:
        found = {id: self.state.documents[id] for id in campaigns if id in self.state.documents}
        return {
            id: DocumentRow(document=json.loads(text), bin=bin, seq=self._seq(id)) for id, (text, bin) in found.items()
        }

    def name_records(self, kind: str) -> dict[str, Tree]:
        return {id: pack_name(each, self.state.aliases.get(id)) for id, each in sorted(self._known(kind).items())}

    def mentioned(self, kind: str, ids: Sequence[str], *, shared: bool) -> set[str]:
        campaigns = [id for id in self.state.documents if not shared or self._is_shown(id)]
        written = {each for id in campaigns for each in self._document(id)[kind]}
        return {id for id in ids if id in written or id in {self._survivor(each) for each in written}}

    def shared_segments(self) -> set[str]:
        audiences = [self._document(id)["audience"] for id in self.state.documents if self._is_shown(id)]
        return {id for each in audiences for side in ("include", "exclude") for id in each.get(side, ())}

    def team_assets(self, hashes: Sequence[str]) -> set[str]:
        return {*hashes} & {*self.state.team_assets}

    def shown_since(self, seq: int) -> list[str]:
        shown = [id for id in self.state.documents if self._is_shown(id) and not self._document(id)["archived"]]
        return [id for id in shown if self._seq(id) > seq]

    def coming(self) -> set[str]:
        return {*self.state.team_coming}

    def ready(self, campaign: Campaign, came: Tree, spelling: bytes) -> Ready:
        return Ready(campaign)

    def naming_files(self, campaigns: Sequence[str]) -> list[str]:
        here = self.state.documents
        return [id for id in campaigns if id in here and '"sha256":"' in here[id][0]]

    def missing_media(self, hashes: Sequence[str]) -> list[str]:
        return [sha256 for sha256 in hashes if sha256 not in self.state.media]

    def team_state(self, id: str) -> TeamState:
        """How a campaign stands, for the list."""
        known = self.state.team_records.get(("campaigns", id))
        if not self._document(id)["shared"]:
            return "here"
        if known and known.agreed.held:
            return "conflict"
        if known and known.agreed.refused and known.agreed.mark == self._seq(id):
            return "refused"
        if self._is_behind(id):
            return "changed"
        return "coming" if id in self.state.team_coming else "synced"

    def _document(self, id: str) -> Tree:
        return json.loads(self.state.documents[id][0])

    def _seq(self, id: str) -> int:
        return max((row.seq for row in self.state.journal if row.campaign == id), default=0)

    def _is_shown(self, id: str) -> bool:
        return self._document(id)["shared"] and self.state.documents[id][1] is None

    def _is_behind(self, id: str) -> bool:
        synced = self.state.synced.get(id)
        return synced is None or synced < self._seq(id)

    def _may_wait(self, id: str, known: TeamRecord | None) -> bool:
        taking_part = self._document(id)["shared"] or id in self.state.synced
        there = known is not None and bool(known.agreed.revision)
        return taking_part and self._is_behind(id) and (self._is_shown(id) or there)


class FakeTeamWriter(FakeTeamReader):
    """``ports.TeamWriter``."""

    def put_team_records(self, collection: Collection, records: Mapping[str, TeamRecord | None]) -> None:
        for id, each in records.items():
            self.state.team_records.pop((collection, id), None)
            if each is not None:
                self.state.team_records[collection, id] = copy.deepcopy(each)

    def mark_synced(self, waiting: Mapping[str, bool]) -> None:
        for id, waits in waiting.items():
            if id in self.state.documents:
                self.state.synced[id] = -1 if waits else self._seq(id)

    def put_team_cursor(self, collection: Collection, cursor: str | None) -> None:
        self.state.team_cursors.pop(collection, None)
        if cursor is not None:
            self.state.team_cursors[collection] = cursor

    def add_team_assets(self, hashes: Sequence[str]) -> None:
        self.state.team_assets |= dict.fromkeys(hashes)

    def forget_team_assets(self) -> None:
        self.state.team_assets.clear()

    def set_coming(self, campaigns: Sequence[str]) -> None:
        self.state.team_coming.clear()
        self.state.team_coming |= dict.fromkeys(campaigns)

    def put_new(self, campaigns: Sequence[Ready]) -> None:
        for each in (ready.campaign for ready in campaigns):
            assert each.id not in self.state.documents, f"there is a campaign {each.id} already"
            self.state.documents[each.id] = (encode(each), None)


def in_trouble(record: TeamRecord) -> bool:
    return bool(record.agreed.held or record.agreed.refused)
