import pytest
from shiboken6 import isValid

from app.templates import fields
from app.ui.forms.addresses import AddressesDialog
from tests.services.media_fakes import picture
from tests.ui.forms.bench import full_campaign, full_slide


@pytest.fixture
def bench(open_bench):
    made = open_bench(full_campaign(full_slide("s1"), full_slide("s2"), template="carousel"))
    for slide, name in (("s1", "one.jpg"), ("s2", "two.jpg")):
        info = made.library.add([(name, picture(note=name))])[0]
        made.model.set(f"message/slides/{slide}/media", {"sha256": info.sha256})
    made.settle()
    return made


@pytest.fixture
def dialog(bench):
    made = AddressesDialog(bench.tools.media)
    made.show()
    yield made
    if isValid(made):
        made.reject()


def paste(bench, dialog, text):
    dialog.text.setPlainText(text)
    bench.jobs.run_all()


def urls(bench):
    return [media.url for slide in bench.model.campaign.message.slides if (media := slide.media)]


def test_links_are_matched_by_file_name_and_stored_in_one_step(bench, dialog):
    paste(bench, dialog, "https://cdn.test/two.jpg\nhttps://cdn.test/one.jpg")
    assert dialog.found.text() == "Pictures found: 2"
    dialog.add.click()
    assert urls(bench) == ["https://cdn.test/one.jpg", "https://cdn.test/two.jpg"]
    bench.settle()
    bench.undo()
    assert urls(bench) == [None, None]


def test_links_without_a_picture_are_named(bench, dialog):
    paste(bench, dialog, "https://cdn.test/three.jpg")
    assert "three.jpg" in dialog.found.text()
    assert not dialog.add.isEnabled()


def test_nothing_pasted_says_nothing(bench, dialog):
    paste(bench, dialog, "https://cdn.test/one.jpg")
    paste(bench, dialog, " ")
    assert dialog.found.text() == ""
    assert not dialog.add.isEnabled()


def test_cancelling_changes_nothing(bench, dialog):
    paste(bench, dialog, "https://cdn.test/one.jpg")
    dialog.cancel.click()
    assert urls(bench) == [None, None]


def test_the_repair_of_several_missing_addresses_is_the_dialog(bench, show_field):
    widget = show_field(bench, fields.PICTURE)
    assert widget.several.isVisible()
    dialog = widget.ask_for_addresses()
    assert dialog.isVisible()
    dialog.reject()
