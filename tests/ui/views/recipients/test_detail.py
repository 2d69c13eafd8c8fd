import pytest
from PySide6.QtWidgets import QLabel

from app.domain.recipient import Event, Recipient
from app.ui.views.recipients.detail import MOST, RecipientDetail
from tests.ui.fakes import StillClock
from tests.ui.people import PEOPLE

NAMES = ("Given", "Family", "City", "Points", "Topics")
ROLES = {"first_name": "Given", "last_name": "Family", "subscriptions": "Topics"}


@pytest.fixture
def detail(shown):
    clock = StillClock()
    made = shown(RecipientDetail(clock.now, clock.zone()))
    made.resize(352, 600)
    return made


def texts(detail) -> list[str]:
    return [label.text() for label in detail.body.findChildren(QLabel)]


def show(detail, recipient) -> list[str]:
    detail.show_recipient(recipient, ROLES, NAMES)
    return texts(detail)


def test_all_that_is_known_is_shown_and_what_is_not_is_named(detail):
    assert show(detail, PEOPLE[0]) == [
        *("Given", "Ann", "Family", "Kit", "City", "Kyiv", "Points", "7"),
        "Empty: Topics",
    ]
    assert (detail.name.text(), detail.identity.text()) == ("Ann Kit", "ann@example.com")


def test_subscriptions_stand_for_themselves(detail):
    found = show(detail, PEOPLE[1])
    assert found[-3:] == ["Subscriptions", "News", "Offers"]
    assert "Topics" not in found


def test_events_come_newest_first_with_their_properties(detail):
    found = show(detail, PEOPLE[2])
    assert found[found.index("Events") :] == ["Events", "Left", "Charged · Yesterday", "price", "120"]


def test_an_event_at_an_odd_time_is_shown_as_it_is(detail):
    found = show(detail, Recipient(identity="x", events=(Event(name="Charged", at="some day"),)))
    assert "Charged · some day" in found


def test_markup_is_shown_as_it_stands(detail):
    assert "<b>Ay</b>" in show(detail, PEOPLE[2])
    assert detail.name.text() == "Cem <b>Ay</b>"


def test_somebody_without_a_name_is_called_so(detail):
    show(detail, Recipient(identity="x"))
    assert detail.name.text() == "Without a name"


def test_the_button_says_whether_somebody_is_kept(qtbot, detail):
    show(detail, PEOPLE[0])
    assert (detail.keep.text(), detail.keep.isChecked()) == ("Keep as test recipient", False)
    show(detail, PEOPLE[1])
    assert (detail.keep.text(), detail.keep.isChecked()) == ("Test recipient", True)
    with qtbot.waitSignals([detail.kept, detail.removed]):
        detail.keep.click()
        detail.remove.click()


def test_thousands_of_attributes_are_bounded(detail):
    many = {f"a{number}": number for number in range(MOST + 50)}
    found = show(detail, Recipient(identity="x", attributes=many))
    assert "And 50 more" in found
    assert len(found) < 2 * MOST + 10


def test_nothing_is_wider_than_the_pane(qtbot, detail):
    show(detail, Recipient(identity="x" * 200, attributes={"Given": "K" * 400, "A" * 90: "y"}))
    qtbot.waitUntil(lambda: 0 < detail.body.width() < detail.viewport().width())
    assert detail.widget().width() <= detail.viewport().width()
