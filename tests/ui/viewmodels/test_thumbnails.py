import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage

from app.domain.errors import UserError
from app.services.ports import CampaignRow, Stored
from app.ui.viewmodels.thumbnails import BATCH, BOXES, MOST, SETTLE_MS, USUAL_RATIO, Drawn, Thumbnails, lazily
from tests.made import campaign
from tests.ui.fakes import row


class Documents:
    """Every campaign there is, but for those that are ``gone``."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.gone: set[str] = set()
        self.trouble: Exception | None = None

    def get(self, campaign_id: str) -> Stored | None:
        if self.trouble:
            raise self.trouble
        self.read.append(campaign_id)
        return None if campaign_id in self.gone else Stored(campaign=replace(campaign(), id=campaign_id))


class Drawer:
    """Draws a card of 20 x 10 pixels, unless the campaign is told to be otherwise."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, QSize]] = []
        self.whole = True
        self.undrawable: set[str] = set()
        self.faulty: set[str] = set()

    def __call__(self, stored: Stored, box: QSize) -> Drawn:
        self.drawn.append((stored.campaign.id, box))
        if stored.campaign.id in self.faulty:
            raise UserError("No card")
        if stored.campaign.id in self.undrawable:
            return Drawn(None)
        return Drawn(QImage(20, 10, QImage.Format.Format_RGB32), self.whole)


@pytest.fixture
def documents():
    return Documents()


@pytest.fixture
def drawer():
    return Drawer()


@pytest.fixture
def thumbnails(qapp, documents, drawer, jobs):
    made = Thumbnails(documents, jobs, drawer, settle_ms=0)
    yield made
    made.deleteLater()


@pytest.fixture
def finish(qapp, thumbnails, jobs):
    """Lets the burst of requests settle, and does what follows."""

    def run() -> None:
        settle(thumbnails)
        jobs.run_all()

    return run


def settle(thumbnails: Thumbnails) -> None:
    """The burst of requests is over."""
    thumbnails._settling.stop()
    thumbnails._go_on()


def ids(drawer: Drawer) -> list[str]:
    return [campaign_id for campaign_id, _ in drawer.drawn]


def test_a_card_comes_later_and_is_announced(qtbot, thumbnails, finish):
    assert thumbnails.small(row(1)) is None
    with qtbot.waitSignal(thumbnails.arrived) as told:
        finish()
    assert told.args == [row(1).id]
    assert thumbnails.small(row(1)).size() == QSize(20, 10)


def test_what_is_there_is_not_drawn_again(thumbnails, finish, drawer, jobs):
    thumbnails.small(row(1))
    finish()
    thumbnails.small(row(1))
    finish()
    assert len(drawer.drawn) == 1


def test_a_burst_waits_until_it_has_settled(qtbot, thumbnails, jobs):
    thumbnails.small(row(1))
    assert jobs.waiting == []
    qtbot.waitUntil(lambda: [job.lane for job in jobs.waiting] == ["ahead"])


def test_reading_and_drawing_have_their_lanes(thumbnails, jobs):
    thumbnails.small(row(1))
    settle(thumbnails)
    assert [job.lane for job in jobs.waiting] == ["ahead"]
    jobs.run_next()
    assert [job.lane for job in jobs.waiting] == ["pictures"]
    jobs.run_all()


def test_the_newest_request_comes_first(thumbnails, finish, drawer):
    for number in range(5):
        thumbnails.small(row(number))
    thumbnails.small(row(1))
    finish()
    assert ids(drawer) == [row(number).id for number in (1, 4, 3, 2, 0)]


def test_nobody_waits_for_reading_or_drawing(qapp, documents, drawer, jobs):
    made = Thumbnails(documents, jobs, drawer)
    made.small(row(1))
    settle(made)
    assert [job.rest for job in jobs.waiting] == [SETTLE_MS]
    jobs.run_next()
    assert [job.rest for job in jobs.waiting] == [SETTLE_MS]
    jobs.run_all()


def test_a_new_request_lets_drawing_rest(thumbnails, drawer, jobs):
    thumbnails.small(row(1))
    thumbnails.small(row(2))
    settle(thumbnails)
    jobs.run_next()
    thumbnails.small(row(3))
    jobs.run_all()
    assert ids(drawer) == [row(2).id]
    settle(thumbnails)
    jobs.run_all()
    assert ids(drawer) == [row(2).id, row(1).id, row(3).id]


def test_a_request_made_again_does_not_put_drawing_off(thumbnails, drawer, jobs):
    thumbnails.small(row(1))
    thumbnails.small(row(2))
    settle(thumbnails)
    thumbnails.small(row(1))
    jobs.run_all()
    assert sorted(ids(drawer)) == [row(1).id, row(2).id]


def test_documents_are_read_in_batches(thumbnails, finish, documents, jobs):
    for number in range(BATCH + 3):
        thumbnails.small(row(number))
    settle(thumbnails)
    jobs.run_next()
    assert len(documents.read) == BATCH
    jobs.run_all()
    assert len(documents.read) == BATCH + 3


def test_what_scrolled_away_is_neither_read_nor_drawn(thumbnails, finish, documents, drawer):
    for number in range(6):
        thumbnails.picture(row(number), "large")
    thumbnails.keep({row(5).id, row(4).id}, "large")
    finish()
    assert sorted(documents.read) == sorted(ids(drawer)) == [row(4).id, row(5).id]


def test_what_scrolled_away_after_the_reading_is_not_drawn(thumbnails, drawer, jobs):
    for number in range(3):
        thumbnails.picture(row(number), "large")
    settle(thumbnails)
    jobs.run_next()
    thumbnails.keep(set(), "large")
    jobs.run_all()
    assert len(drawer.drawn) == 1


def test_letting_go_of_one_size_leaves_the_other(thumbnails, finish, drawer):
    thumbnails.small(row(1))
    thumbnails.picture(row(2), "large")
    thumbnails.keep(set(), "large")
    finish()
    assert ids(drawer) == [row(1).id]


def test_of_too_many_requests_the_oldest_are_dropped(thumbnails, finish, drawer):
    for number in range(MOST + 10):
        thumbnails.small(row(number))
    finish()
    assert len(drawer.drawn) == MOST
    assert row(9).id not in ids(drawer)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_cards_are_drawn_in_the_pixels_of_the_screen(thumbnails, finish, drawer, scale):
    thumbnails.scale = lambda: scale
    thumbnails.small(row(1))
    finish()
    box = BOXES["small"]
    assert drawer.drawn[0][1] == QSize(round(box.width() * scale), round(box.height() * scale))
    assert thumbnails.small(row(1)).devicePixelRatio() == scale


def test_another_screen_gets_its_own(thumbnails, finish, drawer):
    thumbnails.small(row(1))
    finish()
    thumbnails.scale = lambda: 2.0
    assert thumbnails.small(row(1)) is None


def changed(line: CampaignRow) -> CampaignRow:
    return CampaignRow(**{**{name: getattr(line, name) for name in line.__struct_fields__}, "place": line.place + 1})


def test_a_changed_campaign_stays_in_sight_until_it_is_drawn_again(thumbnails, finish, drawer):
    thumbnails.small(row(1))
    finish()
    assert thumbnails.small(changed(row(1))) is not None
    finish()
    assert len(drawer.drawn) == 2
    thumbnails.small(changed(row(1)))
    finish()
    assert len(drawer.drawn) == 2


@pytest.mark.parametrize("kind", ["gone", "undrawable", "faulty"])
def test_what_can_not_be_drawn_is_known_and_not_tried_again(thumbnails, finish, documents, drawer, kind):
    (documents if kind == "gone" else drawer).__dict__[kind].add(row(1).id)
    thumbnails.small(row(1))
    assert not thumbnails.is_blank(row(1), "small")
    finish()
    assert thumbnails.is_blank(row(1), "small")
    tried = len(documents.read)
    assert thumbnails.small(row(1)) is None
    finish()
    assert len(documents.read) == tried


def test_one_that_can_not_be_drawn_does_not_stop_the_others(thumbnails, finish, documents, drawer):
    documents.gone.add(row(2).id)
    drawer.faulty.add(row(1).id)
    for number in range(4):
        thumbnails.small(row(number))
    finish()
    assert [thumbnails.small(row(number)) is not None for number in range(4)] == [True, False, False, True]


def test_a_file_that_can_not_be_read_is_left_to_the_list(thumbnails, finish, documents):
    documents.trouble = UserError("The file is gone")
    thumbnails.small(row(1))
    finish()
    documents.trouble = None
    thumbnails.small(row(1))
    finish()
    assert thumbnails.small(row(1)) is not None


def test_what_lacked_a_picture_is_drawn_again_when_asked(thumbnails, finish, drawer):
    drawer.whole = False
    thumbnails.small(row(1))
    finish()
    thumbnails.retry()
    drawer.whole = True
    assert thumbnails.small(row(1)) is not None
    finish()
    thumbnails.retry()
    thumbnails.small(row(1))
    finish()
    assert len(drawer.drawn) == 2


def test_the_shape_of_a_card_is_learnt_from_others_of_its_type(thumbnails, finish):
    assert thumbnails.ratio(row(1)) == USUAL_RATIO
    thumbnails.small(row(1))
    finish()
    assert thumbnails.ratio(row(2)) == 2.0
    assert thumbnails.ratio(row(2, template="carousel")) == USUAL_RATIO


def test_nothing_comes_after_the_end(qapp, documents, drawer, jobs):
    made = Thumbnails(documents, jobs, drawer, settle_ms=0)
    made.small(row(1))
    made._go_on()
    made.deleteLater()
    qapp.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    jobs.run_all()
    assert drawer.drawn == []


def test_what_draws_is_made_once_and_only_when_it_is_needed():
    made = []

    def make():
        made.append(True)
        return lambda stored, box: Drawn(None)

    draw = lazily(make)
    assert made == []
    draw(Stored(campaign=campaign()), BOXES["large"])
    draw(Stored(campaign=campaign()), BOXES["large"])
    assert made == [True]
