"""What a sync came to."""

from collections import Counter

from msgspec import Struct, field

from app.sync.states import Resolution
from app.sync.values import Broken, Collection, Hello, What


class Line(Struct, frozen=True, kw_only=True):
    """What became of one record. ``fields``: the paths that came in, or that clash. ``reason``: why it was refused.
    ``sent``: it happened in the store, else here."""

    collection: Collection
    id: str
    what: What
    fields: tuple[str, ...] = ()
    reason: str = ""
    sent: bool = False


class Report(Struct, kw_only=True):
    """Grows while a sync goes on; what it says was done, and is kept. ``waiting`` records are still to be sent.
    ``stopped``: somebody asked it to end early. ``restored``: the store was set back to an earlier state; what it lacks
    goes there again. ``broken``: what could not be read in the store, each once.
    Pictures are counted in files."""

    hello: Hello | None = None
    lines: list[Line] = field(default_factory=list[Line])
    waiting: int = 0
    stopped: bool = False
    restored: bool = False
    broken: list[Broken] = field(default_factory=list[Broken])
    pictures_sent: int = 0
    pictures_kept: int = 0

    @property
    def quiet(self) -> bool:
        """Whether nothing came, and nothing went."""
        return not (self.lines or self.pictures_sent or self.pictures_kept)

    def counts(self) -> dict[What, int]:
        """How many lines say what."""
        return dict(Counter(line.what for line in self.lines))


def line(collection: Collection, id: str, resolution: Resolution) -> Line | None:
    """How a resolution is told; None where there is nothing to tell."""
    if resolution.what is None:
        return None
    return Line(
        collection=collection,
        id=id,
        what=resolution.what,
        fields=resolution.fields,
        reason=resolution.reason,
        sent=resolution.sent,
    )
