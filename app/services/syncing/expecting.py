"""Campaigns that came, made ready for storing while others are stored."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.record import document, pack
from app.domain.tree import Tree
from app.services.ports import Ready, TeamReader
from app.services.syncing.wire import TOO_DEEP, Unfit, campaign_in, campaign_out
from app.sync.states import spelled


class Expected(Struct, frozen=True):
    """A campaign that came as ``came``, its record, and how it travels once it is stored: where that is the same, it is
    the very same tree."""

    campaign: Campaign
    came: Tree
    record: Tree
    stands: Tree
    ready: Ready


def expected(reader: TeamReader, id: str, came: Tree) -> Expected:
    """What came under ``id``. The workspace is not asked. Raises ``Unfit``."""
    try:
        spelling = spelled(came)
    except RecursionError:
        raise Unfit(TOO_DEEP) from None
    campaign = campaign_in(id, came, spelling)
    record = pack(campaign, None)
    stands = campaign_out(document(record))
    alike = spelled(stands) == spelling
    return Expected(campaign, came, record, came if alike else stands, reader.ready(campaign, came, spelling))


def go_on() -> None:
    """Nobody is waited for."""


class Expecting:
    """What is expected is made ready beside all else, on a thread that ends with it; ``pause`` is called there before
    each record."""

    def __init__(self, reader: TeamReader, pause: Callable[[], None] = go_on) -> None:
        self._reader = reader
        self._pause = pause
        self._coming: list[tuple[frozenset[str], Future[dict[str, Expected]]]] = []

    def expect(self, records: Mapping[str, Tree]) -> None:
        """These will be taken soon, in the order in which they are expected."""
        making: Future[dict[str, Expected]] = Future()
        self._coming.append((frozenset(records), making))
        Thread(target=self._make, args=(records, making), name="team records").start()

    def take(self, records: Mapping[str, Tree]) -> tuple[dict[str, Expected], dict[str, str]]:
        """Those of ``records`` that can be stored; why the others can't be, by id."""
        known = self._known(records)
        taken: dict[str, Expected] = {}
        failed: dict[str, str] = {}
        for id, tree in records.items():
            try:
                taken[id] = known.get(id) or expected(self._reader, id, tree)
            except Unfit as unfit:
                failed[id] = str(unfit)
        return taken, failed

    def _known(self, records: Mapping[str, Tree]) -> dict[str, Expected]:
        """What was made of just these trees; what was expected before them is let go."""
        while any(not ids.isdisjoint(records) for ids, _ in self._coming):
            ids, making = self._coming.pop(0)
            if not ids.isdisjoint(records):
                return {id: each for id, each in making.result().items() if each.came is records.get(id)}
        return {}

    def _make(self, records: Mapping[str, Tree], making: Future[dict[str, Expected]]) -> None:
        made: dict[str, Expected] = {}
        try:
            for id, tree in records.items():
                self._pause()
                with suppress(Unfit):
                    made[id] = expected(self._reader, id, tree)
        except BaseException as error:
            making.set_exception(error)
        else:
            making.set_result(made)
