import pytest

from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.desk import Done


@pytest.mark.parametrize(("count", "text"), [(0, "0 campaigns"), (1, "1 campaign"), (47, "47 campaigns")])
def test_counts_are_said_in_words(qapp, count, text):
    assert words.campaigns(count) == text


@pytest.mark.parametrize(
    ("done", "text"),
    [
        (Done(command="delete", name="Sale", campaigns=47), "“Sale” was deleted. 47 campaigns were changed."),
        (Done(command="delete", name="Sale", campaigns=1), "“Sale” was deleted. 1 campaign was changed."),
        (Done(command="delete", name="Sale"), "“Sale” was deleted. No campaign had it."),
        (Done(command="delete", name="Sale", several=3), "3 labels were deleted. No campaign had it."),
        (Done(command="rename", name="A", other="{B}"), "“A” is called “{B}” now."),
        (Done(command="describe", name="A", campaigns=5), "“A” has another description."),
    ],
)
def test_what_was_done_is_a_sentence(qapp, done, text):
    assert words.said(done) == text


def test_every_command_of_the_page_has_its_words(qapp):
    for command in words.DONE:
        assert "{" not in words.said(Done(command=command, name="A", other="B"))


def test_a_tooltip_shows_markup_as_it_stands():
    assert words.tip("<b>") == "<span>&lt;b&gt;</span>"
    assert words.tip("") == ""


def test_the_archive_is_named_where_campaigns_lie_there(qapp):
    assert words.use(47, 0) == "47 campaigns"
    assert words.use(1, 2) == "1 campaign, 2 archived"
