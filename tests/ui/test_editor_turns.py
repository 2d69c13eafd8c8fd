"""An editor in sight: its stage comes first, and what happens before the rest is there."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.editor_parts import Editors
from app.ui.forms.line import Line
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.editor import HISTORY, EditorPage
from app.ui.views.form import FormView
from app.ui.views.history.history_view import HistoryView
from app.ui.views.stage.card_canvas import NO_CARD, CardCanvas
from app.ui.views.stage.stage_view import StageView
from tests.made import campaign, slide
from tests.ui.test_editor_parts import Host, opened  # noqa: F401

NAMES = {StageView: "stage", FormView: "form", ChecksStrip: "checks"}


@pytest.fixture
def edit(opened, jobs, window, theme, qtbot):  # noqa: F811
    """Shows an editor whose campaign is still to be read; ``editors`` fill it."""
    made, editors = [], Editors()

    def show(one) -> SimpleNamespace:
        if opened.workspace.get(one.id) is None:
            opened.services.editing(opened.workspace).create([one])
        page, host = EditorPage(one.id), Host(window.commands, theme)
        page.resize(1200, 800)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.entered()
        editors.fill(page, opened, host)
        made.append(page)
        return SimpleNamespace(page=page, host=host)

    yield show
    for page in made:
        page.left()
        jobs.run_all()


def there(page: QWidget) -> list[str]:
    return [name for kind, name in NAMES.items() if page.findChildren(kind)]


def until_whole(qtbot, page: EditorPage) -> None:
    qtbot.waitUntil(lambda: page._turns is not None and not page.unfinished)


def title_line(page: QWidget) -> Line:
    return next(line for line in page.findChildren(Line) if line.text() == "Hello")


def test_the_stage_is_painted_before_anything_else_is_made(edit, jobs, qtbot, monkeypatch):
    seen, paint = [], CardCanvas.paintEvent

    def noted(canvas, event) -> None:
        paint(canvas, event)
        seen.append((canvas.card is not NO_CARD, there(canvas.window())))

    monkeypatch.setattr(CardCanvas, "paintEvent", noted)
    page = edit(campaign(1, slide("a", "Hello"))).page
    jobs.run_next()
    assert there(page) == ["stage"]
    until_whole(qtbot, page)
    assert seen[0] == (True, ["stage"])
    assert there(page) == ["stage", "form", "checks"]


def test_the_stage_is_drawn_once_and_keeps_its_size(edit, jobs, qtbot, monkeypatch):
    shown, show = [], CardCanvas.show_card

    def noted(canvas, card, scale, **more) -> None:
        show(canvas, card, scale, **more)
        shown.append((canvas.size().width(), scale))

    monkeypatch.setattr(CardCanvas, "show_card", noted)
    page = edit(campaign(1, slide("a", "Hello"))).page
    jobs.run_next()
    room = page.stage_place.size()
    until_whole(qtbot, page)
    jobs.run_all()
    QCoreApplication.processEvents()
    assert len(set(shown)) == 1
    assert page.stage_place.size() == room


def test_the_name_is_there_with_the_stage(edit, jobs):
    page = edit(campaign(1, slide("a", "Hello"), name="Spring sale")).page
    names = []
    page.ready.connect(lambda: names.append(page.title()))
    jobs.run_next()
    assert names == ["Spring sale"]


def test_tab_goes_to_the_form_and_from_its_end_to_the_stage(edit, jobs, qtbot):
    page = edit(campaign(1, slide("a", "Hello"))).page
    jobs.run_next()
    until_whole(qtbot, page)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert page.form_place.isAncestorOf(QApplication.focusWidget())
    passed = [QApplication.focusWidget()]
    while page.form_place.isAncestorOf(passed[-1]):
        QTest.keyClick(passed[-1], Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        if QApplication.focusWidget() is passed[-1]:
            QTest.keyClick(passed[-1], Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert page.stage_place.isAncestorOf(passed[-1])


@pytest.mark.parametrize("read", [False, True])
def test_keys_pressed_at_once_go_where_they_would_have_gone(edit, jobs, qtbot, read):
    """Before the campaign is read, or between the stage and the form."""
    whole = edit(campaign(1, slide("a", "Hello"))).page
    jobs.run_next()
    until_whole(qtbot, whole)
    QTest.keyClick(whole, Qt.Key.Key_Tab)
    wanted = QApplication.focusWidget().accessibleName()
    page = edit(campaign(2, slide("a", "Hello"))).page
    if read:
        jobs.run_all()
    QTest.keyClick(page, Qt.Key.Key_Tab)
    jobs.run_all()
    assert not page.unfinished
    assert page.form_place.isAncestorOf(QApplication.focusWidget())
    assert QApplication.focusWidget().accessibleName() == wanted


def test_a_field_that_is_clicked_in_the_preview_at_once_is_led_to(edit, jobs):
    page = edit(campaign(1, slide("a", "Hello"))).page
    jobs.run_next()
    assert page.unfinished
    page._model.request_field("message/slides/a/title/text")
    assert title_line(page).hasFocus()


def test_a_field_that_was_asked_for_before_is_led_to_once_it_is_there(edit, jobs, qtbot):
    page = edit(campaign(1, slide("a", "Hello"))).page
    page.request_field("message/slides/a/title/text")
    jobs.run_next()
    qtbot.waitUntil(lambda: not page.unfinished and title_line(page).hasFocus())


def test_undo_at_once_leads_to_what_it_changed(edit, jobs, opened, qtbot):  # noqa: F811
    one = campaign(1, slide("a", "Hello"))
    first = edit(one).page
    jobs.run_next()
    first._model.set("message/slides/a/title/text", "Other")
    first.left()
    jobs.run_all()
    page = edit(one).page
    jobs.run_next()
    page.undo()
    jobs.run_all()
    assert not page.unfinished
    assert title_line(page)


def test_closed_before_the_campaign_was_read_nothing_is_made(edit, jobs):
    editor = edit(campaign(1, slide("a", "Hello")))
    editor.page.left()
    jobs.run_all()
    assert there(editor.page) == []
    assert editor.page._model is None
    assert editor.host.troubles == []


def test_closed_between_stage_and_form_the_rest_is_left_and_the_model_goes(edit, jobs, qtbot):
    page = edit(campaign(1, slide("a", "Hello"))).page
    jobs.run_next()
    model, turns = page._model, page._turns
    page.left()
    jobs.run_all()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(model)
    assert turns.done and not turns._timer.isActive()
    assert there(page) == ["stage"]


def test_closed_with_half_a_form_nothing_is_left(edit, jobs, qtbot):
    page = edit(campaign(1, slide("a", "Hello"))).page
    jobs.run_next()
    for _ in range(3):
        page._turns._step()
    (form,) = page.findChildren(FormView)
    assert not form.isVisible()
    page.left()
    jobs.run_all()
    assert page._turns.done


def test_another_one_opened_at_once_is_the_only_one_that_is_made(edit, jobs, qtbot):
    first = edit(campaign(1, slide("a", "Hello"))).page
    first.left()
    second = edit(campaign(2, slide("a", "Other"))).page
    jobs.run_all()
    until_whole(qtbot, second)
    assert there(first) == []
    assert there(second) == ["stage", "form", "checks"]


def test_history_that_was_asked_for_comes_with_the_stage(edit, jobs):
    page = edit(campaign(1, slide("a", "Hello"))).page
    seen = []
    page.ready.connect(lambda: seen.append(type(page.whole.currentWidget())))
    page.carry_out(HISTORY)
    jobs.run_next()
    assert seen == [HistoryView]


def test_who_may_only_read_finds_a_form_that_can_only_be_read(edit, jobs, qtbot):
    page = edit(campaign(1, slide("a", "Hello"), shared=True)).page
    jobs.run_next()
    page._model.set_reader(True)
    until_whole(qtbot, page)
    assert all(line.isReadOnly() for line in page.findChildren(Line) if line.isVisible())
    assert title_line(page).isReadOnly()


def test_a_change_of_somebody_else_before_the_form_is_there_is_in_it(edit, jobs, qtbot):
    page = edit(campaign(1, slide("a", "Hi"))).page
    jobs.run_next()
    page._model.set("message/slides/a/title/text", "Hello")
    until_whole(qtbot, page)
    assert title_line(page).isVisible()


def test_a_campaign_that_is_not_there_lets_go_of_the_picture_before(edit, jobs, opened):  # noqa: F811
    page, ready = EditorPage("00000000-0000-4000-8000-00000000dead"), []
    page.ready.connect(lambda: ready.append(True))
    Editors().fill(page, opened, SimpleNamespace(trouble=lambda _: None))
    jobs.run_all()
    assert ready == [True]
