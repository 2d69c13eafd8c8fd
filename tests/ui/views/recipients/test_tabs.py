from PySide6.QtWidgets import QWidget

from app.ui.views.recipients.tabs import LIST, TABS


def test_no_two_tabs_share_an_id_and_the_list_comes_first():
    assert TABS[0].id == LIST
    assert len({spec.id for spec in TABS}) == len(TABS)


def test_every_tab_has_a_word_and_can_be_made(bench, host, shown):
    for spec in TABS:
        assert spec.title()
        assert isinstance(shown(spec.make(bench.opened, host)), QWidget)
