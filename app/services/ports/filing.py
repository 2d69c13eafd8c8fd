"""Labels and subscription categories, and campaigns filed by the thousand."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol

import msgspec
from msgspec import Struct

from app.domain.edits import EditRefused
from app.domain.errors import UserError
from app.domain.tree import Tree
from app.services.ports.rows import Category, Named

NameKind = Literal["labels", "categories"]
LABELS: NameKind = "labels"
CATEGORIES: NameKind = "categories"
WORDS: dict[NameKind, str] = {LABELS: "a label", CATEGORIES: "a subscription"}
"""How one of them is called in a sentence."""
ALIAS = "alias_of"


class Usage(Struct, frozen=True, kw_only=True):
    """How many campaigns have a label or category: ``campaigns`` as the list shows them, those of the archive, and
    those of the bin, each counted once."""

    campaigns: int = 0
    archived: int = 0
    binned: int = 0

    @property
    def all(self) -> int:
        """Wherever they lie."""
        return self.campaigns + self.archived + self.binned


def name_key(kind: NameKind, id: str) -> str:
    """The key under which a label or a category stands in the journal, beside the ids of campaigns."""
    return f"{kind}/{id}"


def is_name_key(key: str) -> bool:
    """Whether a key of the journal stands for a label or a category, not for a campaign."""
    return "/" in key


def split_name_key(key: str) -> tuple[NameKind, str]:
    """Kind and id behind ``name_key``. Raises ``ValueError``."""
    kind, _, id = key.partition("/")
    if kind not in (LABELS, CATEGORIES):
        raise ValueError(f"{key} names neither a label nor a subscription")
    return kind, id


def pack_name(named: Named, alias_of: str | None = None) -> Tree:
    """The record of a label or a category, as the journal's edits see it. ``alias_of`` is who goes by its id now."""
    return {**msgspec.to_builtins(named), ALIAS: alias_of}


def unpack_name(kind: NameKind, record: Tree) -> tuple[Named, str | None]:
    """What a record says. Raises ``EditRefused`` where it is no label or category."""
    values: dict[str, Any] = {key: value for key, value in record.items() if key != ALIAS}
    try:
        alias = msgspec.convert(record.get(ALIAS), str | None)
        return msgspec.convert(values, Named if kind == LABELS else Category), alias
    except msgspec.ValidationError as error:
        raise EditRefused(f"That does not fit {WORDS[kind]}", str(error), "Correct the value") from None


def twin_refused(kind: NameKind, name: str) -> UserError:
    """Why two can't have the same name."""
    other = WORDS[kind].removeprefix("a ")
    return UserError(f"Another {other} is called “{name}”", next_step="Choose another name, or merge the two")


class FilingReader(Protocol):
    """Reading labels, categories, and who has them."""

    def labels(self) -> list[Named]:
        """The workspace's labels, by name."""
        ...

    def categories(self) -> list[Category]:
        """The workspace's subscription categories, by position, then by name."""
        ...

    def named(self, kind: NameKind, name: str) -> str | None:
        """The id of the one that goes by ``name``, but for case, accents and spaces. Aliases don't count."""
        ...

    def survivors(self, kind: NameKind, ids: Sequence[str]) -> list[str]:
        """``ids`` of labels or categories with aliases resolved, each once; unknown ones stay."""
        ...

    def aliases(self, kind: NameKind, id: str) -> list[Named]:
        """What was merged into a label or category, by id; each as it was."""
        ...

    def usage(self, kind: NameKind) -> dict[str, int]:
        """How many campaigns have each label or category, by id; those in the bin count too. One that no campaign has
        is missing."""
        ...

    def usage_by_place(self, kind: NameKind) -> dict[str, Usage]:
        """The same, by where they lie."""
        ...

    def usage_among(self, kind: NameKind, campaigns: Sequence[str]) -> dict[str, int]:
        """How many of ``campaigns`` (ids, each once) have each label or category, by id. One that none of them has is
        missing."""
        ...

    def members(self, kind: NameKind, id: str) -> list[str]:
        """The ids of all campaigns that have a label or category, in the bin or not, in no order."""
        ...

    def tabs(self) -> dict[str, int]:
        """Every inbox tab as it is written, and how many campaigns (none in the bin) have it. Takes a look at every
        document: seconds in the largest workspaces."""
        ...

    def with_tab(self, tab: str) -> list[str]:
        """The ids of the campaigns, none in the bin, that have this inbox tab, in no order."""
        ...


class FilingWriter(Protocol):
    """Writing them.

    ``record`` and ``put`` of the transaction take keys of ``name_key``, too: their records are those of ``pack_name``.
    ``put`` moves the members of one that becomes an alias to the survivor, and back. It raises ``UserError`` where
    another one has the name, but for case, accents and spaces. The end of a transaction raises ``UserError`` where a
    campaign still has what was erased, or an alias leads nowhere.
    """

    def put_label(self, label: Named) -> None:
        """Keep a label under its id. Where another has the same name but for case, accents and spaces, the lower id
        survives and the other becomes its alias. An alias stays one until its name changes."""
        ...

    def put_category(self, category: Category) -> None:
        """Keep a subscription category, by the same rule."""
        ...

    def records(self, campaigns: Sequence[str]) -> dict[str, Tree]:
        """Where those of ``campaigns`` (ids) that there are stand, in this order: of their records ``id``,
        ``archived``, ``shared``, ``labels``, ``categories`` and ``@bin``."""
        ...

    def refile(self, records: Mapping[str, Tree]) -> None:
        """Store what ``records`` gave, by id, with other labels and categories, another ``archived``, ``shared`` or
        ``@bin``; the rest of the document stays as it is. Raises ``UserError`` where schema 1 does not allow it."""
        ...
