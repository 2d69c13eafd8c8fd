"""An open campaign, and its fields on the screen."""

import pytest

from tests.ui.forms.bench import Bench, full_campaign
from tests.ui.forms.personal import meet, personal_campaign


@pytest.fixture
def open_bench(qtbot, theme):
    opened: list[Bench] = []

    def open_it(campaign=None, **more) -> Bench:
        opened.append(Bench(campaign or full_campaign(), **more))
        return opened[-1]

    yield open_it
    for bench in opened:
        bench.close()


@pytest.fixture
def bench(open_bench) -> Bench:
    return open_bench()


@pytest.fixture
def crowd(open_bench) -> Bench:
    """A campaign in Liquid, and recipients whom the form knows."""
    return meet(open_bench(personal_campaign()))


@pytest.fixture
def show_field(qtbot):
    """Shows a field of a bench."""

    def show(bench, field):
        widget = bench.field(field)
        qtbot.addWidget(widget)
        widget.resize(420, 300)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
