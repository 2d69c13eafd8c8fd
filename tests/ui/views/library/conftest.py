"""What the tests of the list's parts share."""

from datetime import UTC

import pytest

from app.services.ports import Category, Named
from app.ui.viewmodels.filter_choices import FilterChoices
from app.ui.viewmodels.periods import Moment
from tests.ui.fakes import NOW


@pytest.fixture
def moment():
    return Moment(now=NOW, zone=UTC)


@pytest.fixture
def choices(qapp, workspace, jobs):
    """Three labels and a subscription, read already."""
    workspace.named = [Named(id="1", name="Sale"), Named(id="2", name="Spring"), Named(id="3", name="Books")]
    workspace.subscriptions = [Category(id="n", name="News")]
    made = FilterChoices(workspace, jobs)
    made.refresh()
    jobs.run_all()
    yield made
    made.deleteLater()
