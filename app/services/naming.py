"""Labels and subscriptions given to campaigns, checked against those that the workspace has."""

from collections.abc import Sequence
from functools import cache

from app.domain.errors import UserError
from app.domain.filing import Change, naming
from app.services.filing import Rule
from app.services.ports import CATEGORIES, LABELS, NameKind, Reader

WORDS: dict[NameKind, str] = {LABELS: "label", CATEGORIES: "subscription"}


def named(kind: NameKind, add: Sequence[str], remove: Sequence[str] | None) -> Rule:
    """Adds labels or subscriptions (ids), and takes others away (None: all others). An alias stands for its
    survivor. The rule raises ``UserError`` for one that the workspace does not have."""

    def rule(reader: Reader) -> Change:
        @cache
        def survivor(id: str) -> str:
            return reader.survivors(kind, [id])[0]

        added, removed = ([survivor(id) for id in ids] for ids in (add, remove or ()))
        _refuse_unknown(reader, kind, [*added, *removed])
        return naming(kind, survivor, added, None if remove is None else removed)

    return rule


def _refuse_unknown(reader: Reader, kind: NameKind, ids: Sequence[str]) -> None:
    known = {each.id for each in (reader.labels() if kind == LABELS else reader.categories())}
    unknown = next((id for id in ids if id not in known), None)
    if unknown is not None:
        raise UserError(
            f"This {WORDS[kind]} is not in the workspace any more",
            f"Nothing goes by {unknown}, and no campaign was changed",
            "Choose another one, or make it first",
        )
