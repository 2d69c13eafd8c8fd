"""What a text refers to."""

from app.personalise.yespo.expressions import Expressions, Read
from app.services.ports import Reference


class Notes:
    """References, as they are found. ``count`` says how many parts were read."""

    def __init__(self, text: str) -> None:
        self.expressions = Expressions(text)
        self.references: list[Reference] = []
        self.count = 0

    def note(self, start: int, end: int, shown: Read | None = None) -> None:
        """What the expressions have read since the last time, in a tag from ``start`` to ``end``."""
        self.count += 1
        for read in self.expressions.reads:
            self.refer(read.root, read.keys, start, end, shows=read is shown)
        for tag in self.expressions.tags:
            self.refer("Profile", (tag.name,), start, end, tag.fallback)
        self.expressions.reads.clear()
        self.expressions.tags.clear()

    def refer(
        self,
        root: str,
        keys: tuple[str, ...],
        start: int,
        end: int,
        fallback: str | None = None,
        *,
        shows: bool = True,
    ) -> None:
        """One reference."""
        self.count += 1
        self.references.append(Reference(root=root, keys=keys, start=start, end=end, fallback=fallback, shows=shows))
