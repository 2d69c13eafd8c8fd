import pytest
from msgspec.structs import replace

from app.sync.ports import Offline
from app.sync.values import Broken, Write
from tests.sync.desk import filled, quiet
from tests.sync.made import A, made, title, title_of, uid


class Cut:
    """A store whose listings break off behind so many pages."""

    def __init__(self, store, pages: int) -> None:
        self._store = store
        self._pages = pages

    def changes(self, cursors, known):
        for page in self._store.changes(cursors, known):
            if not self._pages:
                raise Offline("the connection broke")
            self._pages -= 1
            yield page

    def __getattr__(self, name):
        return getattr(self._store, name)


class Twice:
    """A store that sends every page twice, and every record on it."""

    def __init__(self, store) -> None:
        self._store = store

    def changes(self, cursors, known):
        for page in self._store.changes(cursors, known):
            yield type(page)(**{**fields(page), "records": page.records * 2, "last": False})
            yield page

    def __getattr__(self, name):
        return getattr(self._store, name)


class Worn:
    """A store in which something can't be read."""

    def __init__(self, store) -> None:
        self._store = store

    def changes(self, cursors, known):
        for page in self._store.changes(cursors, known):
            yield replace(page, broken=(Broken(A, "Half of it is missing."),))

    def __getattr__(self, name):
        return getattr(self._store, name)


def fields(page):
    return {name: getattr(page, name) for name in page.__struct_fields__}


def test_a_pull_that_breaks_off_goes_on_where_it_was(ada, ben):
    filled(ada, 100)
    ada.sync()
    whole = ben.store
    for _ in range(2):
        ben.store = Cut(whole, 5)
        with pytest.raises(Offline):
            ben.sync()
    ben.store = whole
    before = len(ben.here.data())
    assert before > 20
    assert ben.sync().counts() == {"pulled": 100 - before}


def test_a_broken_page_leaves_its_cursor(ada, ben):
    filled(ada, 100)
    ada.sync()
    ben.here.before = fail_after(3)
    with pytest.raises(OSError, match="full"):
        ben.sync()
    ben.here.before = lambda: None
    ben.sync()
    assert ben.here.data() == ada.here.data()


def test_pages_that_come_twice_do_no_harm(ada, ben):
    filled(ada, 50)
    ada.sync()
    ben.store = Twice(ben.store)
    assert ben.sync().counts() == {"pulled": 50}
    assert ben.here.data() == ada.here.data()


def test_the_way_is_told_and_may_end_at_each_page(ada, ben):
    filled(ada, 100)
    ada.sync()
    heard = []
    ben.sync(progress=lambda phase, done, of: heard.append((phase, done)))
    assert heard == [("pull", done) for done in (0, 0, 0, 0, 20, 40, 60, 80)]


def test_who_raises_from_the_progress_ends_it_and_keeps_what_came(ada, ben):
    filled(ada, 100)
    ada.sync()

    def enough(phase, done, of):
        if done >= 40:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ben.sync(progress=enough)
    assert len(ben.here.data()) == len(ben.report.lines) == 40
    assert ben.sync().counts() == {"pulled": 60}


def test_who_stops_it_gets_what_was_done_until_then(ada, ben):
    filled(ada, 100)
    ada.sync()
    report = ben.sync(stop=lambda: len(ben.here.data()) >= 40)
    assert report.stopped
    assert report.counts() == {"pulled": 40}


def test_what_this_workspace_can_not_hold_is_told_and_left_alone(ada, ben, team):
    team.put(write(A, {**made(), "from tomorrow": 1}), "zoe")
    line = ben.told()
    assert (line.what, line.id) == ("refused", A)
    assert "from tomorrow" in line.reason
    assert quiet(ben)
    assert A in team.current("campaigns")


def test_a_state_that_can_not_be_held_leaves_mine_and_waits(ada, ben, team):
    ben.put(made())
    ben.sync()
    team.put(write(A, {**made(), "from tomorrow": 1}, team.kept.records["campaigns"][A].revision), "zoe")
    ben.title(A, "Mine")
    line = ben.told()
    assert (line.what, line.fields) == ("conflict", ("",))
    assert title_of(ben.here.data()[A]) == "Mine"
    assert quiet(ben)
    team.put(write(A, made(name="Summer"), team.kept.records["campaigns"][A].revision), "zoe")
    ben.sync()
    assert ben.here.data() == team.current("campaigns") == {A: title(made(name="Summer"), "Mine")}


def test_a_page_that_another_process_has_left_behind_is_passed_over(ada, ben):
    ada.put(made())
    ada.sync()
    stale = ben.store

    class Behind:
        """Another process of the same workspace syncs while a page is on its way."""

        def changes(self, cursors, known):
            for page in stale.changes(cursors, known):
                if page.records:
                    ben.store = stale
                    ben.sync()
                    ben.title(A, "Later")
                    ben.sync()
                    ben.store = self
                yield page

        def __getattr__(self, name):
            return getattr(stale, name)

    ben.store = Behind()
    ben.sync()
    assert title_of(ben.here.data()[A]) == "Later"
    assert not [line for line in ben.report.lines if line.what == "conflict"]


def write(id, data, revision=None):
    return Write("campaigns", id, data, revision)


def fail_after(count: int):
    left = [count]

    def fail():
        left[0] -= 1
        if left[0] < 0:
            raise OSError("the disk is full")

    return fail


def test_what_cannot_be_read_in_the_store_is_told_once_and_changes_nothing(ada):
    ada.put(made())
    ada.sync()
    ada.store = Worn(ada.store)
    for _ in range(2):
        report = ada.sync()
        assert report.broken == [Broken(A, "Half of it is missing.")]
        assert report.quiet
    assert set(ada.here.data()) == {A}


def test_what_is_new_on_the_next_page_is_expected_while_one_is_stored(ada, ben, monkeypatch):
    ids = filled(ada, 3)
    ada.sync()
    ben.team.page_size = 1
    expected = []
    monkeypatch.setattr(ben.here, "expect", lambda collection, records: expected.append((collection, [*records])))
    ben.sync()
    assert expected == [("campaigns", [id]) for id in ids[1:]]
    assert set(ben.here.data()) == set(ids)


def test_what_is_known_already_is_not_expected(ada, ben, monkeypatch):
    filled(ada, 3)
    ada.sync()
    ben.sync()
    ben.team.page_size = 1
    for id in ada.here.data():
        ada.title(id, "Later")
    ada.sync()
    monkeypatch.setattr(ben.here, "expect", lambda *_: pytest.fail("it is here"))
    ben.sync()
    assert {title_of(each) for each in ben.here.data().values()} == {"Later"}


def test_of_a_few_changes_only_these_are_looked_up(ada, ben, monkeypatch):
    filled(ada, 30)
    ada.sync()
    ben.sync()
    ada.title(uid(7), "Later")
    ada.sync()
    asked = []
    revisions = ben.here.revisions
    monkeypatch.setattr(ben.here, "revisions", lambda *what: asked.append(what) or revisions(*what))
    assert ben.lines() == [("pulled", uid(7))]
    assert asked == [("campaigns", [uid(7)])]
