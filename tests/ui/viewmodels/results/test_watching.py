import pytest

from app.ui.jobs import Cancelled, JobContext
from app.ui.viewmodels.results.watching import watched


def test_progress_is_told_until_nobody_wants_the_work():
    told = []
    context = JobContext(lambda done, total: told.append((done, total)))
    progress = watched(context)
    progress(1, 3)
    context.cancel()
    with pytest.raises(Cancelled):
        progress(2, 3)
    assert told == [(1, 3)]
