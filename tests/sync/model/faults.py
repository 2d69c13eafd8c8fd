"""A connection on which everything goes wrong that can."""

from collections.abc import Callable, Generator, Mapping, Sequence
from random import Random
from typing import Any

from app.sync.ports import Known, Offline
from app.sync.values import Asset, Collection, Event, Hello, Outcome, Page, Refused, Write
from tests.fake_team import MemoryStore


class Killed(BaseException):
    """The process ended here."""


class Faulty:
    """``meanwhile`` is what others do while a question is on its way. Late writes reach the store long after they were
    given up."""

    def __init__(self, store: MemoryStore, random: Random, meanwhile: Callable[[], None]) -> None:
        self.store = store
        self.rate = 0.1
        self._random = random
        self._meanwhile = meanwhile
        self._late: list[Sequence[Write]] = []

    def hello(self) -> Hello:
        self._maybe()
        return self.store.hello()

    def adopt(self, workspace: str) -> None:
        self._maybe()
        self.store.adopt(workspace)
        self._maybe()

    def changes(self, cursors: Mapping[Collection, str | None], known: Known) -> Generator[Page, None, None]:
        for page in self.store.changes(cursors, known):
            self._maybe()
            if page.last and self._hits(0.3):
                yield type(page)(
                    **{**{name: getattr(page, name) for name in page.__struct_fields__}, "last": False, "fresh": False}
                )
            yield page

    def older(self, revision: str, than: str) -> bool:
        return self.store.older(revision, than)

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        self._maybe()
        how = self._random.choice((self._lost, self._late_one, self._twice, self._cut, self._picky, self._dead))
        return how(writes) if self._hits() else self.store.write(writes)

    def _lost(self, writes: Sequence[Write]) -> list[Outcome]:
        self.store.write(writes)
        raise Offline("the answer was lost")

    def _late_one(self, writes: Sequence[Write]) -> list[Outcome]:
        self._late.append(writes)
        raise Offline("no answer came in time")

    def _twice(self, writes: Sequence[Write]) -> list[Outcome]:
        self.store.write(writes)
        return self.store.write(writes)

    def _cut(self, writes: Sequence[Write]) -> list[Outcome]:
        self.store.write(writes[: self._random.randint(0, len(writes))])
        raise Offline("the connection broke")

    def _picky(self, writes: Sequence[Write]) -> list[Outcome]:
        return [Refused("Not now") if self._hits(3) else self.store.write([each])[0] for each in writes]

    def _dead(self, writes: Sequence[Write]) -> list[Outcome]:
        self.store.write(writes)
        raise Killed

    def assets(self, hashes: Sequence[str]) -> dict[str, Asset]:
        self._maybe()
        return self.store.assets(hashes)

    def put_asset(self, asset: Asset, data: bytes) -> Refused | None:
        self._maybe()
        answer = self.store.put_asset(asset, data)
        self._maybe()
        return answer

    def asset(self, sha256: str) -> bytes | None:
        self._maybe()
        return self.store.asset(sha256)

    def history(self, collection: Collection, id: str) -> list[Event]:
        return self.store.history(collection, id)

    def close(self) -> None:
        self.store.close()

    def _hits(self, times: float = 1) -> bool:
        return self._random.random() < self.rate * times

    def _maybe(self) -> Any:
        """What may happen at every question."""
        if self._hits() and self._late:
            self.store.write(self._late.pop(self._random.randrange(len(self._late))))
        if self._hits(2):
            self._meanwhile()
        if self._hits(0.3):
            raise Offline("500")
