import threading
from itertools import count

import pytest

from app.sync.engine.batches import MOST
from app.sync.engine.pushing import READER
from app.sync.ports import Offline
from app.sync.values import Refused
from tests.fake_team import MemoryStore
from tests.sync.desk import filled, quiet
from tests.sync.engine.test_pictures import pictured
from tests.sync.made import A, B, made, title, title_of, uid

PATIENCE = 20.0
"""Seconds for what is sure to come."""


class Heard:
    """A store that keeps what it was asked to write."""

    def __init__(self, store) -> None:
        self._store = store
        self.batches = []

    def write(self, writes):
        self.batches.append(list(writes))
        return self._store.write(writes)

    def __getattr__(self, name):
        return getattr(self._store, name)


class Deaf(Heard):
    """A store whose first answer is lost, after the writes were done, or (``done`` no) before."""

    def __init__(self, store, done: bool = True) -> None:
        super().__init__(store)
        self._done = done

    def write(self, writes):
        if self.batches:
            return super().write(writes)
        self.batches.append(list(writes))
        if self._done:
            self._store.write(writes)
        raise Offline("no answer")


class Picky(Heard):
    """A store that refuses campaigns of one name."""

    def write(self, writes):
        return [
            Refused("That name is taken") if each.data and each.data["name"] == "No" else self._store.write([each])[0]
            for each in writes
        ]


def test_batches_hold_fifty_records(ada):
    filled(ada, 120)
    ada.store = Heard(ada.store)
    ada.sync()
    assert [len(batch) for batch in ada.store.batches] == [MOST, MOST, 20]


def test_batches_hold_four_megabytes_and_a_larger_record_goes_alone(ada):
    sizes = [1_500_000, 1_500_000, 1_500_000, 5_000_000, 10]
    ada.put(*(made(uid(number), "x" * size) for number, size in enumerate(sizes)))
    ada.store = Heard(ada.store)
    ada.sync()
    assert [len(batch) for batch in ada.store.batches] == [2, 1, 1, 1]


def test_only_what_changed_is_sent(ada):
    filled(ada, 120)
    ada.sync()
    ada.name(uid(7), "Changed")
    ada.store = Heard(ada.store)
    ada.sync()
    assert [[write.id for write in batch] for batch in ada.store.batches] == [[uid(7)]]


def test_a_lost_answer_is_no_clash_with_oneself(ada, ben):
    ada.put(made())
    ada.sync()
    ada.title(A, "Mine")
    ada.store = Deaf(ada.store)
    with pytest.raises(Offline):
        ada.sync()
    ada.title(A, "Mine, and more")
    assert ada.lines() == [("pushed", A), ("pushed", A)]
    assert ada.here.held(A) == []
    ben.sync()
    assert title_of(ben.here.data()[A]) == "Mine, and more"


@pytest.mark.parametrize("done", [True, False])
def test_a_lost_answer_is_no_clash_with_oneself_where_others_went_on_from_it(ada, ben, done):
    ada.put(made())
    ada.sync()
    ben.sync()
    ada.title(A, "Mine")
    ada.store = Deaf(ada.store, done)
    with pytest.raises(Offline):
        ada.sync()
    ada.title(A, "Something else")
    ben.sync()
    ben.name(A, "Winter")
    ben.sync()
    ada.sync()
    ben.sync()
    assert ada.here.held(A) == []
    for each in (ada, ben):
        document = each.here.data()[A]
        assert (document["name"], title_of(document)) == ("Winter", "Something else")
    assert quiet(ada)


@pytest.mark.parametrize("done", [True, False])
def test_a_lost_answer_to_a_creation_doubles_nothing(ada, team, done):
    filled(ada, 3)
    ada.store = Deaf(ada.store, done)
    with pytest.raises(Offline):
        ada.sync()
    assert ada.sync().counts() == {"pushed": 3}
    assert team.current("campaigns") == ada.here.data()
    assert quiet(ada)


def test_a_lost_answer_to_a_deletion_is_done(ada, team):
    ada.put(made())
    ada.sync()
    ada.here.delete(A)
    ada.store = Deaf(ada.store)
    with pytest.raises(Offline):
        ada.sync()
    ada.sync()
    assert team.current("campaigns") == {}
    assert quiet(ada)


def test_what_was_created_without_an_answer_and_deleted_since_is_deleted_there(ada, team):
    ada.put(made())
    ada.store = Deaf(ada.store)
    with pytest.raises(Offline):
        ada.sync()
    ada.here.delete(A)
    ada.sync()
    assert team.current("campaigns") == {}


class TestRefused:
    def test_it_is_parked_with_its_reason_and_the_rest_goes(self, ada, team):
        ada.put(made(A, "No"), made(B))
        ada.store = Picky(ada.store)
        report = ada.sync()
        assert report.counts() == {"refused": 1, "pushed": 1}
        assert [line.reason for line in report.lines if line.what == "refused"] == ["That name is taken"]
        assert ada.here.state.agreed["campaigns", A].refused == "That name is taken"
        assert set(team.current("campaigns")) == {B}
        assert quiet(ada)

    def test_it_is_tried_again_once_it_is_another(self, ada, team):
        ada.put(made(A, "No"))
        ada.store = Picky(ada.store)
        ada.sync()
        ada.name(A, "Yes")
        assert ada.lines() == [("pushed", A)]
        assert ada.here.state.agreed["campaigns", A].refused == ""
        assert team.current("campaigns")[A]["name"] == "Yes"

    def test_it_is_tried_again_when_the_person_says_so(self, ada):
        ada.put(made(A, "No"))
        plain, ada.store = ada.store, Picky(ada.store)
        ada.sync()
        ada.store = plain
        assert ada.lines() == []
        assert ada.lines(refused=True) == [("pushed", A)]

    def test_being_tried_again_in_vain_ends(self, ada):
        ada.put(made(A, "No"))
        ada.store = Picky(ada.store)
        ada.sync()
        assert ada.lines(refused=True) == [("refused", A)]

    def test_what_others_do_still_comes_in(self, ada, ben):
        ben.put(made())
        ben.sync()
        ada.sync()
        ada.name(A, "No")
        ada.store = Picky(ada.store)
        ada.sync()
        ben.title(A, "Hello")
        ben.sync()
        assert ada.lines() == [("merged", A), ("refused", A)]
        assert ada.here.data() == {A: title(made(name="No"), "Hello")}

    def test_a_reader_sends_nothing_and_is_told(self, ada, team):
        ada.put(made())
        ada.store = Heard(MemoryStore(team, "ada", "reader"))
        line = ada.told()
        assert (line.what, line.reason) == ("refused", READER)
        assert ada.store.batches == []
        assert quiet(ada)

    def test_who_becomes_an_editor_sends_it(self, ada, team):
        ada.put(made())
        ada.store = MemoryStore(team, "ada", "reader")
        ada.sync()
        ada.store = MemoryStore(team, "ada", "editor")
        assert ada.lines(refused=True) == [("pushed", A)]


class TestTheWay:
    def test_it_is_told_and_may_end_at_each_batch(self, ada, team):
        filled(ada, 120)
        heard = []
        ada.sync(progress=lambda phase, done, of: heard.append((phase, done)))
        assert [done for phase, done in heard if phase == "push"] == [0, 50, 100]

    def test_who_stops_it_has_sent_what_was_sent(self, ada, team):
        filled(ada, 120)
        report = ada.sync(stop=lambda: team.writes >= 50)
        assert (report.stopped, report.counts(), report.waiting) == (True, {"pushed": 50}, 70)
        assert ada.sync().counts() == {"pushed": 70}

    def test_what_the_report_says_before_an_end_was_done(self, ada, team):
        filled(ada, 120)
        calls = []
        write = ada.store.write

        def second_fails(writes):
            calls.append(writes)
            if len(calls) == 2:
                raise Offline("the connection broke")
            return write(writes)

        ada.store.write = second_fails
        with pytest.raises(Offline):
            ada.sync()
        assert ada.report.counts() == {"pushed": 50}
        assert team.writes == 50


class Waiting(Heard):
    """A store that answers once ``ready`` says of its number that it may; ``met`` tells whether it came to that. More
    than one question at a time are too many."""

    def __init__(self, store, ready, patience: float = PATIENCE) -> None:
        super().__init__(store)
        self.changed = threading.Condition()
        self.met = []
        self._ready = ready
        self._patience = patience
        self._one = threading.Lock()

    def write(self, writes):
        assert self._one.acquire(blocking=False)
        try:
            with self.changed:
                number = len(self.batches)
                self.met.append(bool(self.changed.wait_for(lambda: self._ready(number), self._patience)))
            return super().write(writes)
        finally:
            self._one.release()

    def assets(self, hashes):
        with self.changed:
            self.batches.append("assets")
            self.changed.notify_all()
        return self._store.assets(hashes)

    def look(self) -> None:
        with self.changed:
            self.changed.notify_all()


def known_of(desk, id: str):
    mine = desk.here.read("campaigns", [id]).get(id)
    return mine.agreed if mine else None


def writers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "team writes"]


class TestOneOnItsWay:
    def test_the_next_batch_is_announced_meanwhile(self, ada):
        filled(ada, 60)
        ada.store = Waiting(ada.store, lambda number: number or known_of(ada, uid(60)))
        ada.here.behind = ada.store.look
        assert ada.sync().counts() == {"pushed": 60}
        assert ada.store.met == [True, True]

    def test_the_one_before_is_settled_meanwhile(self, ada):
        filled(ada, 60)
        ada.store = Waiting(ada.store, lambda number: not number or known_of(ada, uid(1)).revision)
        ada.here.behind = ada.store.look
        assert ada.sync().counts() == {"pushed": 60}
        assert ada.store.met == [True, True]

    def test_they_go_in_order_one_at_a_time(self, ada):
        ids = filled(ada, 120)
        ada.store = Waiting(ada.store, lambda number: True)
        assert ada.sync().counts() == {"pushed": 120}
        assert [write.id for batch in ada.store.batches for write in batch] == ids

    def test_the_store_is_asked_for_pictures_between_two(self, ada):
        filled(ada, 50)
        pictured(ada, uid(900), b"one")
        ada.store = Waiting(ada.store, lambda number: "assets" in ada.store.batches, patience=0.2)
        ada.sync()
        assert ada.store.met == [False, True]

    def test_a_clash_in_one_is_met_while_the_next_goes(self, ada, ben):
        filled(ada, 60)
        ada.sync()
        ben.sync()
        for number in range(1, 61):
            ada.title(uid(number), "Mine")
        ben.title(uid(1), "Theirs")
        ada.store = Waiting(ada.store, lambda number: ben.sync() if not number else ada.here.held(uid(1)))
        ada.here.behind = ada.store.look
        assert ada.sync().counts() == {"conflict": 1, "pushed": 59}
        assert all(ada.store.met)
        ben.sync()
        assert title_of(ben.here.data()[uid(1)]) == "Theirs"
        assert title_of(ben.here.data()[uid(60)]) == "Mine"

    @pytest.mark.parametrize("commit", range(1, 9))
    def test_what_fails_at_any_commit_is_made_good_by_the_next_sync(self, ada, team, commit):
        filled(ada, 120)
        numbers = count(1)

        def full() -> None:
            if next(numbers) == commit:
                raise OSError("no space left")

        ada.here.before = full
        with pytest.raises(OSError, match="no space left"):
            ada.sync()
        assert writers() == []
        ada.sync()
        assert team.writes == 120
        assert ada.here.data() == team.current("campaigns")
        assert quiet(ada)

    def test_what_was_on_its_way_when_something_failed_here_is_kept(self, ada):
        filled(ada, 120)
        ada.store = Heard(ada.store)
        read = ada.here.read

        def failing(collection, ids):
            if uid(120) in ids:
                raise OSError("can't read")
            return read(collection, ids)

        ada.here.read = failing
        with pytest.raises(OSError, match="can't read"):
            ada.sync()
        assert ada.report.counts() == {"pushed": 50}
        assert writers() == []

    def test_an_answer_that_is_lost_then_does_not_hide_what_failed(self, ada):
        filled(ada, 120)
        ada.store = Deaf(ada.store)
        read = ada.here.read

        def failing(collection, ids):
            if uid(120) in ids:
                raise OSError("can't read")
            return read(collection, ids)

        ada.here.read = failing
        with pytest.raises(OSError, match="can't read"):
            ada.sync()
        assert ada.report.lines == []

    def test_nothing_goes_behind_one_that_was_not_answered(self, ada):
        filled(ada, 120)
        ada.store = Deaf(ada.store)
        with pytest.raises(Offline):
            ada.sync()
        assert len(ada.store.batches) == 1
        assert writers() == []
