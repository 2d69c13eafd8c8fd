import pytest

from app.services.packages.values import Taken
from app.ui.views.exchange.bundle_words import BundleWords


@pytest.fixture
def words(qapp):
    return BundleWords()


def test_one_and_many_campaigns_are_counted_by_state(words):
    assert words.counts({"new": 1, "same": 0, "changed": 0, "clashing": 0}) == "1 campaign: 1 new"
    counts = {"new": 0, "same": 150, "changed": 2, "clashing": 1}
    assert words.counts(counts) == "153 campaigns: 2 changed, 1 clashing, 150 the same"


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        (Taken(group="g", added=("a",)), "1 campaign imported"),
        (Taken(group="g", added=("a", "b"), replaced=("c", "d")), "2 campaigns imported, 2 campaigns replaced"),
        (Taken(group="g", replaced=("c",)), "1 campaign replaced"),
    ],
)
def test_what_was_done_is_told(words, taken, said):
    assert words.taken(taken) == said
