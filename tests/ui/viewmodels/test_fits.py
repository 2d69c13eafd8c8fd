import pytest

from app.layout.measure import Line, Measured
from app.services.devices import Device, Devices
from app.services.previewing import Previewing
from app.ui.viewmodels.fits import Fits, words
from tests.fakes import FakeClock, FolderResources
from tests.ui.forms.bench import SLIDE, Bench, full_campaign

TITLE = f"{SLIDE}/title/text"


class Letters:
    """Every letter is ten units wide."""

    def __init__(self):
        self.measured = 0

    def measure(self, text, style, width):
        self.measured += 1
        return Measured((Line(text, 10 * len(text)),), cut=10 * len(text) > width and bool(style.max_lines))


@pytest.fixture
def bench(qtbot):
    made = Bench(full_campaign())
    yield made
    made.close()


@pytest.fixture
def fits(bench):
    letters = Letters()
    devices = Devices(FolderResources())
    return Fits(bench.model, Previewing(bench.workspace, letters, FakeClock()), devices, letters, bench.jobs)


def test_nothing_is_said_before_the_places_are_known(bench, fits, qtbot):
    assert fits.note(TITLE, "Hello") is None
    with qtbot.waitSignal(fits.ready):
        bench.jobs.run_all()
    assert fits.note(TITLE, "Hello").text == "fits all phones"


def test_a_long_title_names_the_phones_that_cut_it(bench, fits):
    fits.note(TITLE, "")
    bench.jobs.run_all()
    note = fits.note(TITLE, "x" * 31)
    assert note.tone == "warn"
    assert note.text.startswith("cut on ")
    assert "Small Android phone" in note.detail
    assert fits.note(TITLE, "x" * 200).text == "cut on all phones"


def test_a_translated_title_is_judged_like_the_title(bench, fits):
    fits.note(TITLE, "")
    bench.jobs.run_all()
    assert fits.note("message/languages/uk/slides~1s1~1title~1text", "x" * 200).text == "cut on all phones"
    assert fits.note("message/languages/uk/slides~1s1~1body~1text", "x" * 200) is None


def test_other_texts_are_not_judged(bench, fits):
    fits.note(TITLE, "")
    bench.jobs.run_all()
    assert fits.note(f"{SLIDE}/body/text", "x" * 900) is None
    assert fits.note("name", "x" * 900) is None


def test_the_places_are_looked_up_once_for_a_layout(bench, fits):
    for _ in range(3):
        fits.note(TITLE, "Hello")
    assert len([job for job in bench.jobs.waiting if job.lane == "pictures"]) == 1
    bench.jobs.run_all()
    bench.model.set("message/template", "carousel")
    fits.note(TITLE, "Hello")
    assert len([job for job in bench.jobs.waiting if job.lane == "pictures"]) == 1


def device(name, platform):
    return Device(name=name, label=name, platform=platform, width=320, height=640, density=2)


SMALL, WIDE, PHONE, MINI = (
    device("small", "android"),
    device("wide", "android"),
    device("phone", "ios"),
    device("mini", "ios"),
)
ALL = (SMALL, WIDE, PHONE, MINI)


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ((), "fits all phones"),
        (ALL, "cut on all phones"),
        ((SMALL,), "cut on small Android phones"),
        ((SMALL, WIDE), "cut on all Android phones"),
        ((SMALL, PHONE, MINI), "cut on small Android phones and all iPhones"),
    ],
)
def test_phones_are_named_in_a_few_words(cut, expected):
    assert words(cut, ALL) == expected
