from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QPushButton

from app.render.paint import CardPainter
from app.ui.history_parts import offer_history
from app.ui.views.editor import HISTORY, EditorPage
from app.ui.views.history.history_view import HistoryView
from tests.fakes_measure import FakeMeasure
from tests.ui.fakes import CheckoutResources
from tests.ui.past import TITLE, past
from tests.ui.staging import simple
from tests.ui.views.history.conftest import GivenPictures


@pytest.fixture
def offered(stage, window, theme, shown):
    """An editor's page with the offer; ``told`` and ``troubles`` are what the host was told."""
    made = past(stage(simple()))
    made.name("First")
    made.write(TITLE, "Autumn")
    host = SimpleNamespace(commands=window.commands, told=[], troubles=[])
    host.tell = lambda text, undo=None: host.told.append(text)
    host.trouble = host.troubles.append
    page = EditorPage(made.campaign)
    page.set_form(QPushButton("A field"))
    pictures = GivenPictures()
    painter = CardPainter(CheckoutResources(), pictures, FakeMeasure())
    offer_history(page, made.staged.model, painter, pictures, made.opened, host)
    page.resize(1200, 800)
    shown(page)
    return SimpleNamespace(page=page, past=made, host=host, pictures=pictures)


def view(offered):
    return offered.page.findChild(HistoryView)


def trigger(offered, name):
    offered.host.commands[name].trigger()
    offered.past.run()


def test_it_is_made_when_it_is_first_asked_for(offered):
    assert view(offered) is None
    trigger(offered, "editor.history")
    assert view(offered).isVisible()
    assert not offered.page.form_place.isVisible()


def test_the_same_keys_lead_back(offered):
    trigger(offered, "editor.history")
    trigger(offered, "editor.history")
    assert offered.page.form_place.isVisible()
    assert not view(offered).model.open
    trigger(offered, "editor.history")
    assert view(offered).isVisible()


def test_the_arrow_leads_back(offered):
    trigger(offered, "editor.history")
    view(offered).back.click()
    assert offered.page.form_place.isVisible()


def test_a_name_can_be_given_from_the_editor_to_the_campaign_as_it_is(offered):
    trigger(offered, "version.name")
    assert view(offered).naming.isVisible()
    view(offered).naming.field.setText("Sent to legal")
    view(offered).naming.keep.click()
    offered.past.run()
    assert offered.past.names() == ["Sent to legal", "First"]
    assert offered.host.told == ["Kept as “Sent to legal”"]


def test_whoever_comes_back_finds_the_newest_version_in_hand(offered):
    trigger(offered, "version.name")
    trigger(offered, "editor.history")
    offered.past.write(TITLE, "Winter")
    trigger(offered, "editor.history")
    assert view(offered).model.versions.version.name == "First"


def test_from_the_time_line_a_name_is_asked_for_the_campaign_as_it_is(offered):
    trigger(offered, "editor.history")
    view(offered).mode.buttons["timeline"].click()
    trigger(offered, "editor.history")
    trigger(offered, "version.name")
    assert view(offered).name.text() == "Name this version"
    assert view(offered).naming.isVisible()


def test_in_the_history_the_name_is_for_what_is_in_hand(offered):
    trigger(offered, "editor.history")
    trigger(offered, "version.name")
    assert view(offered).naming.field.text() == "First"


def test_a_version_is_forgotten_by_its_key_only_where_one_is_in_hand(offered):
    trigger(offered, "editor.history")
    forget = offered.host.commands["version.forget"]
    assert forget.isEnabled()
    trigger(offered, "version.forget")
    assert offered.past.names() == []
    assert not forget.isEnabled()
    assert offered.host.told == ["The version is forgotten."]


def test_what_goes_wrong_is_told_by_the_window(offered, monkeypatch):
    def broken(*_):
        raise OSError("no disk")

    trigger(offered, "editor.history")
    monkeypatch.setattr(view(offered).model.timeline, "_make", broken)
    view(offered).mode.buttons["timeline"].click()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.ui.jobs.log.error", lambda *_, **__: None)
        offered.past.run()
    assert [str(error) for error in offered.host.troubles] == ["no disk"]


def test_what_another_process_writes_is_read(offered):
    trigger(offered, "editor.history")
    offered.past.keep("sync")
    offered.past.opened.watch.changed.emit()
    offered.past.run()
    assert len(view(offered).model.versions.entries) == 3


def test_it_can_be_asked_for_before_the_editor_is_filled(stage, window, theme, shown):
    page, ran = shown(EditorPage("x")), []
    page.carry_out(HISTORY)
    page.offer(HISTORY, lambda: ran.append("shown"))
    page.offer(HISTORY, lambda: ran.append("again"))
    assert ran == ["shown"]
    page.carry_out(HISTORY)
    assert ran == ["shown", "again"]
