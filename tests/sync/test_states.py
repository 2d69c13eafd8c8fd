import pytest
from msgspec import UNSET

from app.sync.states import (
    Resolution,
    dirty,
    known,
    parked,
    projected,
    rewound,
    spelled,
    stored,
    taken,
    unfit,
    waits,
)
from app.sync.values import Agreed, Held, Mine
from tests.sync.made import A, made, mine, theirs, title, title_of
from tests.sync.solving import BASE, HELD, MINE, RENAMED, THEIRS, TITLE, solved


class TestNothingKnown:
    """No base: the store was not known to have the record."""

    def test_nothing_here_and_something_there_is_created_here(self):
        found = solved(mine(None), BASE)
        assert (found.store, found.agreed, found.what) == (BASE, Agreed("2", BASE), "pulled")

    def test_nothing_on_either_side_is_nothing(self):
        assert solved(mine(None), None) == Resolution(agreed=None)

    def test_the_same_on_both_sides_is_adopted(self):
        assert solved(mine(BASE), made()) == Resolution(agreed=Agreed("2", BASE))

    def test_what_differs_is_merged_and_what_clashes_waits(self):
        found = solved(mine(MINE), title(BASE, "Theirs"))
        assert found.what == "conflict"
        assert found.agreed == Agreed("2", THEIRS, (Held(TITLE),))
        assert found.store is UNSET

    def test_what_each_has_alone_is_kept(self):
        found = solved(mine(made(labels=["a"])), made(labels=["b"]))
        assert isinstance(found.store, dict)
        assert set(found.store["labels"]) == {"a", "b"}
        assert found.agreed == Agreed("2", made(labels=["b"]))

    def test_mine_stays_to_be_created_where_theirs_was_deleted(self):
        assert solved(mine(BASE), None) == Resolution(agreed=None)

    def test_a_refusal_is_remembered_where_theirs_was_deleted(self):
        refused = Mine(A, BASE, 7, Agreed("", {}, refused="No", mark=7))
        assert solved(refused, None).agreed == refused.agreed


class TestUnchangedHere:
    def test_the_same_revision_is_nothing(self):
        here = mine(BASE, BASE)
        assert solved(here, BASE, "1") == Resolution(agreed=here.agreed)

    def test_theirs_is_taken_and_told_by_its_places(self):
        found = solved(mine(BASE, BASE), THEIRS)
        assert (found.store, found.agreed) == (THEIRS, Agreed("2", THEIRS))
        assert (found.what, found.fields) == ("pulled", (TITLE,))

    def test_another_revision_of_the_same_is_remembered_quietly(self):
        assert solved(mine(BASE, BASE), made()) == Resolution(agreed=Agreed("2", BASE))

    def test_a_deletion_there_deletes_here(self):
        assert solved(mine(BASE, BASE), None) == Resolution(agreed=None, store=None, what="deleted")


class TestChangedHere:
    def test_the_same_revision_is_nothing(self):
        here = mine(MINE, BASE)
        assert solved(here, BASE, "1") == Resolution(agreed=here.agreed)

    def test_different_places_are_merged(self):
        found = solved(mine(MINE, BASE), RENAMED)
        assert (found.store, found.agreed) == (title(RENAMED, "Mine"), Agreed("2", RENAMED))
        assert (found.what, found.fields) == ("merged", ("name",))

    def test_the_same_place_waits_for_the_person(self):
        found = solved(mine(title(RENAMED, "Mine"), BASE), THEIRS)
        assert found.agreed == Agreed("2", THEIRS, (HELD,))
        assert (found.what, found.fields) == ("conflict", (TITLE,))
        assert found.store is UNSET

    def test_the_same_change_on_both_sides_is_adopted(self):
        assert solved(mine(THEIRS, BASE), title(BASE, "Theirs")) == Resolution(agreed=Agreed("2", THEIRS))

    def test_a_deletion_there_does_not_take_what_was_changed_here(self):
        found = solved(mine(MINE, BASE), None)
        assert found == Resolution(agreed=None)
        assert waits(Mine(A, MINE, 7, found.agreed))

    def test_the_later_stamp_comes_quietly(self):
        found = solved(mine(MINE, BASE), made(changed="2026-05-01T09:00:00.000Z"))
        assert isinstance(found.store, dict)
        assert (found.store["changed"], found.what) == ("2026-05-01T09:00:00.000Z", None)


class TestDeletedHere:
    def test_the_same_revision_is_nothing(self):
        here = mine(None, BASE)
        assert solved(here, BASE, "1") == Resolution(agreed=here.agreed)
        assert waits(here)

    def test_their_edit_wins_and_comes_back(self):
        found = solved(mine(None, BASE), THEIRS)
        assert (found.store, found.agreed, found.what) == (THEIRS, Agreed("2", THEIRS), "pulled")

    def test_it_stays_deleted_where_theirs_says_the_same_as_before(self):
        found = solved(mine(None, BASE), made())
        assert found == Resolution(agreed=Agreed("2", BASE))
        assert waits(Mine(A, None, 7, found.agreed))

    def test_both_did_is_forgotten(self):
        assert solved(mine(None, BASE), None) == Resolution(agreed=None)


class TestHeldPlaces:
    """Mine stays in the document, theirs in the base."""

    here = mine(MINE, THEIRS, held=(HELD,))

    def test_they_are_not_sent(self):
        assert projected(self.here) == THEIRS
        assert not dirty(self.here)

    def test_everything_else_is(self):
        renamed = mine(title(RENAMED, "Mine"), THEIRS, held=(HELD,))
        assert projected(renamed) == title(RENAMED, "Theirs")
        assert dirty(renamed)

    def test_they_stay_while_other_places_come(self):
        found = solved(self.here, title(RENAMED, "Theirs"))
        assert found.store == title(RENAMED, "Mine")
        assert found.agreed == Agreed("2", title(RENAMED, "Theirs"), (HELD,))
        assert (found.what, found.fields) == ("merged", ("name",))

    def test_theirs_may_go_on_changing_there(self):
        found = solved(self.here, title(BASE, "Theirs, again"))
        assert found.store is UNSET
        assert found.agreed == Agreed("2", title(BASE, "Theirs, again"), (HELD,))

    def test_one_dissolves_when_theirs_becomes_mine(self):
        found = solved(self.here, title(RENAMED, "Mine"))
        assert found.agreed == Agreed("2", title(RENAMED, "Mine"))
        assert not dirty(Mine(A, title(RENAMED, "Mine"), 8, found.agreed))

    def test_new_ones_join_them(self):
        both = title(MINE, "Mine two", "s2")
        found = solved(mine(both, THEIRS, held=(HELD,)), title(THEIRS, "Theirs two", "s2"))
        assert found.agreed and [each.path for each in found.agreed.held] == [TITLE, "message/slides/s2/title/text"]
        assert found.agreed.held[1].base == "Title of s2"

    def test_a_slide_that_others_took_out_stays_with_what_is_held_in_it(self):
        there = made(slides=("s2",))
        found = solved(self.here, there)
        assert title_of(found.store if isinstance(found.store, dict) else MINE) == "Mine"
        assert found.agreed == Agreed("2", there)
        assert dirty(Mine(A, found.store if isinstance(found.store, dict) else MINE, 8, found.agreed))

    def test_a_slide_taken_out_here_goes_with_what_is_held_in_it(self):
        here = mine(made(slides=("s2",)), THEIRS, held=(HELD,))
        assert projected(here) == made(slides=("s2",))

    def test_a_deletion_there_does_not_take_what_is_held(self):
        assert solved(self.here, None) == Resolution(agreed=None)

    def test_a_deletion_here_is_sent(self):
        assert projected(mine(None, THEIRS, held=(HELD,))) is None
        assert dirty(mine(None, THEIRS, held=(HELD,)))


class TestTheWholeRecord:
    """What came can't stand here."""

    STRANGE = {**BASE, "from tomorrow": 1}

    def test_mine_stays_and_nothing_is_sent(self):
        found = unfit(mine(MINE, BASE), theirs(self.STRANGE), "Unknown field")
        assert (found.what, found.fields, found.reason) == ("conflict", ("",), "Unknown field")
        assert found.agreed == Agreed("2", self.STRANGE, (Held("", BASE),))
        assert projected(Mine(A, MINE, 7, found.agreed)) == self.STRANGE
        assert not dirty(Mine(A, MINE, 7, found.agreed))

    def test_what_was_never_here_is_left_alone(self):
        found = unfit(mine(None), theirs(self.STRANGE), "Unknown field")
        assert (found.agreed, found.what, found.reason) == (None, "refused", "Unknown field")

    def test_what_is_deleted_here_is_not_deleted_there(self):
        found = unfit(mine(None, BASE), theirs(self.STRANGE), "Unknown field")
        assert not dirty(Mine(A, None, 7, found.agreed))

    def test_the_next_state_is_merged_with_what_both_began_with(self):
        here = mine(MINE, self.STRANGE, held=(Held("", BASE),))
        found = solved(here, RENAMED)
        assert (found.store, found.agreed) == (title(RENAMED, "Mine"), Agreed("2", RENAMED))

    def test_unchanged_here_takes_the_next_state(self):
        found = solved(mine(BASE, self.STRANGE, held=(Held("", BASE),)), RENAMED)
        assert (found.store, found.agreed) == (RENAMED, Agreed("2", RENAMED))

    def test_without_a_beginning_everything_that_differs_clashes(self):
        found = solved(mine(MINE, self.STRANGE, held=(Held(""),)), THEIRS)
        assert found.agreed and found.agreed.held == (Held(TITLE),)

    def test_a_second_strange_state_keeps_the_beginning(self):
        here = mine(MINE, self.STRANGE, held=(Held("", BASE),))
        found = unfit(here, theirs({**self.STRANGE, "more": 2}, "3"), "Unknown field")
        assert found.agreed and found.agreed.held == (Held("", BASE),)

    def test_a_deletion_there_takes_what_is_as_both_began(self):
        assert solved(mine(BASE, self.STRANGE, held=(Held("", BASE),)), None).what == "deleted"
        assert solved(mine(MINE, self.STRANGE, held=(Held("", BASE),)), None) == Resolution(agreed=None)


class TestWaiting:
    def test_content_decides(self):
        assert waits(mine(MINE, BASE))
        assert not waits(mine(made(), BASE))

    def test_what_the_store_lacks_waits(self):
        assert waits(mine(BASE))
        assert not waits(mine(None))

    def test_what_was_refused_does_not_wait_until_it_is_another(self):
        refused = Agreed("1", BASE, refused="Too large", mark=7)
        assert not waits(Mine(A, MINE, 7, refused))
        assert waits(Mine(A, MINE, 8, refused))
        assert waits(Mine(A, MINE, 7, refused), refused=True)

    def test_a_refused_creation_is_not_in_the_store(self):
        here = Mine(A, BASE, 7, Agreed("", {}, refused="No", mark=7))
        assert known(here) is None
        assert not waits(here)
        assert waits(Mine(A, BASE, 8, here.agreed))


class TestAnswers:
    def test_what_was_stored_is_the_new_base(self):
        found = stored(mine(MINE, BASE), "1", MINE, "2")
        assert found == Resolution(agreed=Agreed("2", MINE), what="pushed", sent=True)

    def test_what_was_typed_meanwhile_waits(self):
        found = stored(mine(title(BASE, "Mine, and more"), BASE), "1", MINE, "2")
        assert dirty(Mine(A, title(BASE, "Mine, and more"), 8, found.agreed))

    def test_what_another_process_learnt_meanwhile_stands(self):
        here = mine(MINE, THEIRS, revision="3")
        assert stored(here, "1", MINE, "2") == Resolution(agreed=here.agreed)

    def test_a_deletion_is_forgotten(self):
        assert stored(mine(None, BASE), "1", None, "2") == Resolution(agreed=None, what="deleted", sent=True)

    def test_held_places_outlive_the_sending_of_others(self):
        here = mine(title(RENAMED, "Mine"), THEIRS, held=(HELD,))
        assert stored(here, "1", projected(here), "2").agreed == Agreed("2", title(RENAMED, "Theirs"), (HELD,))

    def test_a_refusal_parks_what_was_sent(self):
        found = parked(mine(MINE, BASE, sent="x"), 6, "Too large")
        assert found.agreed == Agreed("1", BASE, refused="Too large", mark=6)
        assert (found.what, found.reason) == ("refused", "Too large")

    def test_a_refused_creation_is_parked(self):
        assert parked(mine(MINE), 7, "No").agreed == Agreed("", {}, refused="No", mark=7)


class TestSetBack:
    """The store was restored, and has an earlier state."""

    def test_mine_stays_and_goes_there_again(self):
        found = rewound(mine(MINE, MINE, revision="9"), theirs(BASE))
        assert (found.store, found.agreed) == (UNSET, Agreed("2", BASE))
        assert dirty(Mine(A, MINE, 7, found.agreed))

    def test_what_is_held_still_waits(self):
        here = mine(MINE, THEIRS, revision="9", held=(HELD,))
        assert rewound(here, theirs(BASE)).agreed == Agreed("2", BASE, (HELD,))

    def test_an_earlier_deletion_is_sent_again(self):
        assert rewound(mine(BASE, BASE, revision="9"), theirs(None)).agreed is None


@pytest.mark.parametrize("left", [(), (HELD,)])
def test_places_are_held_only_while_the_two_differ(left):
    data = THEIRS if not left else MINE
    assert taken(mine(data, BASE, held=(HELD,)), "2", THEIRS).held == left


@pytest.mark.parametrize("text", ["lone \udc00 half", "\x00", "é"])
def test_any_text_can_be_spelled_and_the_order_of_keys_does_not_count(text: str):
    assert spelled({"a": text, "b": 10**30}) == spelled({"b": 10**30, "a": text})
    assert spelled({"a": text}) != spelled({"a": f"{text}."})


@pytest.mark.parametrize(("one", "other"), [(1, True), (1, "1"), (None, "null"), (None, False), ([], {}), ([1], 1)])
def test_what_is_not_the_same_is_not_spelled_alike(one, other):
    assert spelled({"a": one}) != spelled({"a": other})
