import pytest
from PySide6.QtWidgets import QWidget

from app.ui.audience_doors import AudienceDoors
from app.ui.context import OpenWorkspace
from app.ui.viewmodels.watch import Watch
from app.ui.views.segments.dialog import SegmentDialog
from tests.ui import fakes
from tests.ui.forms.crowded import crowded


class Window:
    def __init__(self):
        self.pages = []

    def show_page(self, page):
        self.pages.append(page)


@pytest.fixture
def bench(theme):
    bench = crowded()
    yield bench
    bench.close()


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def doors(bench, page):
    opened = OpenWorkspace(
        services=fakes.services(bench.workspace),
        workspace=bench.workspace,
        commands=fakes.RecordedCommands(bench.workspace),
        choices=fakes.MadeUpChoices(),
        jobs=bench.jobs,
        watch=Watch(bench.workspace, bench.jobs),
    )
    window = Window()
    return AudienceDoors(bench.model, bench.tools.audience, opened, window, page), window


def test_it_leads_to_the_recipients(bench, doors):
    bench.tools.audience.page_wanted.emit("recipients")
    assert doors[1].pages == ["recipients"]


def test_a_new_segment_goes_into_the_list_it_was_asked_for(bench, doors, page):
    bench.model.set("audience/exclude", ["team"])
    bench.tools.audience.segment_wanted.emit("audience/exclude")
    bench.settle()
    (dialog,) = page.findChildren(SegmentDialog)
    dialog.model.rename("Others")
    dialog.use.click()
    bench.settle()
    new = next(each for each in bench.workspace.segments() if each.name == "Others")
    assert list(bench.value("audience/exclude")) == ["team", new.id]
    assert new.id in bench.tools.audience.known.sizes
