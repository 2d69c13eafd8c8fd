from types import SimpleNamespace

import pytest

from app.services.syncing.linked import Kept
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.keeping import KeepingModel
from tests.ui.past import at_rest


@pytest.fixture
def keeping(qapp):
    """``kept`` is what the next portions come to; ``made`` counts the services."""
    jobs, kept, calls = ManualJobs(), [], []

    def keep(stop):
        calls.append(stop)
        return kept.pop(0) if kept else Kept()

    services = SimpleNamespace(linked_pictures=lambda _workspace: SimpleNamespace(keep=keep))
    model = KeepingModel(services, SimpleNamespace(), jobs)
    return SimpleNamespace(model=model, jobs=jobs, kept=kept, calls=calls)


def test_it_works_on_the_lane_of_files(keeping):
    keeping.model.start()
    assert [job.lane for job in keeping.jobs.waiting] == ["files"]


def test_it_goes_on_as_long_as_there_is_more(keeping):
    keeping.kept[:] = [Kept(pictures=50, more=True), Kept(pictures=1)]
    keeping.model.start()
    keeping.jobs.run_all()
    at_rest(keeping.model._again)
    keeping.jobs.run_all()
    assert len(keeping.calls) == 2
    assert not keeping.model._again.isActive()


def test_never_two_at_once(keeping):
    keeping.model.start()
    keeping.model.start()
    assert len(keeping.jobs.waiting) == 1


def test_it_stops_before_the_next_picture(keeping):
    keeping.model.start()
    (job,) = keeping.jobs.waiting
    keeping.model.stop()
    assert job.context.cancelled
    keeping.jobs.run_all()
    assert keeping.calls == []
    keeping.model.start()
    keeping.jobs.run_all()
    assert len(keeping.calls) == 1
