from app.ui.views.organise.panel import OrganisePanel
from app.ui.views.organise.tabs import TABS


def test_every_tab_has_words_of_its_own(qapp):
    assert [spec.title() for spec in TABS] == ["Labels", "Inbox tabs", "Subscriptions"]
    assert len({spec.id for spec in TABS}) == len(TABS)


def test_every_tab_makes_its_panel(bench, host, shown):
    for spec in TABS:
        panel = shown(spec.make(bench.opened, host))
        assert isinstance(panel, OrganisePanel)
        assert panel.view.accessibleName() == spec.title()
