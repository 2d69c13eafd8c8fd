import pytest
from msgspec import UNSET

from app.sync.merge.texts import Words
from app.sync.merge.values import Collision, Merged
from tests.sync.merge.sides import merged


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "value", "told"),
    [
        ("one or two", "1 or two", "one or 2", "1 or 2", Merged({}, taken=("it",), joined=("it",))),
        ("one or two", "1 or two", "one or two", "1 or two", Merged({})),
        ("one or two", "one or two", "one or 2", "one or 2", Merged({}, taken=("it",))),
        ("one or two", "1 or 2", "1 or two", "1 or 2", Merged({})),
        ("one or two", "1 or two", "1 or 2", "1 or 2", Merged({}, taken=("it",))),
        ("one", "two", "three", "two", Merged({}, (Collision("it", "one", "two", "three"),))),
        (UNSET, "one two", "one", "one two", Merged({}, (Collision("it", UNSET, "one two", "one"),))),
        ("one", UNSET, "two", UNSET, Merged({}, (Collision("it", "one", UNSET, "two"),))),
        (None, "two", "one", "two", Merged({}, (Collision("it", None, "two", "one"),))),
    ],
)
def test_a_text_is_merged_by_words_where_the_changes_do_not_touch(base, mine, theirs, value, told):
    assert merged(Words(), base, mine, theirs) == (value, told)
