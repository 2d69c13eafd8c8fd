from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from app.bootstrap import Services
from app.domain.message import Media
from app.services.ports import MediaInfo, Stored
from app.ui.context import OpenWorkspace
from app.ui.library_parts import card_pictures
from app.ui.viewmodels.watch import Watch
from tests.fakes import FakeClock
from tests.looks import campaign, message, slide

BOX = QSize(216, 200)


@pytest.fixture
def opened(tmp_path, jobs, qapp):
    with Services(author="ann", clock=FakeClock()) as services:
        workspace = services.create(tmp_path / "w.galley", "both")
        watch = Watch(workspace, jobs)
        yield OpenWorkspace(
            services=services,
            workspace=workspace,
            commands=SimpleNamespace(),
            choices=SimpleNamespace(),
            jobs=jobs,
            watch=watch,
        )
        watch.deleteLater()


@pytest.fixture
def draw(opened):
    return card_pictures(opened)


def card(*slides, **more):
    return Stored(campaign=campaign(message("simple", *slides), **more))


def colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}


def test_a_card_is_drawn_as_large_as_fits(draw):
    drawn = draw(card(), BOX)
    assert drawn.whole
    assert drawn.image.width() == BOX.width() or drawn.image.height() == BOX.height()
    assert drawn.image.width() <= BOX.width()
    assert drawn.image.height() <= BOX.height()
    assert "#abcdef" in colors(drawn.image)


def test_personal_fields_are_filled_as_for_nobody(draw):
    def with_title(text: str, dialect: str) -> QImage:
        title = replace(slide().title, text=text)
        return draw(card(replace(slide(), title=title), dialect=dialect), BOX).image

    assert with_title('{{ Profile.Name | default: "Hello" }}', "liquid") == with_title("Hello", "none")
    assert with_title("Hello", "none") != with_title("Goodbye", "none")


def test_a_missing_picture_is_told_and_found_once_it_is_there(draw, opened, png):
    sha256 = "a" * 64
    lacking = card(slide(media=Media(sha256=sha256, width=8, height=8)))
    before = draw(lacking, BOX)
    assert not before.whole
    with opened.workspace.transaction() as transaction:
        info = MediaInfo(sha256=sha256, kind="image", mime="image/png", width=8, height=8, bytes=len(png))
        transaction.add_media(info, png)
    after = draw(lacking, BOX)
    assert after.whole
    assert after.image != before.image
    assert "#ff0000" in colors(after.image)


@pytest.fixture
def png() -> bytes:
    from app.render.surface import encoded

    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    return encoded(image)
