from app.ui.widgets.elided import ElidedLabel


def test_what_does_not_fit_ends_in_an_ellipsis_and_is_whole_in_the_tooltip(shown):
    label = ElidedLabel("A rather long text, in\n  two lines")
    shown(label)
    label.resize(60, 20)
    assert label.shown().endswith("…")
    assert label.toolTip() == "A rather long text, in two lines"
    label.resize(600, 20)
    assert label.shown() == label.text()


def test_it_asks_for_no_width_and_paints_what_fits(shown):
    wide, narrow = shown(ElidedLabel("Some words")), shown(ElidedLabel("Some words"))
    assert wide.minimumSizeHint().width() == 0
    wide.resize(200, 20)
    narrow.resize(30, 20)
    assert wide.grab().toImage().copy(0, 0, 30, 20) != narrow.grab().toImage()
