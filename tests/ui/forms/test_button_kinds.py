import pytest
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.forms.button_kinds import KINDS
from tests.ui.forms.bench import SLIDE

PATH = f"{SLIDE}/buttons/b1"


@pytest.fixture
def target(bench, shown):
    place = shown(QWidget())

    def make(kind):
        made = KINDS[kind][1](bench.tools, place)
        made.widget.show()
        made.show_button(PATH, bench.value(PATH))
        return made.widget

    return make


def test_a_link_asks_for_addresses(bench, target, qtbot):
    qtbot.keyClicks(target("link").all, "app://x")
    assert bench.value(f"{PATH}/android") == bench.value(f"{PATH}/web") == "app://x"


def test_copying_asks_for_the_text(bench, target, qtbot):
    qtbot.keyClicks(target("copy"), "SAVE")
    assert bench.value(f"{PATH}/copy") == "SAVE"


def test_extra_data_asks_for_pairs(bench, target, qtbot):
    widget = target("keys")
    widget.add.click()
    widget.show_pairs(f"{PATH}/keys", bench.value(f"{PATH}/keys"))
    (row,) = widget.rows.values()
    qtbot.keyClicks(row.edits["key"], "screen")
    assert bench.value(f"{PATH}/keys")[0]["key"] == "screen"


def test_asking_for_notifications_may_open_the_settings(bench, target):
    target("push").findChild(QCheckBox).click()
    assert bench.value(f"{PATH}/open_settings") is True
