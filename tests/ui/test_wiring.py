import json
import sys

import pytest

from app.bootstrap import Services
from app.domain.errors import UserError
from app.services.ports import ListQuery
from app.ui.viewmodels.commands import NameChange
from app.ui.wiring import NEEDED, ServiceChoices, ServiceCommands, first_workspace, service_parts
from tests.fakes import FakeClock, FakeWorkspaces, FolderResources


@pytest.fixture
def services():
    clock = FakeClock()
    with Services(author="Ann", clock=clock, resources=FolderResources(), workspaces=FakeWorkspaces()) as made:
        yield made


@pytest.fixture
def workspace(services, tmp_path):
    return first_workspace(services, tmp_path / "Galley" / "first.galley")


@pytest.fixture
def commands(services, workspace):
    return ServiceCommands(services, workspace)


def listed(workspace, **query) -> set[str]:
    return {row.id for row in workspace.rows(ListQuery(**query))}


def test_a_first_workspace_holds_a_sample_of_each_type(workspace):
    assert {row.template for row in workspace.rows(ListQuery())} == {
        "simple",
        "message-icon",
        "carousel",
        "carousel-image",
    }


def test_copies_are_new_campaigns(commands, workspace):
    first = workspace.rows(ListQuery())[0]
    done = commands.duplicate([first.id])
    (copy,) = done.copies
    assert copy.id != first.id
    assert (copy.name, done.campaigns) == (f"{first.name} (2)", 1)
    assert len(listed(workspace)) == 5


def test_the_archive_takes_and_gives_back(commands, workspace):
    chosen = sorted(listed(workspace))[:2]
    commands.archive(chosen, True)
    assert listed(workspace, archived=True) == set(chosen)
    commands.archive(chosen, False)
    assert listed(workspace, archived=True) == set()


def test_the_bin_takes_and_gives_back(commands, workspace):
    chosen = sorted(listed(workspace))[:2]
    commands.to_bin(chosen)
    assert listed(workspace, bin=True) == set(chosen)
    commands.restore(chosen)
    assert listed(workspace, bin=True) == set()


def test_the_last_change_of_several_is_undone_and_redone_at_once(commands, workspace):
    before = listed(workspace)
    commands.archive(sorted(before)[:3], True)
    assert commands.undo() == "Archive"
    assert listed(workspace) == before
    assert commands.redo() == "Archive"
    assert len(listed(workspace, archived=True)) == 3


def test_one_step_is_taken_back_whatever_came_after_it(commands, workspace):
    first, second, *_ = sorted(listed(workspace))
    step = commands.archive([first], True)
    commands.to_bin([second])
    assert commands.undo(step.group) == "Archive"
    assert listed(workspace, archived=True) == set()
    assert listed(workspace, bin=True) == {second}


def test_copies_to_use_again_come_with_what_to_renew_and_go_in_one_step(commands, workspace):
    chosen = sorted(listed(workspace))[:2]
    done = commands.reuse(chosen)
    assert done.campaigns == len(done.copies) == 2
    assert any(copy.renewals for copy in done.copies)
    commands.undo(done.group)
    assert len(listed(workspace)) == 4


def test_nothing_to_copy_is_no_step(commands):
    assert (commands.duplicate([]).group, commands.reuse([]).group) == (None, None)


def test_labels_and_subscriptions_come_and_go(commands, workspace):
    (one, two, *_) = sorted(listed(workspace))
    step = commands.label([one, two], NameChange(new=("Spring",)))
    (label,) = workspace.labels()
    assert (step.campaigns, workspace.usage("labels")) == (2, {label.id: 2})
    commands.label([one], NameChange(remove=(label.id,)))
    assert workspace.members("labels", label.id) == [two]
    commands.subscribe([one, two], NameChange(new=("News", "Offers")))
    news = workspace.named("categories", "News")
    commands.subscribe([one, two], NameChange(add=(news,), replace=True))
    assert workspace.usage("categories") == {news: 2}


def test_files_are_imported_all_or_none(commands, workspace, tmp_path):
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    message = {"_id": "1", "msg": {"type": "simple", "content": [{"title": {"text": "Hello"}}]}}
    good.write_text(json.dumps({"inbox_notifs": [message]}))
    bad.write_text("nonsense")
    with pytest.raises(UserError, match=r"bad\.json"):
        commands.add_files([good, bad])
    assert len(listed(workspace)) == 4
    (imported,) = commands.add_files([good]).campaigns
    assert workspace.get(imported).campaign.name == "Hello"


def test_samples_can_be_added_again(commands, workspace):
    added = commands.add_samples().campaigns
    assert len(added) == 4
    assert set(added) <= listed(workspace)


def test_a_card_of_the_gallery_makes_a_campaign(services, workspace):
    choices = ServiceChoices(services, workspace)
    offered = choices.choices()
    assert {choice.group for choice in offered} == {"template", "recipe"}
    assert workspace.get(choices.create(offered[0].key)).campaign.message.template == "simple"


def test_what_an_editor_needs_is_loaded_module_by_module(services, qapp):
    steps = service_parts().warm(services)
    for name in NEEDED:
        next(steps)
        assert name in sys.modules
    assert next(steps, "end") == "end"
