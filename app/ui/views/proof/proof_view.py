"""Check for everyone, beside the form: the message can be mended while the report stands."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.proof import ProofModel, State
from app.ui.views.proof.report_view import ReportView
from app.ui.views.stage.toolbar import MenuButton
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.look import hairline, label


class ProofView(QWidget):
    """``closed``: the person wants the preview back; ``recipients_wanted``: to where recipients come from."""

    closed = Signal()
    recipients_wanted = Signal()

    def __init__(self, model: ProofModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Check for everyone"))
        self.back = IconButton("arrow-left", self.tr("Back to the preview"))
        self.back.set_name(self.tr("Back to the preview"), "Esc")
        self.again = Button(self.tr("Check again"), "primary")
        self.devices = MenuButton(self.tr("Devices"), "smartphone", self)
        self.checked_on = ElidedLabel("", "quiet")
        self.stale = Banner(self)
        self.stale.close_button.hide()
        self._make_beginnings()
        self.count = label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Recipients checked"))
        self.cancel = Button(self.tr("Cancel"))
        self.running = self._running()
        self.report = ReportView(model)
        self.places: dict[State, QWidget] = {
            "never": self.never,
            "running": self.running,
            "nobody": self.nobody,
            "clean": self.report,
            "findings": self.report,
        }
        self.stack = QStackedWidget()
        self._ticks = self._device_menu()
        self._lay_out()
        self._connect()
        self._shown: object = None
        self.refresh()

    def start(self) -> None:
        """Into sight: the focus is where one goes on."""
        {"never": self.begin, "running": self.cancel}.get(self.model.state, self.back).setFocus()

    def refresh(self) -> None:
        """Bring everything in line with the model."""
        model, state = self.model, self.model.state
        if state in ("clean", "findings") and self._shown is not model.proven:
            self._shown = model.proven
            self.report.show_report()
        waited = self.focusWidget() is self.cancel and state != "running"
        self.again.setVisible(state in ("clean", "findings", "nobody"))
        self.stack.setCurrentWidget(self.places[state])
        if waited:
            (self.begin if state == "never" else self.again).setFocus(Qt.FocusReason.OtherFocusReason)
        for name, tick in self._ticks.items():
            tick.setChecked(any(device.name == name for device in model.devices))
        self.devices.setText(self.tr("{n} devices").format(n=len(model.devices)))
        self.devices.setEnabled(state != "running")
        self._say()

    def show_progress(self, done: int, total: int) -> None:
        """How far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        locale = QLocale()
        words = self.tr("{done} of {total} recipients") if total else self.tr("Getting ready")
        self.count.setText(words.format(done=locale.toString(done), total=locale.toString(total)))

    def _say(self) -> None:
        report, proven = self.model.report, self.model.proven
        on = ", ".join(device.label for device in report.devices) if report else ""
        made_up = self.tr("Only sample recipients so far") if proven and proven.people.made_up else ""
        self.checked_on.tell(" · ".join(filter(None, (made_up, on))))
        self.checked_on.setVisible(bool(report) and self.model.state not in ("running", "nobody"))
        if self.model.stale and self.model.state != "running":
            self.stale.tell(self.tr("Something has changed since this check."), "warn")
        else:
            self.stale.clear()

    def _make_beginnings(self) -> None:
        """What stands there before there is a report."""
        self.begin = Button(self.tr("Check for everyone"), "primary", "users")
        self.never = EmptyState(
            "users",
            self.tr("See how it comes out for everyone"),
            self.tr("The message is filled in for each recipient, laid out on the devices, and checked."),
            [self.begin],
        )
        self.bring = Button(self.tr("Go to Recipients"), "", "users")
        self.nobody = EmptyState(
            "users",
            self.tr("There are no recipients yet"),
            self.tr("Import some, and check again."),
            [self.bring],
        )

    def _running(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(tokens.S6, 0, tokens.S6, 0)
        column.setSpacing(tokens.S3)
        column.addStretch(2)
        column.addWidget(self.count, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.bar)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return place

    def _device_menu(self) -> dict[str, QAction]:
        menu = QMenu(self.devices)
        ticks: dict[str, QAction] = {}
        platform = ""
        for device in self.model.all_devices:
            if platform and device.platform != platform:
                menu.addSeparator()
            platform = device.platform
            tick = menu.addAction(device.label)
            tick.setCheckable(True)
            tick.triggered.connect(lambda chosen, name=device.name: self.model.choose_device(name, chosen))
            ticks[device.name] = tick
        self.devices.setMenu(menu)
        return ticks

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S2, tokens.S2, tokens.S4, tokens.S2)
        head.setSpacing(tokens.S2)
        head.addWidget(self.back)
        head.addWidget(label(self.tr("Check for everyone"), "strong"))
        head.addStretch()
        head.addWidget(self.devices)
        head.addWidget(self.again)
        for place in dict.fromkeys(self.places.values()):
            self.stack.addWidget(place)
        about = QVBoxLayout()
        about.setContentsMargins(tokens.S4, tokens.S3, tokens.S4, 0)
        about.addWidget(self.checked_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.stale)
        column.addLayout(about)
        column.addSpacing(tokens.S2)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        leave = QAction(self)
        leave.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(self.closed)
        self.addAction(leave)
        self.back.clicked.connect(self.closed)
        self.bring.clicked.connect(self.recipients_wanted)
        for button in (self.begin, self.again):
            button.clicked.connect(self._start)
        self.cancel.clicked.connect(self.model.cancel)
        self.model.moved.connect(self.show_progress)
        self.model.changed.connect(self.refresh)

    def _start(self) -> None:
        self.model.start()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
