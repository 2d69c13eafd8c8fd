"""The form of a campaign: what its template type and the campaign itself ask for, in tabs."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.fields import Field, Section
from app.domain.issues import Issue
from app.domain.overlays import entry_of
from app.templates import registry as templates
from app.ui.forms import places
from app.ui.forms.audience import AUDIENCE
from app.ui.forms.base import FieldWidget, Tools
from app.ui.forms.details import DETAILS
from app.ui.forms.issues import IssueNotes
from app.ui.forms.section import SectionView
from app.ui.theme import tokens
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.languages import LanguagesModel
from app.ui.views.filmstrip import Filmstrip
from app.ui.views.language_bar import AddLanguage, LanguageBar
from app.ui.views.translations import TranslationsView
from app.ui.widgets.fold import Fold
from app.ui.widgets.tint import tint

TEMPLATE = "message/template"
BARRED = "barred"
"""The property of texts that can be written again once the campaign can."""
OURS = "changed"
"""A path that only other processes' changes name: what they do must not take the person elsewhere."""


class FormView(QWidget):
    """Shows the model's campaign, hands on what people do, leads to fields and says what checks found there.
    ``gradually``: it has no fields before ``grow`` is through."""

    def __init__(
        self, model: EditorModel, tools: Tools, parent: QWidget | None = None, *, gradually: bool = False
    ) -> None:
        super().__init__(parent)
        self._growing = gradually
        places.mark_root(self)
        self._model = model
        self._tools = tools = tools._replace(fix=self.fix)
        self._issues: tuple[Issue, ...] = ()
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(self.tr("Parts of the form"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.languages = LanguagesModel(model, self)
        self.language_bar = LanguageBar(self.languages, self)
        self.first_language = AddLanguage(self.languages, "languages", self)
        self.translations = TranslationsView(self.languages, tools)
        self.filmstrip = Filmstrip(tools, self)
        self.stack = QStackedWidget(self)
        names: dict[Section, str] = {
            "message": self.tr("Message"),
            "audience": self.tr("Audience"),
            "delivery": self.tr("Delivery"),
            "details": self.tr("Details"),
        }
        self.sections: dict[Section, SectionView] = {
            section: SectionView(name, tools) for section, name in names.items() if self._fields(section)
        }
        self._lay_out(names)
        self._show_template()
        self._connect()
        self._bar_texts()

    def grow(self) -> Iterator[None]:
        """Make the fields that are in sight first, a row a step."""
        view = self.stack.currentWidget()
        if isinstance(view, SectionView):
            yield from view.grow()
        self._growing = False
        self._show_tab()

    @property
    def widgets(self) -> list[FieldWidget]:
        """Every field, tab by tab."""
        return [widget for section in self.sections.values() for widget in section.widgets]

    def request_field(self, path: str) -> None:
        """Bring the field for ``path`` into sight, wherever it is, and put the focus into it."""
        self._lead_to_language(path)
        path = self.translations.lead() or path if entry_of(path) == (self.languages.current, "") else path
        self._make_ready([view for view in self.sections.values() if view.has(path)])
        target = places.nearest(self.stack, path, FieldWidget)
        if target is not None:
            part = places.nearest(target, path, QWidget) or target
            self._reveal(part)
            places.focus(target.main if part is target else part)
            tint(part)

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Say what the checks found, each at its field; what belongs to no field in the form is left to others."""
        self._issues = tuple(issue for issue in issues if not self._tools.personal.says(issue))
        found: dict[IssueNotes, list[Issue]] = {notes: [] for notes in self.stack.findChildren(IssueNotes)}
        for issue in self._issues:
            notes = places.best(((notes.path, notes) for notes in found), issue.path)
            if notes is not None:
                found[notes].append(issue)
        for notes, here in found.items():
            notes.tell(here)
        self.filmstrip.show_issues(issues)

    def fix(self, issue: Issue) -> None:
        """Carry out an issue's repair; one that has to know more leads to where it is asked."""
        if issue.fix and issue.fix.edits:
            self._model.fix(issue.fix.edits)
            return
        self.request_field(issue.path)
        field = places.nearest(self.stack, issue.path, FieldWidget)
        if field is not None:
            field.ask(issue)

    def _lay_out(self, names: dict[Section, str]) -> None:
        for section, view in self.sections.items():
            self.tabs.addTab(names[section])
            self.stack.addWidget(view)
        self.stack.addWidget(self.translations)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, tokens.S4, 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.first_language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.language_bar)
        layout.addWidget(self.filmstrip)
        layout.addWidget(self.stack, 1)
        layout.setContentsMargins(0, tokens.S1, 0, 0)

    def _connect(self) -> None:
        model = self._model
        self.tabs.currentChanged.connect(self._on_tab)
        model.changed.connect(self._on_changed)
        model.slide_changed.connect(self._on_slide)
        model.field_requested.connect(self.request_field)
        model.touched.connect(self._on_touched)
        model.came.connect(self._on_came)
        self.languages.chosen.connect(lambda _: self._show_tab())
        self.languages.changed.connect(self._show_bar)
        self.translations.rebuilt.connect(self._on_new_rows)
        model.barred_changed.connect(self._bar_texts)
        self._tools.fits.ready.connect(self._on_judged)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _fields(self, section: Section) -> list[Field]:
        template = templates.template(self._model.campaign.message.template)
        return [field for field in (*template.fields(), *AUDIENCE, *DETAILS) if field.section == section]

    def _show_template(self) -> None:
        if not self._turns_pages():
            self._model.show_slide(self._model.campaign.message.slides[0].id)
        for section, view in self.sections.items():
            view.set_fields(self._fields(section), self._model.slide.id)
        self._show_tab()
        places.chain(self)
        self.show_issues(self._issues)

    def _show_tab(self) -> None:
        """Make what is in sight, and no more."""
        index = self.tabs.currentIndex()
        translating = index == 0 and bool(self.languages.current)
        self.stack.setCurrentIndex(self.stack.indexOf(self.translations) if translating else index)
        view = self.stack.currentWidget()
        self._make_ready([view] if isinstance(view, SectionView) and not self._growing else [])
        self.filmstrip.setVisible(self._turns_pages() and index == 0)
        self._show_bar()

    def _show_bar(self) -> None:
        """Languages belong to the message; before there is a version, only the way to one is shown."""
        here, some = self.tabs.currentIndex() == 0, bool(self.languages.codes)
        self.language_bar.setVisible(here and some)
        self.first_language.setVisible(here and not some)

    def _lead_to_language(self, path: str) -> None:
        if entry_of(path):
            self.tabs.setCurrentIndex(0)
        self.languages.lead_to(path)

    def _turns_pages(self) -> bool:
        """Whether more than the first slide is shown."""
        return templates.template(self._model.campaign.message.template).many_slides

    def _on_tab(self, _index: int) -> None:
        self._show_tab()

    def _make_ready(self, views: Sequence[SectionView]) -> None:
        made = [view for view in views if view.build()]
        if made:
            places.chain(self)
            self._bar_texts()
            self.show_issues(self._issues)

    def _bar_texts(self) -> None:
        """Texts of what can only be read can be selected and copied, not written. Other controls go back by themselves,
        because the model refuses what they do."""
        for kind in (QLineEdit, QTextEdit, QPlainTextEdit):
            for text in self.findChildren(kind):
                if not text.isReadOnly() or text.property(BARRED):
                    text.setReadOnly(self._model.read_only)
                    text.setProperty(BARRED, self._model.read_only)

    def _on_changed(self, changed: frozenset[str]) -> None:
        if TEMPLATE in changed or "" in changed:
            self._show_template()
        for widget in self.widgets:
            if any(widget.concerns(path) for path in changed):
                widget.refresh()

    def _on_judged(self) -> None:
        for widget in self.widgets:
            widget.refresh()
        self.translations.refresh()

    def _on_new_rows(self) -> None:
        places.chain(self)
        self._bar_texts()
        self.show_issues(self._issues)

    def _on_slide(self, slide: str) -> None:
        first = self._model.campaign.message.slides[0].id
        if slide != first and not self._turns_pages():
            self._model.show_slide(first)
            return
        for section in self.sections.values():
            section.point_at(slide)
        self.show_issues(self._issues)

    def _on_touched(self, touched: frozenset[str]) -> None:
        for path in sorted(touched)[:1]:
            self._lead_to_language(path)
        self._make_ready([view for view in self.sections.values() for path in touched if view.has(path)])
        parts = self._parts(touched)
        if parts:
            self._reveal(parts[0])
        for part in parts:
            tint(part)

    def _on_came(self, came: frozenset[str]) -> None:
        """Somebody else changed something: what is in sight of it is tinted, and nobody is led away."""
        for part in self._parts(came):
            tint(part)

    def _parts(self, paths: frozenset[str]) -> list[QWidget]:
        found = (places.nearest(self.stack, path, QWidget) for path in sorted(paths))
        return list(dict.fromkeys(part for part in found if part is not None))

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keeps the field in hand in step with the focus; another program in front changes nothing."""
        if new is None:
            return
        around: QWidget | None = new
        while around is not None and around is not self:
            around = around.parentWidget()
        self._model.focus_field(places.path_of(new) if around is self else "")

    def _reveal(self, part: QWidget) -> None:
        around: QWidget | None = part
        while around is not None and around is not self.stack:
            if isinstance(around, Fold):
                around.unfold()
            if isinstance(around, SectionView):
                self.tabs.setCurrentIndex(self.stack.indexOf(around))
            if isinstance(around, SectionView | TranslationsView):
                self._scroll_to(around, part)
            around = around.parentWidget()

    def _scroll_to(self, section: QScrollArea, part: QWidget) -> None:
        QCoreApplication.sendPostedEvents(None, 0)
        section.ensureWidgetVisible(part, 0, tokens.ROW_HEIGHT)
