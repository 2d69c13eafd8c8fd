import pytest
from PySide6.QtCore import Qt

from app.bootstrap import Services
from app.domain.errors import UserError
from app.ui.context import OpenWorkspace
from app.ui.proof_parts import offer_proof
from app.ui.viewmodels.checks import ChecksModel
from app.ui.viewmodels.watch import Watch
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.editor import EditorPage
from app.ui.views.proof.proof_view import ProofView
from app.ui.widgets.buttons import Button
from tests.fake_people import FakePersonaliser
from tests.fakes_measure import FakeMeasure
from tests.ui.fakes import CheckoutResources, StillClock
from tests.ui.proving import PEOPLE, greeting


@pytest.fixture
def offered(stage, window, shown):
    """An editor's page with the offer, and what the host was told."""
    made = stage(greeting())
    made.editor.set("dialect", "liquid")
    made.jobs.run_all()
    with made.workspace.transaction() as transaction:
        transaction.put_recipients(PEOPLE)
    services = Services(
        personaliser=FakePersonaliser(), measure=FakeMeasure(), resources=CheckoutResources(), clock=StillClock()
    )
    watch = Watch(made.workspace, made.jobs, made.editor)
    opened = OpenWorkspace(
        services=services, workspace=made.workspace, commands=None, choices=None, jobs=made.jobs, watch=watch
    )
    page = EditorPage(made.editor.campaign.id)
    strip = ChecksStrip(ChecksModel(made.editor, lambda campaign: [], made.jobs, made.editor))
    page.set_checks(strip)
    host = _Host(window)
    model = offer_proof(page, made.editor, strip, opened, host)
    page.resize(1100, 700)
    shown(page)
    return page, model, made, host


class _Host:
    def __init__(self, window):
        self.commands = window.commands
        self.told, self.troubles = [], []
        self.tell = lambda text, *_: self.told.append(text)
        self.trouble = self.troubles.append


def view(page):
    return page.findChild(ProofView)


def button(page):
    return next(each for each in page.findChildren(Button) if each.text() == "Check for everyone")


def test_the_view_is_made_when_it_is_asked_for(offered, qtbot):
    page, _, _, _ = offered
    assert view(page) is None
    qtbot.mouseClick(button(page), Qt.MouseButton.LeftButton)
    assert view(page).isVisible()
    assert not page.stage_place.isVisible()


def test_the_action_opens_it_and_the_arrow_leads_back(offered):
    page, _, _, host = offered
    host.commands["proof.open"].trigger()
    assert view(page).isVisible()
    view(page).back.click()
    assert page.stage_place.isVisible()
    host.commands["proof.open"].trigger()
    assert len(page.findChildren(ProofView)) == 1


def test_a_whole_check_and_back_to_the_preview_with_a_finding(offered):
    page, model, made, host = offered
    host.commands["proof.open"].trigger()
    shown = []
    model.show_recipient.connect(shown.append)
    view(page).begin.click()
    made.jobs.run_all()
    assert model.state == "findings"
    view(page).report.show_button.click()
    assert len(shown) == 1
    assert page.stage_place.isVisible()


def test_what_is_kept_is_told_by_the_window(offered):
    _, model, made, host = offered
    model.keep("cy")
    made.jobs.run_all()
    assert made.workspace.recipient("cy").kept
    assert host.told == ["cy is a test recipient now."]


def test_a_check_that_fails_is_told_by_the_window(offered, monkeypatch):
    def broken(*_, **__):
        raise UserError("The disk is full")

    monkeypatch.setattr("app.services.proving.proving.Proving.prove", broken)
    _, model, made, host = offered
    model.start()
    made.jobs.run_all()
    assert [error.title for error in host.troubles] == ["The disk is full"]


def test_where_recipients_come_from_is_shown_to_whoever_has_none(offered, qtbot):
    page, _, _, host = offered
    pages: list[str] = []
    host.show_page = pages.append
    qtbot.mouseClick(button(page), Qt.MouseButton.LeftButton)
    view(page).bring.click()
    assert pages == ["recipients"]
