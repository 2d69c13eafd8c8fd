import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tests.made import uuid
from tests.services.packages.made import pictured
from tests.ui.exchanging import ExchangeBench
from tests.ui.people import RecordingHost


@pytest.fixture
def bench(qapp, tmp_path) -> ExchangeBench:
    return ExchangeBench(tmp_path, pictured(1), pictured(2))


@pytest.fixture
def both() -> tuple[str, str]:
    """The campaigns of ``bench``."""
    return uuid(1), uuid(2)


@pytest.fixture
def place(qtbot, theme) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    return window


@pytest.fixture
def host(theme, place) -> RecordingHost:
    return RecordingHost(theme, place)


@pytest.fixture
def begin():
    """Starts dialogs, and closes them at the end."""
    made = []

    def start(dialog):
        made.append(dialog)
        dialog.start()
        return dialog

    yield start
    for dialog in made:
        if isValid(dialog):
            dialog.reject()
            dialog.deleteLater()
