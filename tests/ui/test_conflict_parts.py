from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.edits import SetValue
from app.render.paint import CardPainter
from app.ui.conflict_parts import offer_conflicts
from app.ui.context import OpenWorkspace
from app.ui.viewmodels.watch import Watch
from app.ui.views.conflicts.conflict_bar import ConflictBar
from app.ui.views.conflicts.conflict_view import ConflictView
from app.ui.views.editor import CONFLICT, EditorPage
from tests.fakes_measure import FakeMeasure
from tests.ui.conflicting import ONE, clashing
from tests.ui.fakes import CheckoutResources
from tests.ui.staging import PICTURE, carousel
from tests.ui.views.history.conftest import GivenPictures


@pytest.fixture
def offered(stage, theme, shown, monkeypatch):
    """An editor's page with the offer; ``told`` is what the host was told."""
    hand = clashing(stage(carousel()))
    staged, workspace = hand.staged, hand.staged.workspace
    services = SimpleNamespace(
        conflicts=lambda _: hand.deciding.conflicts,
        syncing=lambda _: hand.deciding._syncing,
        previewing=lambda _: staged.model._previewing,
        clock=staged.clock,
    )
    opened = OpenWorkspace(
        services=services,
        workspace=workspace,
        commands=SimpleNamespace(),
        choices=SimpleNamespace(),
        jobs=staged.jobs,
        watch=Watch(workspace, staged.jobs, staged.editor),
    )
    host = SimpleNamespace(told=[])
    host.tell = lambda text, undo=None: host.told.append(text)
    page = EditorPage(hand.id)
    page.set_form(QPushButton("A field"))
    pictures = GivenPictures()
    painter = CardPainter(CheckoutResources(), pictures, FakeMeasure())
    shows = offer_conflicts(page, staged.model, painter, pictures, opened, host)
    page.resize(1200, 800)
    shown(page)
    hand.run()
    return SimpleNamespace(page=page, hand=hand, host=host, opened=opened, shows=shows, pictures=pictures)


def clash(offered):
    offered.hand.clash(ONE)
    offered.opened.watch.changed.emit()
    offered.hand.run()


def bar(offered):
    return offered.page.findChild(ConflictBar)


def view(offered):
    return offered.page.findChild(ConflictView)


def test_the_bar_comes_with_what_a_sync_has_found(offered):
    assert bar(offered).isHidden()
    clash(offered)
    assert bar(offered).isVisible()
    assert offered.page.form_place.isVisible()


def test_the_choice_is_made_when_it_is_first_asked_for_and_covers_the_editor(offered):
    clash(offered)
    assert view(offered) is None
    bar(offered).button.click()
    offered.hand.run()
    assert view(offered).isVisible()
    assert not offered.page.form_place.isVisible()
    assert bar(offered).isHidden()
    assert offered.shows(PICTURE) is False


def test_it_can_be_asked_for_by_its_name(offered):
    clash(offered)
    offered.page.carry_out(CONFLICT)
    offered.hand.run()
    assert view(offered).isVisible()


def test_deciding_later_leads_back_to_the_editor_and_its_bar(offered):
    clash(offered)
    offered.page.carry_out(CONFLICT)
    offered.hand.run()
    view(offered).later.click()
    assert offered.page.form_place.isVisible()
    assert bar(offered).isVisible()


def test_a_choice_leads_back_and_is_told(offered):
    clash(offered)
    offered.page.carry_out(CONFLICT)
    offered.hand.run()
    view(offered).model.choose_all("theirs")
    view(offered).use.click()
    offered.hand.run()
    assert offered.page.form_place.isVisible()
    assert offered.host.told == ["The way you chose: the title of slide 1"]
    assert offered.hand.value(ONE) == "theirs"


def test_editing_and_syncing_go_on_while_something_waits(offered):
    clash(offered)
    offered.hand.staged.editor.set("name", "Typed meanwhile")
    offered.hand.staged.editor.flush()
    offered.hand.run()
    offered.hand.team.elsewhere(offered.hand.id, SetValue("ttl", {"days": 2}))
    offered.hand.team.sync()
    offered.hand.look()
    assert offered.hand.team.store.current("campaigns")[offered.hand.id]["name"] == "Typed meanwhile"
    assert offered.hand.value("ttl") == {"days": 2}
    assert bar(offered).isVisible()
