import pytest

from app.domain.errors import UserError
from app.services.ports import CATEGORIES, LABELS, Category, Named
from app.ui.viewmodels.filter_choices import FilterChoices
from app.ui.viewmodels.filters import Filter

SALE, VIP = Named(id="1", name="Sale"), Named(id="2", name="VIP")
NEWS = Category(id="n", name="News")


@pytest.fixture
def choices(qapp, workspace, jobs):
    workspace.named = [SALE, VIP]
    workspace.subscriptions = [NEWS]
    made = FilterChoices(workspace, jobs)
    yield made
    made.deleteLater()


@pytest.fixture
def heard(choices):
    told: list[bool] = []
    choices.changed.connect(lambda: told.append(True))
    return told


def test_names_are_read_off_the_window(choices, jobs, heard):
    choices.refresh()
    assert [job.lane for job in jobs.waiting] == ["lists"]
    assert not choices.known
    jobs.run_all()
    assert choices.known
    assert (choices.names(LABELS), choices.names(CATEGORIES)) == ((SALE, VIP), (NEWS,))
    assert len(heard) == 1


def test_the_same_names_again_are_no_news(choices, jobs, heard):
    for _ in range(2):
        choices.refresh()
        jobs.run_all()
    assert len(heard) == 1


@pytest.mark.parametrize("reference", ["1", "Sale", "sale"])
def test_ids_and_names_lead_to_a_label(choices, jobs, reference):
    choices.refresh()
    jobs.run_all()
    assert choices.find(LABELS, reference) == SALE


def test_a_merged_label_leads_to_the_one_that_stands_for_it(choices, jobs, workspace):
    workspace.merged = {"old": "2"}
    choices.refresh(labels=["old"])
    jobs.run_all()
    assert choices.find(LABELS, "old") == VIP


def test_what_is_gone_is_not_found(choices, jobs):
    choices.refresh(labels=["gone"], categories=["gone"])
    jobs.run_all()
    assert choices.find(LABELS, "gone") is None
    assert not choices.knows(Filter(label="gone"))
    assert not choices.knows(Filter(label="1", category="gone"))
    assert choices.knows(Filter(label="1", category="n"))
    assert choices.knows(Filter())


def test_counts_come_after_the_names(choices, jobs, heard):
    choices.refresh()
    jobs.run_all()
    assert choices.usage(LABELS, "1") is None
    choices.count(LABELS)
    assert [job.lane for job in jobs.waiting] == ["database"]
    jobs.run_all()
    assert (choices.usage(LABELS, "1"), choices.usage(LABELS, "none")) == (4, 0)
    assert choices.usage(CATEGORIES, "n") is None
    assert len(heard) == 2


def test_authors_are_known_once_they_were_read(choices, jobs, workspace):
    workspace.change(3, author="Olena")
    assert choices.authors is None
    choices.read_authors()
    jobs.run_all()
    assert choices.authors == ["Olena"]


def test_a_file_that_can_not_be_read_is_left_to_the_list(choices, jobs, workspace, monkeypatch):
    def fail():
        raise UserError("The file is gone")

    monkeypatch.setattr(workspace, "labels", fail)
    choices.refresh()
    jobs.run_all()
    assert not choices.known
