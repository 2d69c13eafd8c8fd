import pytest
from PySide6.QtCore import Qt

from app.services.proving import Finding
from app.ui.views.proof.findings import Findings

CUT = Finding(kind="title_cut", recipient="ann@a.example", device="pixel", detail="Dear Ann")
ERROR = Finding(kind="error", recipient="bo@a.example", detail="Name is empty")


@pytest.fixture
def findings(shown):
    made = Findings()
    made.resize(500, 200)
    made.show_findings([CUT, ERROR], {"pixel": "Pixel 8"})
    return shown(made)


def test_assistive_technology_gets_everything(findings):
    said = [findings.list.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == ["ann@a.example, Cut title: Dear Ann, Pixel 8", "bo@a.example, Error: Name is empty"]


def test_the_first_is_in_hand_and_arrows_move_on(findings, qtbot):
    assert findings.finding == CUT
    qtbot.keyClick(findings, Qt.Key.Key_Down)
    assert findings.finding == ERROR


def test_without_findings_nothing_is_in_hand(findings):
    told = []
    findings.current_changed.connect(lambda: told.append(findings.finding))
    findings.show_findings([], {})
    assert findings.finding is None
    assert told[-1] is None


def test_enter_without_a_finding_asks_for_nothing(findings, qtbot):
    wanted = []
    findings.wanted.connect(wanted.append)
    findings.show_findings([], {})
    qtbot.keyClick(findings, Qt.Key.Key_Return)
    assert wanted == []


def test_rows_are_painted_each_its_own_way(findings):
    first, second = (findings.visualRect(findings.list.index(row, 0)) for row in range(2))
    picture = findings.viewport().grab().toImage()
    assert picture.copy(first) != picture.copy(second)
    assert first.height() == second.height() > 0
