from datetime import timedelta

import pytest

from app.domain.campaign import Variant
from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.domain.message import Media, Message, Slide, Text
from app.services.filing import Filing
from app.services.library import KEPT_DAYS, Library
from app.services.ports import Category, ListQuery, Named
from tests.made import campaign, uuid

ALL = ListQuery(archived=None, bin=None)
ONE, TWO, THREE = uuid(0x1111), uuid(0x2222), uuid(0x22223333)


@pytest.fixture
def library(workspace, editing, clock):
    editing.create(
        [
            campaign(0x1111, name="Spring sale"),
            campaign(0x2222, name="Autumn"),
            campaign(0x22223333, name="Autumn"),
        ]
    )
    return Library(workspace, editing, Filing(workspace, clock, "Ann"), clock, "Ann")


class TestFind:
    @pytest.mark.parametrize("reference", [ONE, "Spring sale", ONE[:8]])
    def test_an_id_a_name_and_the_start_of_an_id_name_a_campaign(self, library, reference):
        assert library.find(reference).campaign.id == ONE

    @pytest.mark.parametrize("reference", ["", "nothing", "spring", uuid(9), ONE[:3], "%", "'"])
    def test_a_name_that_nothing_goes_by_is_said(self, library, reference):
        with pytest.raises(UserError, match="No campaign is called"):
            library.find(reference)

    def test_several_of_one_name_are_listed(self, library):
        with pytest.raises(UserError) as caught:
            library.find("Autumn")

        assert "2 campaigns" in caught.value.title
        assert {TWO, THREE} == {part.split(" ")[0] for part in caught.value.happened[9:].split(", ")}

    def test_a_long_list_is_cut(self, library, editing):
        editing.create([campaign(number, name="Many") for number in range(1, 9)])

        with pytest.raises(UserError, match="and 3 more"):
            library.find("Many")

    def test_a_deleted_campaign_is_found_by_its_id_alone(self, library):
        library.delete([ONE])

        assert library.find(ONE).bin
        with pytest.raises(UserError):
            library.find("Spring sale")


class TestFiling:
    def names(self, library, **query):
        return sorted(row.id for row in library.rows(ListQuery(**query)))

    def test_the_archive_and_the_bin_are_lists_of_their_own(self, library):
        library.archive([ONE])
        library.delete([TWO])

        assert self.names(library) == [THREE]
        assert self.names(library, archived=True) == [ONE]
        assert self.names(library, bin=True) == [TWO]

    def test_what_was_put_away_comes_back(self, library):
        library.archive([ONE, TWO])
        library.delete([ONE, TWO])
        library.restore([ONE, TWO])
        library.archive([ONE, TWO], archived=False)

        assert self.names(library) == [ONE, TWO, THREE]

    def test_putting_away_several_is_one_step_to_undo(self, library, editing):
        library.delete([ONE, TWO, THREE])
        undone = editing.undo()

        assert self.names(library) == [ONE, TWO, THREE]
        assert {change.label for change in undone} == {"Delete"}

    def test_campaigns_that_are_gone_are_passed_over(self, library):
        assert library.delete([ONE, uuid(9)]).campaigns == 1
        assert self.names(library, bin=True) == [ONE]

    def test_the_day_of_what_lies_in_the_bin_stays(self, library, workspace, clock):
        library.delete([ONE])
        thrown = workspace.get(ONE).bin
        clock.at += timedelta(days=3)
        assert library.delete([ONE, TWO]).campaigns == 1
        assert workspace.get(ONE).bin == thrown

    def test_putting_away_is_no_change_of_the_campaign(self, library, workspace):
        before = workspace.get(ONE).campaign.changed
        library.archive([ONE])
        library.delete([ONE])
        assert workspace.get(ONE).campaign.changed == before


class TestNames:
    @pytest.fixture(autouse=True)
    def names(self, workspace):
        with workspace.transaction() as transaction:
            for id, name in (("a", "Summer"), ("b", "Winter"), ("z", "summer")):
                transaction.put_label(Named(id=id, name=name))
            for id, name in (("c", "News"), ("d", "Offers")):
                transaction.put_category(Category(id=id, name=name))

    def labels(self, workspace, id=ONE):
        return workspace.get(id).campaign.labels

    def categories(self, workspace, id=ONE):
        return workspace.get(id).campaign.categories

    def test_labels_come_and_go_in_one_step(self, library, workspace, editing):
        library.label([ONE, TWO], add=["a"])
        assert library.label([ONE, TWO], add=["b"], remove=["a"]).campaigns == 2
        assert self.labels(workspace) == self.labels(workspace, TWO) == ("b",)
        editing.undo()
        assert self.labels(workspace) == self.labels(workspace, TWO) == ("a",)

    def test_an_alias_stands_for_its_survivor(self, library, workspace):
        library.label([ONE], add=["z"])
        assert self.labels(workspace) == ("a",)
        library.label([ONE], remove=["z"])
        assert self.labels(workspace) == ()

    def test_a_label_that_a_campaign_has_under_an_alias_goes(self, library, workspace, editing):
        editing.apply(ONE, [SetValue("labels", ["z", "b"])])
        assert library.label([ONE], add=["a"]).campaigns == 0
        library.label([ONE], remove=["a"])
        assert self.labels(workspace) == ("b",)

    def test_subscriptions_are_added_removed_and_replaced(self, library, workspace, editing):
        library.set_category([ONE], add=["c"])
        library.set_category([ONE], add=["d"])
        assert self.categories(workspace) == ("c", "d")
        library.set_category([ONE], remove=["c"])
        assert self.categories(workspace) == ("d",)
        library.set_category([ONE, TWO], replace=["c"])
        assert self.categories(workspace) == self.categories(workspace, TWO) == ("c",)
        editing.undo()
        assert (self.categories(workspace), self.categories(workspace, TWO)) == (("d",), ())
        library.set_category([ONE], replace=[])
        assert self.categories(workspace) == ()

    @pytest.mark.parametrize("named", [{"add": ["x"]}, {"remove": ["x"]}, {"add": ["a", "x"]}])
    def test_a_label_that_is_not_there_is_refused(self, library, workspace, named):
        last = workspace.last_seq()
        with pytest.raises(UserError, match="label is not in the workspace"):
            library.label([ONE], **named)
        assert workspace.last_seq() == last

    def test_a_subscription_that_is_not_there_is_refused(self, library):
        for named in ({"replace": ["a"]}, {"add": ["a"]}):
            with pytest.raises(UserError, match="subscription is not in the workspace"):
                library.set_category([ONE], **named)

    def test_a_new_label_comes_and_goes_with_the_step_that_gives_it(self, library, workspace, editing):
        filed = library.label([ONE, TWO], ["a"], new=["Autumn"])
        assert (filed.campaigns, filed.label) == (2, "Add label")
        assert {row.id: row.labels for row in workspace.rows(ALL)}[TWO] == ("Summer", "Autumn")
        editing.undo()
        assert workspace.named("labels", "Autumn") is None
        editing.redo()
        assert workspace.usage("labels")[workspace.named("labels", "Autumn")] == 2

    def test_a_new_subscription_can_take_the_place_of_all_others(self, library, workspace):
        library.set_category([ONE], replace=[], new=["Offers"])
        assert [each.name for each in workspace.categories()][-1] == "Offers"
        (row,) = (row for row in workspace.rows(ALL) if row.id == ONE)
        assert row.categories == ("Offers",)

    def test_what_was_done_is_said(self, library, editing):
        for named, words in (({"add": ["a"]}, "Add label"), ({"add": ["b"], "remove": ["a"]}, "Change labels")):
            assert library.label([ONE], **named).label == words
        assert library.label([ONE], remove=["b"]).label == "Remove label"
        assert {change.label for change in editing.undo()} == {"Remove label"}


class TestProgress:
    @pytest.mark.parametrize(
        "work",
        [
            lambda library, **how: library.archive([ONE, TWO], **how),
            lambda library, **how: library.delete([ONE, TWO], **how),
            lambda library, **how: library.restore([ONE, TWO], **how),
            lambda library, **how: library.label([ONE, TWO], **how),
            lambda library, **how: library.set_category([ONE, TWO], **how),
            lambda library, **how: library.duplicate([ONE, TWO], **how),
        ],
    )
    def test_it_is_told_and_can_stop_everything(self, library, workspace, work):
        def stop(done, total):
            assert total == 2
            if done == total:
                raise InterruptedError

        before = workspace.rows(ALL), workspace.last_seq()
        with pytest.raises(InterruptedError):
            work(library, progress=stop)
        assert (workspace.rows(ALL), workspace.last_seq()) == before


class TestDuplicate:
    def test_a_copy_is_stored_under_a_name_of_its_own(self, library, workspace):
        (first,), (second,) = library.duplicate([ONE]), library.duplicate([ONE])

        assert workspace.get(first.id) == first.stored
        assert [each.stored.campaign.name for each in (first, second)] == ["Spring sale (2)", "Spring sale (3)"]
        assert first.stored.campaign.author == "Ann"
        assert first.stored.campaign.message.slides[0].id != workspace.get(ONE).campaign.message.slides[0].id

    def test_several_copies_are_one_step_to_undo(self, library, workspace, editing):
        before = workspace.rows(ALL)
        copies = library.duplicate([ONE, TWO, THREE, ONE])
        assert [copy.stored.campaign.name for copy in copies] == ["Spring sale (2)", "Autumn (2)", "Autumn (3)"]
        assert {change.label for change in editing.undo()} == {"Duplicate"}
        assert workspace.rows(ALL) == before

    def test_everything_comes_along(self, library, editing, workspace):
        message = Message(
            slides=(Slide(id="s1", title=Text(text="Hi"), media=Media(url="https://example.com/a.png")),),
            languages={"uk": {"slides/s1/title/text": "Привіт"}},
        )
        variants = (Variant(id=uuid(77), values={"slides/s1/title/text": "Hey"}),)
        full = campaign(0x5555, message=message, variants=variants, labels=("a",), categories=("c",))
        editing.create([full])
        (copy,) = library.duplicate([full.id])
        made = copy.stored.campaign
        slide = made.message.slides[0]
        assert (made.labels, made.categories, slide.media.url) == (("a",), ("c",), "https://example.com/a.png")
        assert made.message.languages == {"uk": {f"slides/{slide.id}/title/text": "Привіт"}}
        assert made.variants[0].values == {f"slides/{slide.id}/title/text": "Hey"}

    def test_a_campaign_that_is_gone_stops_all(self, library, workspace):
        before = workspace.rows(ALL)
        with pytest.raises(UserError, match="not in this workspace"):
            library.duplicate([ONE, uuid(9)])
        assert workspace.rows(ALL) == before


def test_the_bin_is_emptied_of_what_is_older_than_thirty_days(library, workspace, editing, clock):
    library.delete([ONE])
    clock.at += timedelta(days=KEPT_DAYS + 1)
    library.delete([TWO])
    assert library.empty_bin() == 0
    clock.at += timedelta(days=2)
    assert library.empty_bin() == 1
    assert workspace.get(ONE) is None
    assert workspace.get(TWO) is not None
