"""Every text of every page fits into its widget, wide and narrow, light and dark."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton, QWidget

from app.ui.widgets.card_button import CardButton

SIZES = [(1440, 900), (1280, 768), (960, 560)]


def settled() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()


def cut(window: QWidget) -> list[str]:
    """The texts in sight that are wider or higher than the room they have."""
    found: list[str] = []
    for widget in window.findChildren(QLabel) + window.findChildren(QAbstractButton):
        if not widget.isVisible() or not widget.text() or isinstance(widget, CardButton):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.height() >= widget.heightForWidth(widget.width())
        else:
            need = 0 if icon_only(widget) else widget.fontMetrics().horizontalAdvance(widget.text())
            fits = widget.width() >= need and widget.height() >= widget.fontMetrics().height()
        if not fits:
            found.append(f"{type(widget).__name__} {widget.text()!r}")
    return found


def icon_only(widget: QWidget) -> bool:
    return isinstance(widget, QToolButton) and widget.toolButtonStyle().name == "ToolButtonIconOnly"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("action", ["go.settings", "campaign.new", "go.palette", "edit.undo"])
def test_no_text_is_cut(desktop, window, jobs, size, action):
    window.resize(*size)
    window.commands[action].trigger()
    jobs.run_all()
    settled()
    assert cut(window) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_an_empty_list_fits_too(desktop, window, jobs, workspace, size):
    workspace.lines = []
    window.resize(*size)
    window.navigation.current.view_model.refresh()
    jobs.run_all()
    settled()
    assert cut(window) == []
    buttons = [it for it in window.findChildren(QPushButton) if it.isVisible() and it.text() == "Try a sample"]
    assert len(buttons) == 1
    assert window.rect().contains(buttons[0].mapTo(window, buttons[0].rect().center()))


def test_a_text_that_does_not_fit_would_be_noticed(shown):
    holder = shown(QWidget())
    label = QLabel("Nothing but words", holder)
    label.setFixedWidth(10)
    label.show()
    assert cut(holder) == ["QLabel 'Nothing but words'"]
