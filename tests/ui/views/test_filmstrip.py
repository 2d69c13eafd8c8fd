import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.domain.issues import Issue
from app.domain.message import Media
from app.ui.theme import motion
from app.ui.views.filmstrip import Filmstrip
from tests.services.media_fakes import picture
from tests.ui.forms.bench import Bench, full_campaign, full_slide


@pytest.fixture
def make(qtbot, theme):
    benches = []
    motion.set_reduced(True)

    def made(*slides):
        bench = Bench(full_campaign(*(slides or map(full_slide, ("a", "b", "c"))), template="carousel"))
        benches.append(bench)
        strip = Filmstrip(bench.tools)
        qtbot.addWidget(strip)
        strip.resize(440, 140)
        with qtbot.waitActive(strip):
            strip.show()
            strip.activateWindow()
        return bench, strip

    yield made
    motion.set_reduced(False)
    for bench in benches:
        bench.close()


@pytest.fixture
def both(make):
    return make()


def slides(bench):
    return [slide.id for slide in bench.model.campaign.message.slides]


def in_hand(strip):
    return [slide for slide, thumb in strip.thumbs.items() if thumb.isChecked()]


def press(qtbot, strip, key, modifiers=Qt.KeyboardModifier.NoModifier):
    thumb = strip.focusWidget() or strip.thumbs[in_hand(strip)[0]]
    qtbot.keyClick(thumb, key, modifiers)


def drop(strip, at, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(strip, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(strip, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, left, none))


@pytest.fixture
def photos(tmp_path):
    made = []
    for number in range(1, 6):
        made.append(tmp_path / f"photo{number}.jpg")
        made[-1].write_bytes(picture(width=number))
    return made


def test_slides_are_named_and_numbered(both):
    _, strip = both
    assert [thumb.accessibleName() for thumb in strip.thumbs.values()] == [f"Slide {n} of 3" for n in (1, 2, 3)]
    assert strip.count.text() == "1 of 3"


def test_a_click_takes_a_slide_in_hand(both, qtbot):
    bench, strip = both
    qtbot.mouseClick(strip.thumbs["b"], Qt.MouseButton.LeftButton)
    assert bench.model.slide.id == "b"
    assert in_hand(strip) == ["b"]


def test_arrows_choose_and_the_focus_goes_along(both, qtbot):
    bench, strip = both
    strip.thumbs["a"].setFocus()
    press(qtbot, strip, Qt.Key.Key_Right)
    assert bench.model.slide.id == "b"
    assert strip.thumbs["b"].hasFocus()
    press(qtbot, strip, Qt.Key.Key_Left)
    press(qtbot, strip, Qt.Key.Key_Left)
    assert bench.model.slide.id == "a"


def test_alt_and_arrows_move_the_slide(both, qtbot):
    bench, strip = both
    strip.thumbs["a"].setFocus()
    press(qtbot, strip, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert slides(bench) == ["b", "a", "c"]
    assert strip.thumbs["a"].hasFocus()
    assert strip.thumbs["a"].x() > strip.thumbs["b"].x()
    press(qtbot, strip, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(qtbot, strip, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert slides(bench) == ["a", "b", "c"]


def test_insert_adds_ctrl_d_copies_delete_removes(both, qtbot):
    bench, strip = both
    strip.thumbs["a"].setFocus()
    press(qtbot, strip, Qt.Key.Key_Insert)
    assert len(slides(bench)) == 4
    assert in_hand(strip) == [slides(bench)[1]]
    press(qtbot, strip, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(slides(bench)) == 5
    press(qtbot, strip, Qt.Key.Key_Delete)
    press(qtbot, strip, Qt.Key.Key_Left)
    press(qtbot, strip, Qt.Key.Key_Delete)
    assert slides(bench) == ["a", "b", "c"]
    assert strip.thumbs[bench.model.slide.id].hasFocus()


def test_the_last_slide_stays(make, qtbot):
    bench, strip = make(full_slide("a"))
    assert not strip.remove.isEnabled()
    strip.thumbs["a"].setFocus()
    press(qtbot, strip, Qt.Key.Key_Delete)
    assert slides(bench) == ["a"]


def test_there_is_no_sixth_slide(make, qtbot):
    bench, strip = make(*map(full_slide, "abcde"))
    assert not strip.add.isEnabled()
    assert not strip.duplicate.isEnabled()
    assert "5" in strip.add.toolTip()
    strip.thumbs["a"].setFocus()
    press(qtbot, strip, Qt.Key.Key_Insert)
    assert len(slides(bench)) == 5


def test_imported_slides_beyond_the_limit_are_all_there(make):
    _, strip = make(*map(full_slide, "abcdefgh"))
    assert len(strip.thumbs) == 8
    assert strip.list.width() > strip.width()


def test_a_dragged_slide_is_stored_and_in_hand(both, qtbot):
    bench, strip = both
    thumb = strip.thumbs["a"]
    start, far = thumb.rect().center(), QPoint(strip.thumbs["c"].x() + 20, 0)
    qtbot.mousePress(thumb, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(thumb, start + far)
    qtbot.mouseRelease(thumb, Qt.MouseButton.LeftButton, pos=start)
    assert slides(bench) == ["b", "c", "a"]
    assert bench.model.slide.id == "a"


def test_five_dropped_pictures_become_five_slides_in_the_order_of_their_names(make, photos):
    bench, strip = make(full_slide("a"), full_slide("b"))
    drop(strip, strip.thumbs["a"].mapTo(strip, QPoint(5, 5)), *reversed(photos))
    bench.settle()
    assert [slide.media.width for slide in bench.model.campaign.message.slides] == [1, 2, 3, 4, 5]
    assert len(strip.thumbs) == 5


def test_one_picture_dropped_on_a_slide_is_its_picture(both, photos):
    bench, strip = both
    drop(strip, strip.thumbs["b"].mapTo(strip, QPoint(5, 5)), photos[0])
    bench.settle()
    assert [slide.media is not None for slide in bench.model.campaign.message.slides] == [False, True, False]


def test_one_picture_dropped_beside_the_slides_fills_the_first_empty_one(make, photos):
    bench, strip = make(full_slide("a", media=Media(sha256="a" * 64)), full_slide("b"))
    drop(strip, QPoint(strip.width() - 2, strip.height() - 2), photos[0])
    bench.settle()
    assert bench.value("message/slides/b/media")["width"] == 1


def test_where_every_slide_has_a_picture_it_becomes_another_slide(make, photos):
    bench, strip = make(full_slide("a", media=Media(sha256="a" * 64)))
    drop(strip, QPoint(strip.width() - 2, strip.height() - 2), photos[0])
    bench.settle()
    assert [slide.media.width for slide in bench.model.campaign.message.slides] == [None, 1]


def test_the_menu_does_what_the_keys_do(both):
    bench, strip = both
    actions = {action.text(): action for action in strip.menu().actions()}
    assert list(actions) == ["Move left", "Move right", "Duplicate", "Remove"]
    assert not actions["Move left"].isEnabled()
    actions["Move right"].trigger()
    assert slides(bench) == ["b", "a", "c"]


def test_thumbnails_have_the_slots_ratio(both):
    bench, strip = both
    bench.model.set("message/orientation", "portrait")
    hint = strip.thumbs["a"].sizeHint()
    bench.model.set("message/orientation", "landscape")
    assert strip.thumbs["a"].sizeHint().width() > hint.width()


def test_undo_brings_a_removed_slide_back(both):
    bench, strip = both
    strip.remove.click()
    bench.settle()
    bench.undo()
    assert list(strip.thumbs) == ["a", "b", "c"]


def issue(path, severity="error"):
    return Issue(code="x", severity=severity, path=path, message="Wrong")


def test_what_is_wrong_with_all_slides_is_said_and_with_one_is_marked(both):
    _, strip = both
    plain = strip.thumbs["b"].grab().toImage()
    strip.show_issues([issue("message/slides"), issue("message/slides/b/media"), issue("message/slides/c", "hint")])
    assert [each.path for each in strip.notes.issues] == ["message/slides"]
    assert "fix" in strip.thumbs["b"].accessibleDescription()
    assert "fix" not in strip.thumbs["c"].accessibleDescription()
    assert strip.thumbs["b"].grab().toImage() != plain
    strip.show_issues([])
    assert strip.thumbs["b"].grab().toImage() == plain
