import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.campaign import to_tree
from app.domain.edits import SetValue
from app.domain.issues import Fix, Issue
from app.domain.message import Media
from app.services.editing import Editing
from app.templates.registry import TEMPLATES
from app.ui.forms import places
from app.ui.forms.issues import IssueNotes
from app.ui.views.form import FormView
from app.ui.widgets.tint import Tint
from tests.fakes import FakeClock, FakeWorkspace
from tests.ui.forms.bench import SLIDE, Bench, full_campaign, full_slide


@pytest.fixture
def make(qtbot, theme):
    benches = []

    def made(campaign=None):
        bench = Bench(campaign or full_campaign())
        benches.append(bench)
        place = QWidget()
        layout = QVBoxLayout(place)
        outside, form = QLineEdit(), FormView(bench.model, bench.tools)
        layout.addWidget(outside)
        layout.addWidget(form)
        qtbot.addWidget(place)
        place.resize(480, 700)
        form.outside, form.place = outside, place
        with qtbot.waitActive(place):
            place.show()
            place.activateWindow()
        return bench, form

    yield made
    for bench in benches:
        bench.close()


@pytest.fixture
def both(make):
    return make()


def field(form, path):
    return next(widget for widget in form.widgets if widget.path == path)


def tinted(form):
    return {places.path_of(tint.parentWidget()) for tint in form.findChildren(Tint)}


def issue(path, fix=None, severity="error"):
    return Issue(code="x", severity=severity, path=path, message=f"About {path}", fix=fix)


def said(form):
    return {notes.path: [each.path for each in notes.issues] for notes in form.findChildren(IssueNotes) if notes.issues}


def test_only_tabs_with_something_in_them_are_there(both):
    _, form = both
    assert [form.tabs.tabText(index) for index in range(form.tabs.count())] == [
        "Message",
        "Audience",
        "Delivery",
        "Details",
    ]


def test_every_field_of_the_template_is_there_in_order(both):
    _, form = both
    expected = [each.at("s1") for each in TEMPLATES[0].fields() if each.section == "message"]
    assert [widget.path for widget in form.sections["message"].widgets] == expected


def test_entering_and_leaving_tell_the_model(both):
    bench, form = both
    field(form, f"{SLIDE}/title/text").edit.setFocus()
    assert bench.model.field == f"{SLIDE}/title/text"
    field(form, f"{SLIDE}/buttons").rows["b1"].text.setFocus()
    assert bench.model.field == f"{SLIDE}/buttons/b1/text"
    form.outside.setFocus()
    assert bench.model.field == ""


def test_typing_in_two_fields_is_two_steps(both, qtbot):
    bench, form = both
    title, body = field(form, f"{SLIDE}/title/text"), field(form, f"{SLIDE}/body/text")
    for edit in (title.edit, body.edit):
        edit.setFocus()
        qtbot.keyClicks(edit, "xy")
    bench.settle()
    bench.undo()
    assert (title.edit.text(), body.edit.text) == ("xyHello", "Two nights")


def test_another_template_keeps_what_both_have_and_the_focus(both):
    bench, form = both
    title = field(form, f"{SLIDE}/title/text")
    title.edit.setFocus()
    bench.model.set("message/template", "message-icon")
    assert field(form, f"{SLIDE}/title/text") is title
    assert title.edit.hasFocus()
    assert field(form, f"{SLIDE}/icon")


def test_going_through_all_templates_changes_nothing_else(both):
    bench, form = both
    before = to_tree(bench.model.campaign)
    segments = field(form, "message/template").segments
    for name in ("carousel", "carousel-image", "message-icon", "simple"):
        segments[name].click()
    assert to_tree(bench.model.campaign) == before


@pytest.mark.parametrize("template", [each.name for each in TEMPLATES])
def test_tab_goes_from_top_to_bottom(make, template, qtbot):
    bench, form = make()
    bench.model.set("message/template", template)
    form.place.layout().activate()
    QCoreApplication.processEvents()
    form.outside.setFocus()
    rows = []
    for _ in range(200):
        qtbot.keyClick(form.place.focusWidget(), Qt.Key.Key_Tab)
        if form.place.focusWidget() is form.outside:
            break
        rows.append(_row(form, form.place.focusWidget()))
    assert rows == sorted(rows)
    assert len(set(rows)) > 5
    assert form.place.focusWidget() is form.outside


def _row(form, widget):
    """Where the row of a widget begins, in the scrolled content; 0 for what stands above it."""
    content = form.sections["message"].widget()
    if not content.isAncestorOf(widget):
        return -1
    while widget.parentWidget() is not content:
        widget = widget.parentWidget()
    return widget.y()


def test_everything_that_takes_the_focus_says_what_it_is(both):
    _, form = both
    for index in range(form.tabs.count()):
        form.tabs.setCurrentIndex(index)
        for widget in places.focusable(form):
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, f"{type(widget).__name__} in {places.path_of(widget)}"


def test_a_requested_field_comes_into_sight_with_the_focus_and_a_tint(both):
    bench, form = both
    bench.model.request_field(f"{SLIDE}/buttons/b2/copy")
    target = field(form, f"{SLIDE}/buttons").rows["b2"].target.widget
    assert target.hasFocus()
    assert not target.visibleRegion().isEmpty()
    assert tinted(form) == {f"{SLIDE}/buttons/b2/copy"}


def test_a_requested_field_in_another_tab_is_made_and_shown(both):
    bench, form = both
    bench.model.request_field("ttl")
    assert form.tabs.currentIndex() == 2
    assert field(form, "ttl").number.hasFocus()


def test_a_requested_field_in_a_folded_section_unfolds_it(both):
    bench, form = both
    bench.model.request_field("message/key_values/p1/value")
    assert field(form, "message/key_values").pairs.rows["p1"].edits["value"].hasFocus()


def test_a_requested_field_of_another_slide_is_shown_with_it(make):
    bench, form = make(full_campaign(full_slide("s1"), full_slide("s2"), template="carousel"))
    bench.model.request_field("message/slides/s2/title/text")
    assert bench.model.slide.id == "s2"
    assert field(form, "message/slides/s2/title/text").edit.hasFocus()


def test_a_field_that_the_form_does_not_have_is_no_trouble(both):
    bench, form = both
    bench.model.request_field("origin/message/x")
    assert tinted(form) == set()


def test_undo_tints_and_shows_what_it_touched(both):
    bench, form = both
    bench.model.set("ttl", {"days": 9})
    bench.settle()
    bench.undo()
    assert form.tabs.currentIndex() == 2
    assert tinted(form) == {"ttl"}


def test_what_another_process_changes_takes_nobody_elsewhere(both):
    bench, form = both
    other = Editing(FakeWorkspace(file=bench.workspace.file), FakeClock(), "bob")
    other.apply(bench.model.campaign.id, [SetValue("ttl", {"days": 9})], origin="cli")
    bench.model._saving._look_for_others()
    bench.settle()
    assert bench.value("ttl") == {"days": 9}
    assert form.tabs.currentIndex() == 0
    assert tinted(form) == set()


def test_what_another_process_changes_in_sight_is_tinted(both):
    bench, form = both
    other = Editing(FakeWorkspace(file=bench.workspace.file), FakeClock(), "bob")
    other.apply(bench.model.campaign.id, [SetValue(f"{SLIDE}/title/text", "Theirs")], origin="cli")
    bench.model._saving._look_for_others()
    bench.settle()
    assert tinted(form) == {f"{SLIDE}/title/text"}


def test_issues_stand_at_their_fields(both):
    _, form = both
    form.show_issues([issue(f"{SLIDE}/title/text"), issue(f"{SLIDE}/buttons/b1/text"), issue("message/background")])
    assert said(form) == {
        f"{SLIDE}/title/text": [f"{SLIDE}/title/text"],
        f"{SLIDE}/buttons/b1": [f"{SLIDE}/buttons/b1/text"],
        "message/background": ["message/background"],
    }


def test_issues_of_another_slide_or_of_nothing_in_the_form_are_left_out(both):
    _, form = both
    form.show_issues([issue("message/slides/other/title/text"), issue("origin/message")])
    assert said(form) == {}


def test_issues_of_a_tab_appear_when_it_is_opened(both):
    _, form = both
    form.show_issues([issue("ttl")])
    assert said(form) == {}
    form.tabs.setCurrentIndex(2)
    assert said(form) == {"ttl": ["ttl"]}


def test_mended_issues_go(both):
    _, form = both
    form.show_issues([issue("message/background")])
    form.show_issues([])
    assert said(form) == {}


def test_a_fix_with_edits_is_carried_out(both):
    bench, form = both
    form.show_issues([issue("message/background", Fix("x", "Fix", (SetValue("message/background", "#000000"),)))])
    notes = next(notes for notes in form.findChildren(IssueNotes) if notes.issues)
    notes.lines[0].fix.click()
    assert bench.value("message/background") == "#000000"


def test_a_fix_that_has_to_know_more_asks_at_the_field(make):
    _, form = make(full_campaign(full_slide(media=Media(sha256="a" * 64))))
    form.fix(issue(f"{SLIDE}/media", Fix("media.paste-address", "Paste its address")))
    assert field(form, f"{SLIDE}/media").address.hasFocus()


def test_the_filmstrip_stands_over_the_message_of_carousels(both):
    bench, form = both
    assert not form.filmstrip.isVisible()
    bench.model.set("message/template", "carousel")
    assert form.filmstrip.isVisible()
    form.tabs.setCurrentIndex(2)
    assert not form.filmstrip.isVisible()


def test_all_fields_follow_the_slide_in_hand(make):
    bench, form = make(full_campaign(full_slide("s1"), full_slide("s2", title=full_slide().body), template="carousel"))
    bench.model.show_slide("s2")
    assert field(form, "message/slides/s2/title/text").edit.text() == "Two nights"


def test_a_judgement_that_comes_later_is_shown(both, monkeypatch):
    bench, form = both
    title = field(form, f"{SLIDE}/title/text")
    monkeypatch.setattr(bench.judge, "note", lambda path, text: None)
    bench.judge.ready.emit()
    assert title.counter.text() == "5 · 5 bytes"


def test_a_message_without_pages_is_always_about_its_first_slide(make):
    bench, form = make(full_campaign(full_slide("s1"), full_slide("s2"), template="carousel"))
    bench.model.show_slide("s2")
    bench.model.set("message/template", "simple")
    assert bench.model.slide.id == "s1"
    assert field(form, f"{SLIDE}/title/text")
    bench.model.show_slide("s2")
    assert bench.model.slide.id == "s1"


UK = {"uk": {"slides/s1/title/text": "Весна"}}
UK_TITLE, UK_BODY = ("message/languages/uk/slides~1s1~1" + step for step in ("title~1text", "body~1text"))


def test_before_there_is_a_version_only_the_way_to_one_is_shown(both):
    _, form = both
    assert (form.first_language.isVisible(), form.language_bar.isVisible()) == (True, False)
    form.languages.add("uk")
    assert (form.first_language.isVisible(), form.language_bar.isVisible()) == (False, True)
    form.tabs.setCurrentIndex(1)
    assert not form.language_bar.isVisible()


def test_a_version_in_hand_takes_the_place_of_the_messages_form(make):
    _, form = make(full_campaign(languages=UK))
    form.languages.take("uk")
    assert form.stack.currentWidget() is form.translations
    form.tabs.setCurrentIndex(list(form.sections).index("delivery"))
    assert form.stack.currentWidget() is form.sections["delivery"]
    form.tabs.setCurrentIndex(0)
    assert form.stack.currentWidget() is form.translations
    form.languages.take("")
    assert form.stack.currentWidget() is form.sections["message"]


@pytest.mark.parametrize(
    ("path", "field_path"), [(UK_TITLE, UK_TITLE), ("message/languages/uk", UK_BODY), (UK_BODY, UK_BODY)]
)
def test_a_translation_is_led_to_from_anywhere(make, path, field_path):
    bench, form = make(full_campaign(languages=UK))
    form.tabs.setCurrentIndex(1)
    bench.model.request_field(path)
    assert (form.tabs.currentIndex(), form.languages.current) == (0, "uk")
    assert bench.model.field == field_path


def test_a_text_of_the_default_leads_out_of_the_version(make):
    bench, form = make(full_campaign(languages=UK))
    form.languages.take("uk")
    bench.model.request_field(f"{SLIDE}/title/text")
    assert (form.languages.current, bench.model.field) == ("", f"{SLIDE}/title/text")


def test_undo_of_a_translation_shows_where_it_was(make):
    bench, form = make(full_campaign(languages=UK))
    form.languages.take("uk")
    form.translations.rows[next(iter(form.translations.rows))].field.type_in("Літо")
    form.languages.take("")
    bench.settle()
    bench.undo()
    assert form.languages.current == "uk"
    assert tinted(form) == {UK_TITLE}


def test_what_checks_say_of_a_translation_stands_at_it(make):
    _, form = make(full_campaign(languages=UK))
    form.show_issues([issue(UK_TITLE)])
    form.languages.take("uk")
    assert said(form) == {UK_TITLE: [UK_TITLE]}


def test_tab_goes_through_a_version_from_top_to_bottom(make):
    _, form = make(full_campaign(languages=UK))
    form.languages.take("uk")
    QCoreApplication.processEvents()
    edits = [row.field.edit for row in form.translations.rows.values() if row.isVisible()]
    assert len(edits) == 4
    order = [widget for widget in places.focusable(form) if widget in edits]
    assert order == edits
    for widget in places.focusable(form.translations):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_what_a_text_says_of_itself_is_not_said_twice_at_its_field(make):
    bench, form = make(full_campaign(dialect="liquid"))
    path = f"{SLIDE}/title/text"
    bench.model.set(path, "{{ x")
    bench.jobs.run_all()
    syntax = Issue(code="personal.syntax", severity="error", path=path, message="Not closed")
    form.show_issues([syntax, issue(path)])
    assert said(form) == {path: [path]}
    assert [line.text.text() for line in field(form, path).problems.lines] == ["This tag is not closed"]


def test_the_list_of_fields_belongs_to_the_field_in_hand(make, qtbot):
    bench, form = make(full_campaign(dialect="liquid"))
    title = field(form, f"{SLIDE}/title/text")
    title.edit.setFocus()
    title.writing.asking.ask()
    assert title.writing.asking.completion.line.hasFocus()
    assert bench.model.field == f"{SLIDE}/title/text"


def test_made_gradually_it_has_its_fields_in_the_end(make):
    bench, whole = make()
    form = FormView(bench.model, bench.tools, whole.place, gradually=True)
    assert form.widgets == []
    steps = sum(1 for _ in form.grow())
    assert steps > 3
    assert [each.field for each in form.widgets] == [each.field for each in whole.widgets]


def test_what_changes_while_it_is_made_is_in_it(make):
    bench, whole = make()
    form = FormView(bench.model, bench.tools, whole.place, gradually=True)
    growing = form.grow()
    next(growing)
    bench.model.set("message/template", "carousel")
    bench.model.set(f"{SLIDE}/title/text", "Later")
    assert sum(1 for _ in growing)
    assert [each.field for each in form.widgets] == [each.field for each in whole.widgets]
    assert field(form, f"{SLIDE}/title/text").edit.text() == "Later"
