from app.sync.engine.engine import Engine
from app.sync.values import COLLECTIONS, Clash, Held, Refused
from tests.sync.desk import Desk, filled, quiet
from tests.sync.made import A, B, C, label, made, title, title_of, uid

TITLE = "message/slides/s1/title/text"


class TestTwoPeople:
    def test_what_one_shares_the_other_gets(self, ada, ben):
        ada.put(made())
        assert ada.lines() == [("pushed", A)]
        assert ben.lines() == [("pulled", A)]
        assert ben.here.data() == ada.here.data() == {A: made()}

    def test_what_is_not_shared_stays(self, ada, ben, team):
        ada.put(made(), shared=False)
        assert ada.lines() == []
        assert team.current("campaigns") == {}
        assert ben.lines() == []

    def test_edits_of_different_places_come_together(self, ada, ben):
        together(ada, ben)
        ada.name(A, "Summer")
        ben.title(A, "Hello")
        ada.sync()
        assert ben.lines() == [("merged", A), ("pushed", A)]
        ada.sync()
        assert ada.here.data() == ben.here.data() == {A: title(made(name="Summer"), "Hello")}

    def test_edits_of_one_place_wait_on_the_side_that_came_later(self, ada, ben, team):
        together(ada, ben)
        ada.title(A, "Hello")
        ben.title(A, "Welcome")
        ben.name(A, "Summer")
        ada.sync()
        report = ben.sync()
        assert [(line.what, line.fields) for line in report.lines] == [("conflict", (TITLE,)), ("pushed", ())]
        assert title_of(ben.here.data()[A]) == "Welcome"
        assert team.current("campaigns")[A] == title(made(name="Summer"), "Hello")
        assert ben.here.state.agreed["campaigns", A].held == (Held(TITLE, "Title of s1"),)
        assert quiet(ben)

    def test_choosing_mine_sends_it(self, ada, ben):
        clashing(ada, ben)
        ben.here.choose(A, TITLE, "mine")
        assert ben.lines() == [("pushed", A)]
        assert ada.lines() == [("pulled", A)]
        assert title_of(ada.here.data()[A]) == title_of(ben.here.data()[A]) == "Welcome"

    def test_choosing_theirs_sends_nothing(self, ada, ben, team):
        clashing(ada, ben)
        ben.here.choose(A, TITLE, "theirs")
        before = team.writes
        assert ben.lines() == []
        assert team.writes == before
        assert title_of(ben.here.data()[A]) == "Hello"

    def test_a_deletion_goes_into_the_others_bin(self, ada, ben, team):
        together(ada, ben)
        ada.here.delete(A)
        assert ada.lines() == [("deleted", A)]
        assert ben.lines() == [("deleted", A)]
        assert team.current("campaigns") == {}
        assert ben.here.state.rows["campaigns", A].bin
        assert ben.here.state.rows["campaigns", A].data == made()

    def test_unsharing_takes_it_out_and_leaves_it_here(self, ada, ben, team):
        together(ada, ben)
        ada.here.share(A, False)
        ada.sync()
        ben.sync()
        assert team.current("campaigns") == {}
        assert ada.here.state.rows["campaigns", A].data == made()
        assert ben.here.state.rows["campaigns", A].bin

    def test_unsharing_what_somebody_changed_meanwhile_leaves_it_shared(self, ada, ben):
        together(ada, ben)
        ben.title(A, "Hello")
        ben.sync()
        ada.here.share(A, False)
        assert ada.lines() == [("pulled", A)]
        assert ada.here.data() == ben.here.data() == {A: title(made(), "Hello")}

    def test_an_edit_wins_against_a_deletion_whoever_comes_first(self, ada, ben):
        for first, second in ((ada, ben), (ben, ada)):
            together(ada, ben)
            ada.here.delete(A)
            ben.title(A, "Kept")
            first.sync()
            second.sync()
            first.sync()
            assert title_of(ada.here.data()[A]) == title_of(ben.here.data()[A]) == "Kept"
            ada.title(A, "Title of s1")

    def test_what_comes_back_from_the_bin_is_shared_again(self, ada, ben):
        together(ada, ben)
        ada.here.delete(A)
        ada.sync()
        ben.sync()
        ada.here.bring_back(A)
        assert ada.lines() == [("pushed", A)]
        assert ben.lines() == [("pulled", A)]

    def test_what_campaigns_refer_to_goes_first(self, ada, ben, team):
        ada.here.put(B, label(B, "Sale"), collection="labels")
        ada.here.put("x", label("x", "Not used"), collection="labels")
        ada.put(made(labels=[B]))
        assert ada.lines() == [("pushed", B), ("pushed", A)]
        assert ben.lines() == [("pulled", B), ("pulled", A)]
        assert ben.here.data("labels") == {B: label(B, "Sale")}

    def test_a_label_still_in_use_outlives_its_deletion(self, ada, ben):
        ada.here.put(B, label(B, "Sale"), collection="labels")
        ada.put(made(labels=[B]))
        ada.sync()
        ben.sync()
        ben.put(made(C, labels=[B]))
        ada.here.edit(A, lambda tree: {**tree, "labels": []})
        ada.here.delete(B, "labels")
        ada.sync()
        ben.sync()
        ada.sync()
        assert ada.here.data("labels") == ben.here.data("labels") == {B: label(B, "Sale")}


class TestQuiet:
    def test_a_second_sync_writes_nothing_on_either_side(self, ada, ben):
        filled(ada, 60)
        ada.sync()
        assert quiet(ada)
        ben.sync()
        assert quiet(ben)
        assert quiet(ada)

    def test_after_a_merge_both_are_quiet(self, ada, ben):
        clashing(ada, ben)
        ada.sync()
        assert quiet(ada)
        assert quiet(ben)

    def test_what_was_changed_and_changed_back_is_not_sent(self, ada, ben, team):
        together(ada, ben)
        before = team.writes
        ada.name(A, "Summer")
        ada.name(A, "Spring")
        assert ada.lines() == []
        assert team.writes == before

    def test_touched_records_that_did_not_change_wait_no_longer(self, ada, ben, team):
        together(ada, ben)
        touched = Touched(ada.here)
        before = team.writes
        assert Engine(touched, ada.store).sync().quiet
        assert touched.settled == [A]
        assert team.writes == before


class TestWhatIsLeft:
    def test_it_is_not_counted_again_where_nothing_waited(self, ada, monkeypatch):
        ada.put(made())
        ada.sync()
        looked = []
        waiting = ada.here.waiting
        monkeypatch.setattr(ada.here, "waiting", lambda of, **how: looked.append(of) or waiting(of, **how))
        assert ada.sync().waiting == 0
        assert looked == [*COLLECTIONS]

    def test_it_is_counted_where_others_always_were_there_first(self, ada, ben):
        together(ada, ben)
        ada.name(A, "Summer")
        ada.store = Overtaken(ada.store)
        assert ada.sync().waiting == 1

    def test_what_is_refused_while_it_is_changed_again_is_left(self, ada):
        ada.put(made())
        ada.store = Refusing(ada.store, lambda: ada.name(A, "Summer"))
        assert ada.sync().waiting == 1


class Overtaken:
    """A store in which somebody always wrote before."""

    def __init__(self, store) -> None:
        self._store = store

    def write(self, writes):
        return [Clash(None) for _ in writes]

    def __getattr__(self, name):
        return getattr(self._store, name)


class Refusing(Overtaken):
    """A store that takes nothing, while somebody types."""

    def __init__(self, store, typed) -> None:
        super().__init__(store)
        self._typed = typed

    def write(self, writes):
        self._typed()
        return [Refused("No") for _ in writes]


class TestOneSync:
    def test_it_says_whom_the_store_takes_one_for(self, ada):
        hello = ada.sync().hello
        assert (hello.user, hello.role) == ("ada", "editor")

    def test_it_counts(self, ada, ben):
        filled(ben, 3)
        ben.sync()
        ada.put(made(uid(9)))
        assert ada.sync().counts() == {"pulled": 3, "pushed": 1}

    def test_others_who_write_at_the_same_time_are_merged_within_it(self, ada, ben):
        together(ada, ben)
        ada.name(A, "Summer")
        ada.store = Interrupted(ada.store, lambda: (ben.title(A, "Hello"), ben.sync()))
        assert ada.lines() == [("merged", A), ("pushed", A)]
        ben.sync()
        assert ada.here.data() == ben.here.data() == {A: title(made(name="Summer"), "Hello")}

    def test_what_is_typed_while_it_sends_is_sent_in_the_next_round(self, ada, ben):
        together(ada, ben)
        ada.name(A, "Summer")
        ada.store = Interrupted(ada.store, lambda: ada.title(A, "Typed"))
        assert ada.lines() == [("pushed", A), ("pushed", A)]
        ben.sync()
        assert ben.here.data() == {A: title(made(name="Summer"), "Typed")}


def together(one: Desk, other: Desk) -> None:
    """Both have one campaign as it was made."""
    one.put(made())
    one.sync()
    other.sync()
    one.sync()


def clashing(ada: Desk, ben: Desk) -> None:
    """Ben has a clash to decide."""
    together(ada, ben)
    ada.title(A, "Hello")
    ben.title(A, "Welcome")
    ada.sync()
    ben.sync()


class Touched:
    """A workspace that takes a record for waiting because somebody looked at it."""

    def __init__(self, here) -> None:
        self._here = here
        self.settled: list[str] = []

    def waiting(self, collection, *, refused=False):
        return [A] if collection == "campaigns" and not self.settled else []

    def change(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def agree(self, collection, agreed):
        assert agreed == {A: self._here.state.agreed[collection, A]}
        self.settled += agreed

    def __getattr__(self, name):
        return getattr(self._here, name)


class Interrupted:
    """A store before whose first write something happens."""

    def __init__(self, store, happen) -> None:
        self._store = store
        self._happen = happen

    def write(self, writes):
        happen, self._happen = self._happen, lambda: None
        happen()
        return self._store.write(writes)

    def __getattr__(self, name):
        return getattr(self._store, name)


def test_a_store_that_was_set_back_is_told(ada, ben, team):
    filled(ada, 3)
    ada.sync()
    backup = team.backup()
    ada.name(uid(1), "Later")
    assert not ada.sync().restored
    team.restore(backup)
    assert ada.sync().restored
    assert team.current("campaigns")[uid(1)]["name"] == "Later"
    assert not ada.sync().restored


def test_the_first_listing_of_all_is_not_taken_for_a_store_that_was_set_back(ada, ben):
    filled(ada, 3)
    ada.sync()
    assert not ben.sync().restored


def test_what_a_reader_was_refused_is_tried_again_once_the_role_is_another(ada, ben, team):
    filled(ada, 1)
    ada.sync()
    ben.sync()
    ben.store.role = "reader"
    ben.name(uid(1), "Ben's")
    assert ben.sync(role="editor").counts() == {"refused": 1}
    assert ben.sync(role="reader").quiet
    ben.store.role = "editor"
    assert ben.sync(role="reader").counts() == {"pushed": 1}
    assert team.current("campaigns")[uid(1)]["name"] == "Ben's"
