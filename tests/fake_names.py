"""Labels, subscription categories and inbox tabs in memory: what the ports promise, without SQL."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.tree import Tree
from app.services.ports import Category, Named, Usage, pack_name, split_name_key, twin_refused, unpack_name


class FakeNameReader:
    """``ports.FilingReader`` over a state. Aliases stay among the others, ``aliases`` says where they lead."""

    state: Any

    def _campaigns(self) -> list[tuple[Campaign, str | None]]:
        raise NotImplementedError

    def labels(self) -> list[Named]:
        return sorted(self._alive(self.state.labels), key=lambda label: (folded(label.name), label.id))

    def categories(self) -> list[Category]:
        alive = self._alive(self.state.categories)
        return sorted(alive, key=lambda category: (category.position, folded(category.name), category.id))

    def _alive(self, known: dict[str, Any]) -> list[Any]:
        return [named for id, named in known.items() if id not in self.state.aliases]

    def named(self, kind: str, name: str) -> str | None:
        return next((each.id for each in self._alive(self._known(kind)) if folded(each.name) == folded(name)), None)

    def survivors(self, kind: str, ids: Sequence[str]) -> list[str]:
        return list(dict.fromkeys(map(self._survivor, ids)))

    def _survivor(self, id: str) -> str:
        return self.state.aliases.get(id, id)

    def aliases(self, kind: str, id: str) -> list[Any]:
        known = self._known(kind)
        return [known[alias] for alias, survivor in sorted(self.state.aliases.items()) if survivor == id]

    def _known(self, kind: str) -> dict[str, Any]:
        return self.state.labels if kind == "labels" else self.state.categories

    def usage(self, kind: str) -> dict[str, int]:
        return Counter(named for campaign, _ in self._campaigns() for named in self._named(kind, campaign))

    def usage_by_place(self, kind: str) -> dict[str, Usage]:
        places = Counter(
            (named, "binned" if bin else "archived" if campaign.archived else "campaigns")
            for campaign, bin in self._campaigns()
            for named in self._named(kind, campaign)
        )
        by_id: dict[str, dict[str, int]] = {}
        for (named, place), count in places.items():
            by_id.setdefault(named, {})[place] = count
        return {named: Usage(**counts) for named, counts in by_id.items()}

    def usage_among(self, kind: str, campaigns: Sequence[str]) -> dict[str, int]:
        some = (campaign for campaign, _ in self._campaigns() if campaign.id in campaigns)
        return Counter(named for campaign in some for named in self._named(kind, campaign))

    def members(self, kind: str, id: str) -> list[str]:
        return [campaign.id for campaign, _ in self._campaigns() if id in self._named(kind, campaign)]

    def _named(self, kind: str, campaign: Campaign) -> list[str]:
        return self.survivors(kind, campaign.labels if kind == "labels" else campaign.categories)

    def tabs(self) -> dict[str, int]:
        alive = (campaign for campaign, bin in self._campaigns() if bin is None)
        counts = Counter(tab for campaign in alive for tab in set(campaign.message.inbox_tags))
        return dict(sorted(counts.items()))

    def with_tab(self, tab: str) -> list[str]:
        return [each.id for each, bin in self._campaigns() if bin is None and tab in each.message.inbox_tags]


class FakeNameWriter(FakeNameReader):
    """``ports.FilingWriter`` and the records of names."""

    def put_label(self, label: Named) -> None:
        self._keep(self.state.labels, label)

    def put_category(self, category: Category) -> None:
        self._keep(self.state.categories, category)

    def name_record(self, key: str) -> Tree | None:
        kind, id = split_name_key(key)
        found = self._known(kind).get(id)
        return pack_name(found, self.state.aliases.get(id)) if found else None

    def put_name(self, key: str, record: Tree | None) -> None:
        kind, id = split_name_key(key)
        known = self._known(kind)
        self.state.touched[key] = None
        if record is None:
            known.pop(id, None)
            self.state.aliases.pop(id, None)
            return
        named, alias_of = unpack_name(kind, record)
        if alias_of is None and any(each.id != id and _twins(each, named) for each in self._alive(known)):
            raise twin_refused(kind, named.name)
        known[id] = named
        self._lead(id, alias_of)

    def settle_names(self) -> None:
        for key in self.state.touched:
            kind, id = split_name_key(key)
            if id not in self._known(kind) and (self.members(kind, id) or self.aliases(kind, id)):
                raise UserError(f"{id} can't be deleted: campaigns have it")
            survivor = self.state.aliases.get(id)
            if survivor and (survivor not in self._known(kind) or survivor in self.state.aliases):
                raise UserError(f"What {id} was merged into is gone")
        self.state.touched.clear()

    def _lead(self, id: str, survivor: str | None) -> None:
        self.state.aliases.pop(id, None)
        if survivor is not None:
            self.state.aliases[id] = survivor

    def _keep(self, known: dict[str, Any], named: Named) -> None:
        before = known.get(named.id)
        known[named.id] = named
        if named.id in self.state.aliases and before and _twins(before, named):
            return
        self.state.aliases.pop(named.id, None)
        survivor, *others = sorted(each.id for each in self._alive(known) if _twins(each, named))
        for other in others:
            led = [alias for alias, target in self.state.aliases.items() if target == other]
            self.state.aliases |= dict.fromkeys([other, *led], survivor)


def folded(text: str) -> str:
    """Without case, accents and runs of spaces."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    plain = plain.replace("\u0131", "i")
    return " ".join(plain.casefold().split())


def _twins(one: Named, other: Named) -> bool:
    return folded(one.name) == folded(other.name)
