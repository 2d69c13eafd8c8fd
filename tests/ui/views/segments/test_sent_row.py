import pytest

from app.domain.recipient import People
from app.domain.segments import Sent
from app.ui.viewmodels.rules import Group, Row
from app.ui.views.segments.group_box import GroupBox
from app.ui.views.segments.sent_row import SentRow


@pytest.mark.parametrize(
    ("turned", "words"),
    [(False, "was sent a message with a label"), (True, "was not sent a message with a label")],
)
def test_it_says_what_it_asks_and_keeps_its_label(shown, turned, words):
    row = shown(SentRow(Row(leaf=Sent(label="l"), turned=turned)))
    assert row.words.text() == words
    assert row.node() == Row(leaf=Sent(label="l"), turned=turned)


def test_a_group_keeps_it_and_lets_it_go(shown):
    group = Group(parts=(Row(leaf=Sent(label="l")), Row(leaf=Sent(label="m"), turned=True)))
    box = shown(GroupBox(group, People()))
    assert box.node() == group
    box.parts[0].remove.click()
    assert box.node().parts == (Row(leaf=Sent(label="m"), turned=True),)
