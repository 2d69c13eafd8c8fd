import pytest

from app.ui.viewmodels.results.periods import NAMES
from app.ui.views.results.bar import ResultsBar


@pytest.fixture
def bar(shown, host):
    return shown(ResultsBar(host.commands))


def test_every_stretch_is_offered_and_told(bar):
    heard = []
    bar.stretch_chosen.connect(heard.append)
    assert [bar.stretch.itemData(row) for row in range(bar.stretch.count())] == list(NAMES)
    bar.stretch.setCurrentIndex(2)
    assert heard == ["last90"]


def test_its_button_imports(bar, host):
    bar.bring.click()
    assert host.pages == ["results.import"]


@pytest.mark.parametrize(("count", "text"), [(1, "1 campaign with results"), (12, "12 campaigns with results")])
def test_it_says_how_many_campaigns_have_results(bar, count, text):
    bar.show_count(count)
    assert bar.count.text() == text
