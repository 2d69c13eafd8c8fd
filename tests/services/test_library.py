import pytest

from app.domain.errors import UserError
from app.services.filing import Filing
from app.services.library import Library
from app.services.ports import ListQuery
from tests.made import campaign, uuid

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

    def test_a_campaign_that_is_gone_stops_all(self, library):
        with pytest.raises(UserError):
            library.delete([ONE, uuid(9)])
        assert self.names(library, bin=True) == []


class TestDuplicate:
    def test_a_copy_is_stored_under_a_name_of_its_own(self, library, workspace):
        first, second = library.duplicate(ONE), library.duplicate(ONE)

        assert workspace.get(first.id) == first.stored
        assert [each.stored.campaign.name for each in (first, second)] == ["Spring sale (2)", "Spring sale (3)"]
        assert first.stored.campaign.author == "Ann"
        assert first.stored.campaign.message.slides[0].id != workspace.get(ONE).campaign.message.slides[0].id

    def test_a_copy_is_one_step_to_undo(self, library, workspace, editing):
        copy = library.duplicate(ONE)
        editing.undo()

        assert workspace.get(copy.id) is None

    def test_a_campaign_that_is_gone_has_no_copy(self, library):
        with pytest.raises(UserError, match="not in this workspace"):
            library.duplicate(uuid(9))
