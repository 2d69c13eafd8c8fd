import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget

from app.services.results.values import Taken
from app.ui.views.results.bringing import Bringing, files_in
from tests.ui.results import report


@pytest.fixture
def bringing(shown, bench, host):
    made = Bringing(shown(QWidget()), bench.opened, host)
    made.backs = []
    made.done.connect(made.backs.append)
    return made


@pytest.mark.parametrize(
    ("taken", "text"),
    [
        (Taken(runs=1, added=(("c", ""),)), "1 row of results imported"),
        (Taken(runs=42, same=3, left_out=2), "42 rows of results imported, 3 were there already, 2 campaigns left out"),
    ],
)
def test_what_came_in_is_told(bringing, host, taken, text):
    bringing._on_imported(taken)
    assert host.told == [text]


def test_what_changed_nothing_has_no_way_back(bringing, host):
    bringing._on_imported(Taken(same=3))
    assert (host.back, bringing.backs) == (None, [None])


def test_the_way_back_is_gone_once(bringing, bench, host, tmp_path):
    plan = bench.results.plan(report(tmp_path, "7,Spring,2026-03-01,7,5,1"))
    bringing._on_imported(bench.results.store(plan))
    assert bench.sent(1)["2026-03-01"] == 7
    back = host.back
    for _ in range(2):
        back()
        bench.settle()
    assert bench.sent(1)["2026-03-01"] == 1000
    assert host.told.count("The import was taken back") == 1


def test_tables_are_taken_and_nothing_else(tmp_path):
    mime = QMimeData()
    names = ("a.csv", "b.TSV", "c.png", "d.json")
    mime.setUrls([QUrl("https://example.com/e.csv"), *(QUrl.fromLocalFile(str(tmp_path / name)) for name in names)])
    assert [path.name for path in files_in(mime)] == ["a.csv", "b.TSV"]
