from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.campaign import to_tree
from app.domain.edits import BIN, Create, Erase, Insert, Remove, SetValue
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.services.editing import Editing
from app.services.ports import Category, Named, NewRow, Version
from app.services.versions.versions import Versions
from tests.contracts.steps import at
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign, slide, uuid
from tests.strategies_edits import campaigns

ONE, TWO = uuid(1), uuid(2)
TITLE = "message/slides/s1/title/text"


def stored(workspace, id=ONE):
    return workspace.get(id).campaign


def kinds(versions, id=ONE):
    return [(version.kind, version.name) for version in versions.list(id)]


def content(made):
    """What a version brings back."""
    return replace(made, changed="2026-03-01T08:00:00.000Z")


class TestNames:
    def test_a_name_keeps_what_is_stored_now(self, versions, workspace, editing):
        made = versions.name(ONE, "  Sent \n to legal ")
        before = stored(workspace)
        editing.apply(ONE, [SetValue("name", "Later")])

        assert (made.kind, made.name, made.author, made.campaign) == ("named", "Sent to legal", "Ann", ONE)
        assert versions.get(made.id) == (made, before)
        assert versions.list(ONE)[-1] == made

    def test_an_automatic_version_of_the_same_document_gets_the_name(self, versions, workspace, automatic):
        (kept,) = automatic.keep([stored(workspace)], "publish")
        made = versions.name(ONE, "Sent")

        assert made.id == kept.id
        assert kinds(versions) == [("named", "Sent")]

    def test_of_another_document_it_does_not(self, versions, workspace, automatic, editing):
        automatic.keep([stored(workspace)], "publish")
        editing.apply(ONE, [SetValue("name", "Later")])
        versions.name(ONE, "Sent")

        assert kinds(versions) == [("named", "Sent"), ("publish", "")]

    def test_two_names_for_one_document_are_two_versions_and_the_same_name_is_one(self, versions):
        first, second, again = (versions.name(ONE, name) for name in ("A", "B", "A"))

        assert again == first
        assert {first.id, second.id} == {version.id for version in versions.list(ONE)}

    @pytest.mark.parametrize("name", ["", "  ", "\n"])
    def test_a_version_without_a_name_is_refused(self, versions, name):
        kept = versions.name(ONE, "A")
        with pytest.raises(UserError, match="needs a name"):
            versions.name(ONE, name)
        with pytest.raises(UserError, match="needs a name"):
            versions.rename(kept.id, name)
        assert kinds(versions) == [("named", "A")]

    def test_a_version_is_renamed_and_forgotten(self, versions):
        made = versions.name(ONE, "A")

        assert versions.rename(made.id, "B") == replace(made, name="B")
        versions.forget(made.id)
        assert versions.list(ONE) == []

    @pytest.mark.parametrize("act", ["get", "forget", "restore"])
    def test_a_version_that_is_gone_is_said(self, versions, act):
        with pytest.raises(UserError, match="not in the workspace any more"):
            getattr(versions, act)("v9")
        with pytest.raises(UserError, match="not in the workspace any more"):
            versions.rename("v9", "A")

    def test_a_campaign_that_is_gone_has_nothing_to_name(self, versions):
        with pytest.raises(UserError, match="not in this workspace"):
            versions.name(uuid(9), "A")


class TestFinding:
    @pytest.fixture(autouse=True)
    def kept(self, workspace, versions):
        with workspace.transaction() as transaction:
            for id, name, day in (("abcd1", "", 1), ("abcd2", "Twice", 2), ("efgh3", "Twice", 3), ("zzzz4", "abcd", 4)):
                version = Version(id=id, campaign=ONE, kind="named", name=name, at=at(day))
                transaction.add_version(version, campaign(1))

    @pytest.mark.parametrize(
        ("reference", "id"),
        [("abcd1", "abcd1"), ("EFGH", "efgh3"), ("Twice", "efgh3"), ("abcd", "zzzz4"), ("zzzz4", "zzzz4")],
    )
    def test_by_id_by_name_and_by_the_start_of_an_id(self, versions, reference, id):
        assert versions.find(ONE, reference).id == id

    @pytest.mark.parametrize(("reference", "said"), [("efg", "No version"), ("", "No version"), ("nothing", "No ver")])
    def test_none_is_said(self, versions, reference, said):
        with pytest.raises(UserError, match=said):
            versions.find(ONE, reference)

    def test_several_are_said(self, versions):
        versions.forget("zzzz4")
        with pytest.raises(UserError, match="2 versions go by 'abcd'"):
            versions.find(ONE, "abcd")

    def test_those_of_another_campaign_are_none(self, versions):
        with pytest.raises(UserError, match="No version"):
            versions.find(TWO, "abcd1")


class TestRestoring:
    def test_the_document_comes_back_as_a_version_of_its_own(self, versions, workspace, editing):
        before = stored(workspace)
        kept = versions.name(ONE, "Good")
        editing.apply(ONE, [SetValue("name", "Bad"), SetValue(TITLE, "Worse")])
        spoilt = stored(workspace)
        restored = versions.restore(kept.id)

        assert content(stored(workspace)) == content(before)
        assert restored.changed.stored == workspace.get(ONE)
        assert set(restored.changed.paths) == {"name", TITLE}
        assert [version.kind for version in versions.list(ONE)] == ["restore", "hour", "named"]
        documents = [versions.get(version.id)[1] for version in versions.list(ONE)]
        assert documents == [stored(workspace), spoilt, before]
        assert restored.version == versions.list(ONE)[0]

    def test_it_is_one_step_to_undo(self, versions, workspace, editing):
        kept = versions.name(ONE, "Good")
        editing.apply(ONE, [SetValue("name", "Bad"), Insert("message/slides", to_tree_slide("s2"), "s1")])
        before = stored(workspace)
        versions.restore(kept.id)
        (undone,) = editing.undo(ONE)

        assert undone.label == "Restore a version"
        assert stored(workspace) == before

    def test_what_stands_already_is_not_written_again(self, versions, workspace):
        kept = versions.name(ONE, "Good")
        seq = workspace.last_seq()
        restored = versions.restore(kept.id)

        assert (restored.version, restored.changed.group, workspace.last_seq()) == (None, None, seq)
        assert kinds(versions) == [("named", "Good")]

    def test_what_stood_is_not_kept_twice(self, versions, editing):
        kept = versions.name(ONE, "Good")
        editing.apply(ONE, [SetValue("name", "Bad")])
        versions.name(ONE, "Bad")
        versions.restore(kept.id)

        assert kinds(versions) == [("restore", ""), ("named", "Bad"), ("named", "Good")]

    def test_identity_author_sharing_and_the_bin_stay_as_they_are(self, versions, workspace, editing, clock):
        kept = versions.name(ONE, "Good")
        edits = [SetValue("shared", True), SetValue("author", "Bob"), SetValue(BIN, at(1)), SetValue("name", "Bad")]
        editing.apply(ONE, [*edits, SetValue("created", at(2))])
        clock.at += timedelta(minutes=1)
        restored = versions.restore(kept.id)
        now = workspace.get(ONE)

        assert (now.campaign.shared, now.campaign.author, now.campaign.created, now.bin) == (True, "Bob", at(2), at(1))
        assert now.campaign.name == "Spring sale"
        assert restored.changed.paths == ("name",)
        assert now.campaign.changed > versions.get(kept.id)[1].changed

    def test_labels_that_are_gone_are_left_out_and_named(self, versions, workspace, editing):
        label = {"id": "old", "name": "Season 24", "color": "", "description": "", "key": "", "alias_of": None}
        with workspace.transaction() as transaction:
            transaction.put_label(Named(id="here", name="Here"))
            transaction.put_category(Category(id="news", name="News"))
        editing.apply(ONE, [SetValue("labels", ["old", "here"]), SetValue("categories", ["news", "unheard"])])
        kept = versions.name(ONE, "Good")
        editing.apply(ONE, [SetValue("labels", []), SetValue("categories", []), SetValue("name", "Bad")])
        erase(workspace, "labels/old", label)
        restored = versions.restore(kept.id)

        assert (stored(workspace).labels, stored(workspace).categories) == (("here",), ("news",))
        assert restored.lost == ("Season 24", "unheard")

    def test_merged_labels_come_back_as_the_one_that_is_left(self, versions, workspace, editing):
        with workspace.transaction() as transaction:
            transaction.put_label(Named(id="b", name="Sale"))
        editing.apply(ONE, [SetValue("labels", ["b"])])
        kept = versions.name(ONE, "Good")
        with workspace.transaction() as transaction:
            transaction.put_label(Named(id="a", name="SALE"))
        editing.apply(ONE, [SetValue("labels", [])])
        restored = versions.restore(kept.id)

        assert (stored(workspace).labels, restored.lost) == (("a",), ())

    def test_a_campaign_that_is_gone_is_said(self, versions, workspace, editing):
        kept = versions.name(ONE, "Good")
        with workspace.transaction() as transaction:
            transaction.put(ONE, None)
        with pytest.raises(UserError, match="not in this workspace"):
            versions.restore(kept.id)

    def test_all_of_it_is_done_or_nothing(self, versions, workspace, editing, monkeypatch):
        kept = versions.name(ONE, "Good")
        editing.apply(ONE, [SetValue("name", "Bad")])
        before, seq = stored(workspace), workspace.last_seq()
        apply = editing.apply_within

        def interrupted(*given, **how):
            apply(*given, **how)
            raise KeyboardInterrupt

        monkeypatch.setattr(editing, "apply_within", interrupted)
        with pytest.raises(KeyboardInterrupt):
            versions.restore(kept.id)

        assert (stored(workspace), workspace.last_seq()) == (before, seq)
        assert kinds(versions) == [("named", "Good")]

    def test_the_origin_is_in_the_journal(self, versions, workspace, editing):
        kept = versions.name(ONE, "Good")
        editing.apply(ONE, [Remove("message/slides/s1"), Insert("message/slides", to_tree_slide("s2"))])
        versions.restore(kept.id, origin="cli")

        assert workspace.groups(ONE)[-1].origin == "cli"


class TestMoments:
    def test_a_moment_is_restored_like_a_version(self, versions, workspace, editing):
        for name in ("a", "b", "c"):
            editing.apply(ONE, [SetValue("name", name)], label=name)
        line = versions.time_line(ONE)
        moment = next(each for each in line.page().moments if each.label == "b")
        restored = versions.restore_moment(line, moment)

        assert stored(workspace).name == "b"
        assert restored.version.kind == "restore"
        documents = [versions.get(version.id)[1].name for version in versions.list(ONE)]
        assert documents[:2] == ["b", "c"]


def test_comparing_knows_the_names_of_the_workspace(versions, workspace):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="Season 24"))
    one = campaign(1, slide("s1"))
    other = replace(one, labels=("l",), message=replace(one.message, languages={"uk": {"slides/s1/title/text": "А"}}))
    label, text = versions.compare(one, other, {"uk": "Ukrainian"}.__getitem__).differences

    assert (label.place, label.old, label.new) == (("Labels",), "", "Season 24")
    assert (text.place, text.new) == (("Ukrainian", "Title"), "А")


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=40)
@given(campaigns, campaigns, st.booleans())
def test_any_document_comes_back_and_none_is_lost(made, other, archived):
    workspace, clock = FakeWorkspace(), FakeClock(tick=timedelta(seconds=1))
    editing = Editing(workspace, clock, "Ann")
    editing.create([made])
    versions = Versions(workspace, editing, clock, "Ann")
    wanted = replace(other, id=made.id, archived=archived)
    id = new_id()
    with workspace.transaction() as transaction:
        transaction.add_version(Version(id=id, campaign=made.id, kind="named", name="x", at=at(1)), wanted)
    versions.restore(id)

    assert content(stored(workspace, made.id)) == content(wanted)
    kept = [content(versions.get(version.id)[1]) for version in versions.list(made.id)]
    assert content(made) in kept
    if content(made) != content(wanted):
        editing.undo(made.id)
    assert content(stored(workspace, made.id)) == content(made)


def to_tree_slide(id):
    return to_tree(campaign(1, slide(id)))["message"]["slides"][0]


def erase(workspace, key, record):
    """A label that was made and deleted, as the journal knows it."""
    with workspace.transaction() as transaction:
        row = NewRow(campaign=key, edit=Erase(), inverse=Create(record))
        transaction.append([row], group="g-erase", kind="edit", origin="user", author="Ann", at=at(1))


class TestBringingBack:
    def test_what_was_let_go_of_is_kept_again_as_it_was(self, versions):
        before = versions.name(ONE, "First")
        forgotten = versions.forget(before.id)
        assert before not in versions.list(ONE)
        versions.bring_back(*forgotten)
        assert before in versions.list(ONE)
        assert versions.get(before.id) == forgotten

    def test_a_campaign_that_is_gone_has_no_versions_to_bring_back(self, versions, editing):
        forgotten = versions.forget(versions.name(ONE, "First").id)
        editing.undo(None)
        with pytest.raises(UserError, match="not in this workspace"):
            versions.bring_back(*forgotten)


class TestKnownMoments:
    def test_a_name_keeps_document_instant_and_author_of_the_moment(self, versions, editing, clock):
        for name in ("Second", "Third"):
            clock.at += timedelta(hours=1)
            editing.apply(ONE, [SetValue("name", name)])
        line = versions.time_line(ONE)
        moment = line.page().moments[1]
        made = versions.name_moment(ONE, moment, line.document_at(moment), "  The   second ")
        assert (made.name, made.at, made.author, made.kind) == ("The second", moment.at, moment.author, "named")
        assert versions.get(made.id)[1].name == "Second"

    def test_a_document_that_is_known_is_restored_like_a_version(self, versions, editing, workspace):
        before = stored(workspace)
        editing.apply(ONE, [SetValue("name", "Second")])
        restored = versions.restore_document(ONE, before)
        assert content(stored(workspace)) == content(before)
        assert restored.version is not None
        assert restored.version.kind == "restore"
