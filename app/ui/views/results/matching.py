"""The step of an import of results in which one agrees which campaign is which."""

from typing import get_args

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.services.ports import CampaignRow
from app.services.results.days import Order
from app.services.results.reading import UNSURE
from app.services.results.values import Candidate, Match
from app.ui import words as names
from app.ui.models.matches import MatchTable
from app.ui.theme import tokens
from app.ui.viewmodels.results.importing import ResultImport
from app.ui.viewmodels.results.words import counted, day
from app.ui.views.recipients.problems import Problems
from app.ui.views.results.match_table import MatchTableView
from app.ui.widgets.fold import Fold
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.picker import Choice, Picker
from app.ui.widgets.steady import SteadyCombo
from app.ui.widgets.wrapped import WrappedText

OUT = "leave out"
PROBLEMS_HEIGHT = 4 * tokens.CONTROL_HEIGHT


class MatchingView(QWidget):
    """Counts above, the campaigns of the report below, then what was left out of it."""

    def __init__(self, model: ResultImport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.counts = WrappedText("", "strong")
        self.to_choose = WrappedText("")
        self.notes = WrappedText("", "note")
        self.order = SteadyCombo(self.tr("How its dates are meant"), self)
        orders = (self.tr("Day first: 31/12/2026"), self.tr("Month first: 12/31/2026"))
        for order, text in zip(get_args(Order), orders, strict=True):
            self.order.addItem(text, order)
        self.rows = MatchTable(model, self)
        self.table = MatchTableView(self.rows, self)
        self.problems = Problems()
        self.problems.setMinimumHeight(PROBLEMS_HEIGHT)
        self.fold = Fold("", self.problems)
        self.picker: Picker | None = None
        self._asked: Match | None = None
        self._offered: dict[str, Candidate] = {}
        self.table.asked.connect(self.ask)
        self.order.currentIndexChanged.connect(lambda _: model.start(self.order.currentData()))
        model.step_changed.connect(lambda step: self._begin() if step == "matching" else None)
        model.chosen.connect(lambda _: self._show_counts())
        model.found.connect(self._show_choices)
        self._lay_out()

    def ask(self, match: Match, anchor: QWidget) -> None:
        """Let one choose the campaign of a match: among those that fit, among all by a search, or none."""
        name = match.name or match.key
        picker = self.picker = Picker(
            self.tr("Campaign of {name}").format(name=name), self.tr("Search campaigns"), self
        )
        picker.asked.connect(lambda text: self._model.search(match, text))
        picker.chosen.connect(lambda key: self._model.choose(match.key, self._offered.get(key)))
        self._asked = match
        self._show_choices("", [], [])
        picker.open_below(anchor)
        self._model.search(match, "")

    def _show_choices(self, text: str, fitting: list[CampaignRow], found: list[CampaignRow]) -> None:
        if self.picker is None or self._asked is None or not isValid(self.picker) or self.picker.search.text() != text:
            return
        rest = [row for row in found if row.id not in {each.id for each in fitting}]
        self._offered = {row.id: Candidate(id=row.id, name=row.name) for row in (*fitting, *rest)}
        meant = self._model.meant(self._asked)
        leave = [] if text.strip() else [Choice(key=OUT, text=self.tr("Leave out"), sign="x")]
        choices = [*(_choice(row, meant) for row in fitting), *leave, *(_choice(row, meant) for row in rest)]
        self.picker.show_choices(choices, self.tr("Nothing found"))

    def _begin(self) -> None:
        plan = self._model.plan
        assert plan is not None
        self.rows.begin()
        self.order.setVisible(self._model.unsure_of_days)
        self.order.show_value(self._model.order or "day first")
        told = [note for note in plan.sheet.notes if note != UNSURE]
        if self._model.unsure_of_days:
            told.append(self.tr("Its dates can be read in two ways"))
        self.notes.setText(". ".join(told) + "." if told else "")
        self.notes.setVisible(bool(told))
        errors = plan.sheet.errors
        self.fold.setVisible(errors.count > 0)
        self.problems.show_notes(errors)
        head = self.tr("Rows that are left out: {count}").format(count=counted(errors.count))
        self.fold.head.setText(head)
        self.fold.head.setAccessibleName(head)
        self._show_counts()
        if self.rows.rowCount():
            self.table.stand_on(0)
        self.table.setFocus()

    def _show_counts(self) -> None:
        model = self._model
        every, here = len(model.matches), model.campaigns
        text = self.tr("{here} of {every} campaigns of the report are taken to be campaigns of this workspace")
        self.counts.setText(text.format(here=counted(here), every=counted(every)))
        several = self.tr("Several campaigns fit: choose which is meant. Left to choose: {count}")
        set_tone(self.to_choose, "warn")
        self.to_choose.setText(several.format(count=counted(model.open_choices)))
        self.to_choose.setVisible(model.open_choices > 0)

    def _lay_out(self) -> None:
        dates = QHBoxLayout()
        dates.setSpacing(tokens.S3)
        dates.addWidget(self.notes, 1)
        dates.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.counts)
        layout.addWidget(self.to_choose)
        layout.addLayout(dates)
        layout.addWidget(self.table, 1)
        hint = label(self.tr("Click a campaign, or press Enter, to choose another or to leave it out."), "note")
        layout.addWidget(hint)
        layout.addWidget(self.fold)


def _choice(row: CampaignRow, meant: Candidate | None) -> Choice:
    """Campaigns of one name are told apart by their status, and by when they were changed."""
    detail = f"{names.status(row.status)} · {day(row.changed[: len('2026-12-31')])}"
    return Choice(key=row.id, text=names.name(row.name), detail=detail, ticked=meant is not None and meant.id == row.id)
