import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.ports import Named
from app.ui.viewmodels.palette import MOST, Entry, PaletteViewModel, best, rank
from tests.ui.fakes import row


def action(text: str) -> Entry:
    return Entry(kind="action", key=text, text=text)


@pytest.fixture
def view_model(qtbot, workspace, jobs):
    workspace.named = [Named(id="1", name="Sale"), Named(id="2", name="Books")]
    return PaletteViewModel([action("New campaign"), action("Undo"), action("Settings")], workspace, jobs)


def ask(view_model: PaletteViewModel, jobs, text: str) -> list[tuple[str, str]]:
    view_model.ask(text)
    jobs.run_all()
    return [(entry.kind, entry.text) for entry in view_model.entries]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("", "Anything", 0),
        ("new", "New campaign", 0),
        ("NEW CAM", "New campaign", 0),
        ("camp", "New campaign", 1),
        ("n c", "New campaign", 1),
        ("camp new", "New campaign", 2),
        ("nc", "New campaign", 3),
        ("neca", "New campaign", 3),
        ("mtb", "Move to the bin", 3),
        ("ampa", "New campaign", None),
        ("xyz", "New campaign", None),
    ],
)
def test_how_well_letters_fit(query, text, expected):
    assert rank(query, text) == expected


def test_the_better_fit_comes_first_and_equals_keep_their_order():
    entries = [action("Take out of the bin"), action("Bin"), action("Bind")]
    assert [entry.text for entry in best("bin", entries)] == ["Bin", "Bind", "Take out of the bin"]


@given(st.text(max_size=30))
def test_every_text_is_found_by_itself(text):
    assert rank(text, text) == 0


@given(st.text(max_size=8), st.text(max_size=30))
def test_no_text_is_too_odd(query, text):
    assert rank(query, text) in (0, 1, 2, 3, None)


def test_actions_are_there_at_once_and_campaigns_follow(view_model, jobs):
    view_model.ask("")
    assert [entry.text for entry in view_model.entries] == ["New campaign", "Undo", "Settings"]
    jobs.run_all()
    assert len([entry for entry in view_model.entries if entry.kind == "campaign"]) == MOST


def test_campaigns_and_labels_are_found(view_model, jobs):
    assert ask(view_model, jobs, "spr") == [("campaign", "Spring sale")]
    assert ask(view_model, jobs, "sal")[-1] == ("label", "Sale")
    assert ("action", "Undo") in ask(view_model, jobs, "und")


def test_only_the_last_text_is_answered(view_model, jobs, workspace):
    for text in ("s", "sp", "spr"):
        view_model.ask(text)
    jobs.run_all()
    assert [query.search for query in workspace.asked] == ["spr"]


def test_without_a_workspace_actions_are_still_found(qtbot, jobs):
    view_model = PaletteViewModel([action("Open workspace")], None, jobs)
    assert ask(view_model, jobs, "open") == [("action", "Open workspace")]


def test_a_nameless_campaign_can_be_seen(view_model, jobs, workspace):
    workspace.lines = [row(1, " ")]
    assert ask(view_model, jobs, "")[-1] == ("campaign", "Without a name")
