from app.ui.views.recipients.panel import Panel


def test_what_has_no_way_back_offers_none(qtbot, host, shown):
    panel = shown(Panel())
    with qtbot.waitSignal(panel.done) as told:
        panel.tell(host, "Done", None)
    assert told.args == [None]
    assert (host.told, host.back) == (["Done"], None)


def test_the_same_way_back_is_offered_by_notice_and_page_and_gone_once(host, shown):
    panel, gone, offered = shown(Panel()), [], []
    panel.done.connect(offered.append)
    panel.tell(host, "Done", lambda: gone.append(1))
    host.back()
    offered[0]()
    assert gone == [1]
    assert offered[1:] == [None, None]
