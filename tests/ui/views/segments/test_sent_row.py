import pytest

from app.domain.recipient import People
from app.domain.segments import Sent
from app.services.ports import Named
from app.ui.viewmodels.rules import Group, Row
from app.ui.viewmodels.segments import SentLabels
from app.ui.views.segments.group_box import GroupBox
from app.ui.views.segments.sent_row import SentRow

LABELS = (Named(id="l", name="Sale"), Named(id="m", name="Spring"))
KNOWN = SentLabels(labels=LABELS, survivors={"old": "m"}, history=True)


@pytest.mark.parametrize(("turned", "words"), [(False, "was sent"), (True, "was not sent")])
def test_it_says_what_it_asks_and_keeps_its_label(shown, turned, words):
    row = shown(SentRow(Row(leaf=Sent(label="m"), turned=turned), KNOWN))
    assert (row.was.currentText(), row.label.currentText()) == (words, "Spring")
    assert row.node() == Row(leaf=Sent(label="m"), turned=turned)
    assert not row.note.isVisible()


def test_another_label_and_its_opposite_can_be_chosen(shown):
    row, heard = shown(SentRow(Row(leaf=Sent(label="l")), KNOWN)), []
    row.changed.connect(lambda: heard.append(row.node()))
    row.label.setCurrentIndex(row.label.findText("Spring"))
    row.was.setCurrentIndex(row.was.findText("was not sent"))
    assert heard == [Row(leaf=Sent(label="m")), Row(leaf=Sent(label="m"), turned=True)]


def test_a_label_that_was_merged_goes_by_the_other_name_and_stays_as_it_was_stored(shown):
    row = shown(SentRow(Row(leaf=Sent(label="old")), KNOWN))
    assert row.label.currentText() == "Spring"
    assert row.node() == Row(leaf=Sent(label="old"))


def test_a_label_that_is_gone_is_kept_until_another_is_chosen(shown):
    row = shown(SentRow(Row(leaf=Sent(label="gone")), KNOWN))
    assert row.label.currentText() == "A label that is gone"
    assert row.node() == Row(leaf=Sent(label="gone"))


@pytest.mark.parametrize(("turned", "whom"), [(False, "nobody"), (True, "everybody")])
def test_without_a_send_history_it_says_of_whom_it_is_true(shown, turned, whom):
    row = shown(SentRow(Row(leaf=Sent(label="l"), turned=turned), SentLabels(labels=LABELS)))
    assert row.note.isVisible()
    assert whom in row.note.text()
    row.was.setCurrentIndex(1 - row.was.currentIndex())
    assert whom not in row.note.text()


def test_a_group_keeps_it_and_lets_it_go(shown):
    group = Group(parts=(Row(leaf=Sent(label="l")), Row(leaf=Sent(label="m"), turned=True)))
    box = shown(GroupBox(group, People(), KNOWN))
    assert box.node() == group
    box.parts[0].remove.click()
    assert box.node().parts == (Row(leaf=Sent(label="m"), turned=True),)


def test_a_group_begins_one_with_the_first_label(shown):
    box = shown(GroupBox(Group(), People(), KNOWN))
    box.add_sent.click()
    assert box.node().parts == (Row(leaf=Sent(label="l")),)


def test_without_labels_there_is_nothing_to_ask_for(shown):
    assert not shown(GroupBox(Group(), People())).add_sent.isEnabled()
