import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from app.ui.jobs import ManualJobs
from app.ui.viewmodels.errands import Errands


@pytest.fixture
def made(qapp):
    owner, jobs = QObject(), ManualJobs()
    return owner, jobs, Errands(owner, jobs)


def fail(_context):
    raise OSError("gone")


def test_results_and_errors_come_back(made, caplog):
    _, jobs, errands = made
    came = []
    errands.run("database", lambda _: 7, came.append)
    errands.run("database", fail, failed=came.append)
    errands.run("database", lambda _: 8)
    jobs.run_all()
    assert (came[0], str(came[1]), len(came)) == (7, "gone", 2)


def test_of_one_key_only_the_last_is_done(made):
    _, jobs, errands = made
    came = []
    for number in (1, 2):
        errands.run("database", lambda _, number=number: number, came.append, key="one")
    jobs.run_all()
    assert came == [2]


def test_after_its_owner_nothing_is_called_back(made):
    owner, jobs, errands = made
    came = []
    errands.run("database", lambda _: 7, came.append)
    errands.run("pictures", fail, failed=came.append)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    jobs.run_all()
    assert came == []


def test_what_is_done_is_not_kept(made):
    _, jobs, errands = made
    for _ in range(3):
        errands.run("database", lambda _: 7, key="one")
    jobs.run_all()
    errands.run("database", lambda _: 7)
    assert len(errands._under_way) == 1
