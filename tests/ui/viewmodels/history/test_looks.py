from datetime import timedelta

from msgspec.structs import replace

from app.domain.errors import UserError
from tests.ui.past import TITLE


def title(look):
    return look.placement.find("title").text


def test_documents_of_the_past_are_drawn_as_the_stage_draws_now(written):
    looks, stage = written.model.looks, written.staged.model
    document = written.staged.editor.campaign
    assert looks.look(document) == stage.look
    written.write(TITLE, "Autumn")
    assert title(looks.look(document)) == "Spring"
    assert title(stage.look) == "Autumn"


def test_the_device_and_the_surroundings_are_the_stages(written, qtbot):
    looks, stage = written.model.looks, written.staged.model
    document = written.staged.editor.campaign
    with qtbot.waitSignal(looks.changed):
        looks.choose_device("ios")
    assert stage.device.platform == "ios"
    assert looks.look(document).platform == "ios"
    before = looks.ground
    looks.choose_theme("dark")
    assert (looks.theme, stage.choices.theme) == ("dark", "dark")
    assert looks.ground != before


def test_another_slide_can_be_looked_at(turned):
    looks = turned.model.looks
    assert title(looks.look(turned.staged.editor.campaign, 2)) == "Page 3"


def test_what_the_person_in_hand_has_missing_is_not_forgotten_by_looking(written):
    looks, filling = written.model.looks, written.staged.model.filling
    held = dict(filling._held)
    looks.look(replace(written.staged.editor.campaign, name="Another"))
    assert filling._held == held


def test_every_look_has_the_time_at_which_the_history_was_opened(written):
    looks, document = written.model.looks, written.staged.editor.campaign
    first = looks.look(document).view.timestamp
    written.staged.clock.at += timedelta(days=3)
    assert looks.look(document).view.timestamp == first
    looks.start()
    assert looks._now == written.staged.clock.at


def test_what_can_not_be_drawn_has_no_look_and_troubles_nobody(written, monkeypatch):
    def broken(*_, **__):
        raise UserError("This can't be laid out")

    looks = written.model.looks
    monkeypatch.setattr(looks._previewing, "sitting", broken)
    assert looks.look(written.staged.editor.campaign) is None
    assert written.staged.model.trouble == ""
