"""Labels and subscription categories, and campaigns filed by the thousand."""

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from app.domain.tree import Tree
from app.services.ports.rows import Category, Named

NameKind = Literal["labels", "categories"]
LABELS: NameKind = "labels"
CATEGORIES: NameKind = "categories"


def name_key(kind: NameKind, id: str) -> str:
    """The key under which a label or a category stands in the journal, beside the ids of campaigns."""
    return f"{kind}/{id}"


def is_name_key(key: str) -> bool:
    """Whether a key of the journal stands for a label or a category, not for a campaign."""
    return "/" in key


class FilingReader(Protocol):
    """Reading labels, categories, and who has them."""

    def labels(self) -> list[Named]:
        """The workspace's labels, by name."""
        ...

    def categories(self) -> list[Category]:
        """The workspace's subscription categories, by position, then by name."""
        ...

    def survivors(self, kind: NameKind, ids: Sequence[str]) -> list[str]:
        """``ids`` of labels or categories with aliases resolved, each once; unknown ones stay."""
        ...

    def usage(self, kind: NameKind) -> dict[str, int]:
        """How many campaigns have each label or category, by id; those in the bin count too. One that no campaign has
        is missing."""
        ...

    def members(self, kind: NameKind, id: str) -> list[str]:
        """The ids of all campaigns that have a label or category, in the bin or not, in no order."""
        ...


class FilingWriter(Protocol):
    """Writing them. ``record`` and ``put`` of the transaction take keys of ``name_key``, too."""

    def put_label(self, label: Named) -> None:
        """Keep a label under its id. Where another has the same name but for case, accents and spaces, the lower id
        survives and the other becomes its alias."""
        ...

    def put_category(self, category: Category) -> None:
        """Keep a subscription category, by the same rule."""
        ...

    def records(self, campaigns: Sequence[str]) -> dict[str, Tree]:
        """Where those of ``campaigns`` (ids) that there are stand, in this order: of their records ``id``,
        ``archived``, ``shared``, ``labels``, ``categories`` and ``@bin``."""
        ...

    def refile(self, records: Mapping[str, Tree]) -> None:
        """Store what ``records`` gave, by id, with other labels and categories, another ``archived`` or ``@bin``; the
        rest of the document stays as it is. Raises ``UserError`` where schema 1 does not allow it."""
        ...
