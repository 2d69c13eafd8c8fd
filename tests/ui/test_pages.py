from app.ui.pages import PAGES, title_of
from app.ui.views.page import HOME, Page


def test_the_window_begins_with_one_of_the_pages():
    assert HOME in [page.id for page in PAGES]


def test_no_two_pages_share_an_id():
    assert len({page.id for page in PAGES}) == len(PAGES)


def test_pages_go_by_the_screens_words(qapp):
    assert title_of("campaigns") == "Campaigns"
    assert title_of("settings") == "Settings"
    assert title_of("") == ""


def test_every_page_can_be_made_and_names_itself(qtbot, opened, window):
    for spec in PAGES:
        page = spec.make(opened, window)
        qtbot.addWidget(page)
        assert isinstance(page, Page)
        assert page.title() == spec.title()
        assert page.parent_page() == ""


def test_a_plain_page_has_nothing_to_undo(qtbot):
    page = Page()
    qtbot.addWidget(page)
    assert not page.can_undo()
    assert not page.can_redo()
