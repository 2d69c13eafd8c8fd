from contextlib import contextmanager

import pytest

from app.services.ports import Interrupted
from app.ui.jobs import Cancelled, JobContext
from app.ui.viewmodels.interruptible import interruptible


class Source:
    """Reading that looks at whether to stop before every row."""

    @contextmanager
    def interrupted(self, stop):
        self.stop = stop
        yield
        self.stop = None

    def read(self, context):
        for row in range(3):
            if self.stop():
                raise Interrupted
            if row == 1 and self.cancel:
                context.cancel()
        return "rows"


@pytest.fixture
def source():
    return Source()


def test_what_is_wanted_is_read_to_the_end(source):
    source.cancel = False
    assert interruptible(source, source.read)(JobContext()) == "rows"


def test_what_nobody_wants_any_more_ends_in_the_middle(source):
    source.cancel = True
    with pytest.raises(Cancelled):
        interruptible(source, source.read)(JobContext())
