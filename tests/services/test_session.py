import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.edits import BIN, EditRefused, Insert, Remove, SetValue, apply_all
from app.domain.errors import UserError
from app.domain.record import pack, unpack
from app.services.editing import Editing
from app.services.ports import Stored
from app.services.session import EditingSession
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import START, campaign, slide, uuid

ONE = uuid(1)
TITLE = "message/slides/s1/title/text"
NAME = "name"


def stored(seq=1, **fields):
    return Stored(campaign=campaign(1, slide("s1", "Hello"), slide("s2"), **fields), seq=seq)


@pytest.fixture
def session():
    return EditingSession(stored())


def typed(session, *texts, field=TITLE):
    for text in texts:
        session.edit([SetValue(field, text)], field=field)


def shown_title(session):
    return session.shown.message.slides[0].title.text


class TestEdit:
    def test_an_edit_shows_at_once_and_waits(self, session):
        typed(session, "Bye")

        assert shown_title(session) == "Bye"
        assert session.stored == stored()
        assert [step.edits for step in session.pending] == [(SetValue(TITLE, "Bye"),)]

    def test_an_edit_that_does_not_fit_changes_nothing(self, session):
        for bad in (SetValue(TITLE, 5), Remove("message/slides/gone"), SetValue("nothing", 1)):
            with pytest.raises(EditRefused):
                session.edit([SetValue(NAME, "x"), bad])

        assert session.shown == stored().campaign
        assert session.pending == ()

    def test_typing_in_a_field_is_one_group_and_its_last_text(self, session):
        typed(session, "B", "By", "Bye")

        assert session.take().edits == (SetValue(TITLE, "Bye"),)

    def test_what_waits_keeps_the_words_of_somebody_else(self, session):
        typed(session, "Hello there")
        session.absorb(Stored(campaign=campaign(1, slide("s1", "Oh, Hello"), slide("s2")), seq=2))
        assert shown_title(session) == "Oh, Hello there"

    def test_what_was_typed_behind_a_batch_keeps_the_words_that_came_under_the_batch(self, session):
        typed(session, "Hello there")
        batch = session.take()
        typed(session, "Hello there friend")
        session.committed(batch, Stored(campaign=campaign(1, slide("s1", "Oh, Hello there"), slide("s2")), seq=3))
        assert shown_title(session) == "Oh, Hello there friend"

    def test_a_batch_says_over_which_texts_it_was_typed(self, session):
        typed(session, "Hello there")
        assert session.take().was == {TITLE: "Hello"}

    def test_leaving_the_field_ends_the_group(self, session):
        typed(session, "B")
        session.leave_field()
        typed(session, "By")

        assert len({step.group for step in session.pending}) == 2

    def test_another_field_and_an_edit_without_one_are_groups_of_their_own(self, session):
        typed(session, "B")
        typed(session, "x", field=NAME)
        session.edit([SetValue("archived", True)])
        session.edit([SetValue("shared", True)])
        typed(session, "xy", field=NAME)

        assert len({step.group for step in session.pending}) == 5

    def test_typing_on_behind_a_batch_stays_in_its_group(self, session):
        typed(session, "B")
        batch = session.take()
        typed(session, "By")

        assert session.pending[-1].group == batch.group
        assert batch.edits == (SetValue(TITLE, "B"),)

    def test_the_bin_shows_too(self, session):
        session.edit([SetValue(BIN, START)])

        assert session.bin == START


class TestTake:
    def test_there_is_nothing_to_take_at_first(self, session):
        assert session.take() is None

    def test_one_group_is_taken_at_a_time_and_only_one(self, session):
        session.edit([SetValue(NAME, "x"), SetValue("archived", True)], label="Both")
        session.edit([SetValue("shared", True)])
        batch = session.take()

        assert (batch.campaign, batch.label) == (ONE, "Both")
        assert batch.edits == (SetValue(NAME, "x"), SetValue("archived", True))
        assert session.take() is None
        session.committed(batch, stored(2, name="x", archived=True))
        assert session.take().edits == (SetValue("shared", True),)

    def test_a_committed_batch_is_stored_and_what_came_behind_still_shows(self, session):
        typed(session, "Bye")
        batch = session.take()
        typed(session, "x", field=NAME)
        done = Stored(campaign=session.shown, seq=2)
        session.committed(batch, stored(2))

        assert session.stored == stored(2)
        assert session.shown.name == "x"
        assert [step.field for step in session.pending] == [NAME]
        assert done.campaign.name == "x"

    def test_a_failed_batch_stays_in_front(self, session):
        typed(session, "Bye")
        batch = session.take()
        typed(session, "x", field=NAME)
        error = UserError("The disk is full")
        session.failed(batch, error)

        assert session.error is error
        assert shown_title(session) == "Bye"
        again = session.take()
        assert (again.group, again.edits) == (batch.group, batch.edits)
        session.committed(again, stored(2))
        assert session.error is None

    def test_typing_goes_on_in_the_group_that_was_written_instead(self, session):
        typed(session, "B")
        batch = session.take()
        typed(session, "By")
        session.committed(batch, stored(2), "another")
        typed(session, "Bye")

        assert session.take().group == "another"


class TestAbsorb:
    def test_what_others_committed_shows_below_what_is_pending(self, session):
        typed(session, "Mine")
        assert session.absorb(stored(2, name="Theirs")) == ()

        assert (shown_title(session), session.shown.name) == ("Mine", "Theirs")
        assert session.stored.seq == 2

    def test_older_news_is_no_news(self, session):
        session.absorb(stored(3, name="New"))
        session.absorb(stored(2, name="Old"))

        assert session.shown.name == "New"

    def test_an_edit_that_no_longer_fits_is_dropped_and_reported(self, session):
        lost = SetValue("message/slides/s2/title/text", "x")
        session.edit([lost])
        typed(session, "Kept")
        without = Stored(campaign=campaign(1, slide("s1", "Hello")), seq=2)

        assert session.absorb(without) == (lost,)
        assert [step.edits for step in session.pending] == [(SetValue(TITLE, "Kept"),)]
        assert shown_title(session) == "Kept"

    def test_an_action_is_dropped_as_a_whole(self, session):
        edits = [SetValue(NAME, "x"), SetValue("message/slides/s2/title/text", "x")]
        session.edit(edits)
        without = Stored(campaign=campaign(1, slide("s1", "Hello")), seq=2)

        assert session.absorb(without) == tuple(edits)
        assert session.shown.name == "Spring sale"

    def test_an_action_that_would_break_the_document_is_dropped(self, session):
        session.edit([Remove("message/slides/s1")])
        without = Stored(campaign=campaign(1, slide("s1", "Hello")), seq=2)

        assert session.absorb(without) == (Remove("message/slides/s1"),)
        assert session.shown == without.campaign

    def test_news_wait_for_the_batch_on_its_way(self, session):
        insert = Insert("message/slides", {"id": "s3"}, "s2")
        session.edit([insert])
        batch = session.take()
        both = campaign(1, slide("s1", "Hello"), slide("s2"), slide("s3"), name="Theirs")
        assert session.absorb(Stored(campaign=both, seq=3)) == ()

        assert session.shown.name == "Spring sale"
        assert session.committed(batch, stored(2)) == ()
        assert session.shown == both

    def test_news_that_waited_for_a_failure_show_behind_it(self, session):
        lost = SetValue("message/slides/s2/title/text", "x")
        session.edit([lost])
        batch = session.take()
        session.absorb(Stored(campaign=campaign(1, slide("s1", "Theirs")), seq=2))

        assert session.failed(batch, UserError("No")) == (lost,)
        assert shown_title(session) == "Theirs"

    def test_typing_after_news_is_a_group_of_its_own(self, session):
        typed(session, "B")
        batch = session.take()
        session.committed(batch, stored(2))
        session.absorb(stored(3, name="Theirs"))
        typed(session, "By")

        assert session.take().group != batch.group


class Interleaving(RuleBasedStateMachine):
    """An editor over a workspace in which somebody else works too."""

    def __init__(self):
        super().__init__()
        self.workspace = FakeWorkspace()
        self.mine = Editing(self.workspace, FakeClock(), "Ann")
        self.theirs = Editing(self.workspace, FakeClock(), "Bob")
        self.mine.create([campaign(1, slide("s1"), slide("s2"), slide("s3"))])
        self.session = EditingSession(self.workspace.get(ONE))
        self.batch = None
        self.count = 0
        self.added = {}
        self.dropped = []
        self.taken_by_bob = set()

    def current(self):
        return self.workspace.get(ONE)

    def number(self):
        self.count += 1
        return self.count

    def keep(self, dropped):
        """What is dropped must not fit any more."""
        slides = {slide.id for slide in self.session.shown.message.slides}
        for edit in dropped:
            assert edit.path.split("/")[2] not in slides
        self.dropped.extend(dropped)

    @rule(where=st.integers(0, 2), text=st.text(max_size=3))
    def type(self, where, text):
        slides = self.session.shown.message.slides
        path = f"message/slides/{slides[where % len(slides)].id}/title/text"
        self.session.edit([SetValue(path, text)], field=path)

    @rule()
    def leave(self):
        self.session.leave_field()

    @rule(where=st.integers(0, 2))
    def add_button(self, where):
        slides = self.session.shown.message.slides
        slide, button = slides[where % len(slides)].id, f"b{self.number()}"
        edit = Insert(f"message/slides/{slide}/buttons", {"id": button})
        self.added[button] = edit
        self.session.edit([edit])

    @precondition(lambda self: self.batch is None)
    @rule()
    def take(self):
        self.batch = self.session.take()

    @precondition(lambda self: self.batch is not None)
    @rule()
    def commit(self):
        batch, self.batch = self.batch, None
        try:
            changed = self.mine.apply(batch.campaign, batch.edits, group=batch.group)
        except UserError as error:
            self.keep(self.session.failed(batch, error))
            self.keep(self.session.absorb(self.current()))
        else:
            self.keep(self.session.committed(batch, changed.stored, changed.group))

    @precondition(lambda self: self.batch is not None)
    @rule()
    def commit_while_others_look(self):
        batch, self.batch = self.batch, None
        try:
            changed = self.mine.apply(batch.campaign, batch.edits, group=batch.group)
        except UserError as error:
            self.keep(self.session.absorb(self.current()))
            self.keep(self.session.failed(batch, error))
        else:
            self.keep(self.session.absorb(self.current()))
            self.keep(self.session.committed(batch, changed.stored, changed.group))

    @precondition(lambda self: self.batch is not None)
    @rule()
    def fail(self):
        batch, self.batch = self.batch, None
        self.keep(self.session.failed(batch, UserError("The disk is full")))

    @rule()
    def absorb(self):
        self.keep(self.session.absorb(self.current()))

    @rule()
    def others_rename(self):
        self.theirs.apply(ONE, [SetValue("name", f"Theirs {self.number()}")])

    @precondition(lambda self: len(self.current().campaign.message.slides) > 1)
    @rule()
    def others_remove_a_slide(self):
        gone = self.current().campaign.message.slides[-1]
        self.taken_by_bob.update(button.id for button in gone.buttons)
        self.theirs.apply(ONE, [Remove(f"message/slides/{gone.id}")])

    @invariant()
    def what_shows_is_what_is_stored_with_what_is_pending(self):
        record = pack(self.session.stored.campaign, self.session.stored.bin)
        edits = [edit for step in self.session.pending for edit in step.edits]
        assert unpack(apply_all(record, edits)[0])[0] == self.session.shown

    def teardown(self):
        if self.batch is None:
            self.take()
        while self.batch is not None:
            self.commit()
            self.take()
        self.absorb()
        assert self.session.shown == self.session.stored.campaign == self.current().campaign
        there = {button.id for slide in self.session.shown.message.slides for button in slide.buttons}
        lost = {button for button, edit in self.added.items() if edit in self.dropped}
        assert set(self.added) == there | lost | self.taken_by_bob


TestInterleaving = Interleaving.TestCase
TestInterleaving.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
