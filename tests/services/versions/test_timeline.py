from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import to_builtins

from app.domain.campaign import encode
from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.services.editing import Editing
from app.services.versions import rewinding
from app.services.versions.timeline import SHORT, TimeLine
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign, slide, uuid
from tests.strategies_edits import campaigns, edits

ONE, TWO = uuid(1), uuid(2)
TITLE = "message/slides/s1/title/text"


@pytest.fixture
def clock():
    return FakeClock(tick=timedelta(minutes=5))


@pytest.fixture
def editing(workspace, clock):
    editing = Editing(workspace, clock, "Ann")
    editing.create([campaign(1), campaign(2)], label="New")
    return editing


def moments(workspace, id=ONE):
    return TimeLine(workspace, id).page().moments


def labels(workspace):
    return [moment.label for moment in moments(workspace)]


def rename(editing, *names, label="Rename"):
    for name in names:
        editing.apply(ONE, [SetValue("name", name)], label=label)


class TestMoments:
    def test_each_says_when_who_and_what(self, workspace, editing):
        changed = editing.apply(ONE, [SetValue(TITLE, "Bye"), SetValue("status", "review")], label="Edit")
        newest, first = moments(workspace)
        rows = workspace.group_rows(changed.group)

        assert (newest.first, newest.seq) == (rows[0].seq, rows[-1].seq) == (rows[0].seq, changed.seq)
        assert (newest.at, newest.author, newest.origin, newest.kind) == (rows[-1].at, "Ann", "user", "edit")
        assert (newest.label, newest.places) == ("Edit", (("Title",), ("Status",)))
        assert (first.label, first.places) == ("New", (("Campaign",),))

    def test_languages_go_by_their_names(self, workspace, editing):
        editing.apply(ONE, [SetValue("message/languages/uk", {"slides/s1/title/text": "Б"})])
        line = TimeLine(workspace, ONE, {"uk": "Ukrainian"}.__getitem__)

        assert line.page().moments[0].places == (("Ukrainian",),)

    def test_typing_is_one_moment_and_stays_apart(self, workspace, editing, clock):
        clock.tick = timedelta(seconds=1)
        for text in ("Bye bye", "Hello again"):
            group = new_id()
            for end in range(1, len(text) + 1):
                editing.apply(ONE, [SetValue(TITLE, text[:end])], group=group)
        line = TimeLine(workspace, ONE)
        second, first, _ = line.page().moments

        assert [line.document_at(each).message.slides[0].title.text for each in (first, second)] == [
            "Bye bye",
            "Hello again",
        ]
        assert first.places == (("Title",),)

    def test_the_same_again_within_a_minute_is_one_moment(self, workspace, editing, clock):
        clock.tick = timedelta(seconds=5)
        rename(editing, "a", "b", "c")
        newest, first = moments(workspace)

        assert (newest.label, newest.seq, newest.first) == ("Rename", workspace.last_seq(), first.seq + 2)

    def test_a_moment_lasts_a_minute_however_long_the_same_goes_on(self, workspace, editing, clock):
        clock.tick = timedelta()
        for name in "abcdef":
            clock.at += timedelta(seconds=25)
            rename(editing, name)
        line = TimeLine(workspace, ONE)

        assert [line.document_at(moment).name for moment in line.page().moments] == ["f", "c", "Spring sale"]

    def test_later_by_others_or_with_other_words_it_is_another(self, workspace, editing, clock):
        clock.tick = timedelta()
        rename(editing, "a")
        clock.at += SHORT + timedelta(seconds=1)
        rename(editing, "b")
        rename(editing, "c", label="Call")
        rename(Editing(workspace, clock, "Bob"), "d", label="Call")
        editing.apply(ONE, [SetValue("status", "review")], label="Call")
        editing.undo(ONE)

        told = [(moment.label, moment.author, moment.kind) for moment in moments(workspace)]
        assert told == [
            ("Call", "Ann", "undo"),
            ("Call", "Ann", "edit"),
            ("Call", "Bob", "edit"),
            ("Call", "Ann", "edit"),
            ("Rename", "Ann", "edit"),
            ("Rename", "Ann", "edit"),
            ("New", "Ann", "edit"),
        ]

    def test_undo_and_redo_say_what_they_were_about(self, workspace, editing):
        rename(editing, "a", label="Rename")
        editing.undo(ONE)
        editing.redo(ONE)

        told = [(moment.kind, moment.label) for moment in moments(workspace)]
        assert told == [("redo", "Rename"), ("undo", "Rename"), ("edit", "Rename"), ("edit", "New")]

    def test_what_happened_to_other_campaigns_is_not_told(self, workspace, editing):
        editing.apply(TWO, [SetValue("name", "x")], label="Other")
        editing.apply_many({id: [SetValue("archived", True)] for id in (TWO, ONE)}, label="Archive")

        assert labels(workspace) == ["Archive", "New"]
        assert moments(workspace)[0].places == (("Archived",),)

    def test_a_campaign_that_is_gone_has_no_time_line(self, workspace, editing):
        with pytest.raises(UserError, match="not in this workspace"):
            TimeLine(workspace, uuid(9))


class TestPages:
    def test_they_follow_one_another_without_a_gap(self, workspace, editing, monkeypatch):
        monkeypatch.setattr(rewinding, "CHUNK", 3)
        rename(editing, *map(str, range(9)))
        line = TimeLine(workspace, ONE)
        found, before, ends = [], None, []
        while not ends or ends[-1] == "more":
            page = line.page(before, limit=4)
            found += page.moments
            before = page.moments[-1]
            ends.append(page.end)

        assert tuple(found) == line.page().moments
        assert [line.document_at(moment).name for moment in found] == [*"876543210", "Spring sale"]
        assert ends == ["more", "more", "created"]

    def test_a_page_that_ends_where_the_campaign_was_made_says_so(self, workspace, editing):
        rename(editing, "a")
        line = TimeLine(workspace, ONE)

        assert line.page(limit=2).end == "created"
        assert line.page(limit=1).end == "more"
        assert line.page(line.page().moments[-1]) == type(line.page())(moments=(), end="created")

    def test_what_was_forgotten_is_said(self):
        workspace = FakeWorkspace()
        editing = Editing(workspace, FakeClock(tick=timedelta(minutes=5)), "Ann")
        editing.create([campaign(1)])
        rename(editing, "a", "b")
        workspace.file.state.journal = workspace.state.journal[1:]
        line = TimeLine(workspace, ONE)

        assert line.page().end == "forgotten"
        assert [line.document_at(moment).name for moment in line.page().moments] == ["b", "a"]

    def test_without_a_journal_there_are_no_moments(self):
        workspace = FakeWorkspace()
        Editing(workspace, FakeClock(), "Ann").create([campaign(1)])
        workspace.file.state.journal = ()
        page = TimeLine(workspace, ONE).page()

        assert (page.moments, page.end) == ((), "forgotten")

    def test_the_line_stays_as_it_was_while_work_goes_on(self, workspace, editing):
        rename(editing, "a")
        line = TimeLine(workspace, ONE)
        before = line.page()
        rename(editing, "b")

        assert line.page() == before
        assert line.seq < TimeLine(workspace, ONE).seq
        assert [line.document_at(moment).name for moment in before.moments] == ["a", "Spring sale"]


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=60)
@given(st.data())
def test_every_moment_shows_what_was_stored_then(data):
    workspace, clock = FakeWorkspace(), FakeClock(tick=data.draw(st.sampled_from([SHORT * 2, timedelta(seconds=1)])))
    made = data.draw(campaigns)
    editing = Editing(workspace, clock, "Ann")
    editing.create([made])
    stood = {workspace.last_seq(): encode(made)}
    group = new_id()
    for _ in range(data.draw(st.integers(0, 8))):
        try:
            match data.draw(st.sampled_from(["edit", "typing", "undo", "redo"])):
                case "undo":
                    editing.undo(made.id)
                case "redo":
                    editing.redo(made.id)
                case what:
                    its = data.draw(edits(workspace.get(made.id).campaign))
                    editing.apply(made.id, its, group=group if what == "typing" else None)
        except UserError:
            continue
        stored = workspace.get(made.id)
        stood[stored.seq] = encode(stored.campaign)
    line = TimeLine(workspace, made.id)
    found = line.page().moments

    assert [moment.seq for moment in found] == sorted((moment.seq for moment in found), reverse=True)
    assert found[0].seq == line.seq
    assert found[-1].seq == 1
    assert all(newer.first == older.seq + 1 for newer, older in pairwise(found))
    for moment in data.draw(st.permutations(found)):
        assert encode(line.document_at(moment)) == stood[moment.seq]


def test_a_line_of_many_languages_and_slides_is_told(workspace, editing):
    editing.apply(ONE, [SetValue("message/template", "carousel")])
    editing.apply(ONE, [SetValue("message/slides", [_tree("s1"), _tree("s2")])])
    editing.apply(ONE, [SetValue("message/slides/s2/body/text", "x")])

    assert [moment.places for moment in moments(workspace)][:3] == [
        (("Slide 2", "Message"),),
        (("Slides",),),
        (("Template",),),
    ]


def _tree(id):
    return to_builtins(slide(id))
