from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.message import Media
from app.services.media import MediaLibrary
from app.services.pictures.placing import as_media
from app.services.pictures.slots import MAX_WIDTH, Slot
from tests.services.media_fakes import MediaWorkspace, Net, Tools, picture

WIDE, SQUARE = Slot("landscape", 500_000), Slot("portrait", 500_000)
URL = "https://cdn.test/beach.jpg"


@pytest.fixture
def workspace() -> MediaWorkspace:
    return MediaWorkspace()


@pytest.fixture
def tools() -> Tools:
    return Tools()


@pytest.fixture
def net() -> Net:
    return Net(beach=picture(note="online"))


@pytest.fixture
def library(workspace: MediaWorkspace, tools: Tools, net: Net) -> MediaLibrary:
    return MediaLibrary(workspace, tools, net)


def test_files_are_kept_in_the_order_of_their_names(library: MediaLibrary, workspace: MediaWorkspace) -> None:
    files = [(f"/tmp/photo{n}.jpg", picture(note=n)) for n in (10, 2, 1)]
    assert [info.filename for info in library.add(files)] == ["photo1.jpg", "photo2.jpg", "photo10.jpg"]
    assert workspace.transactions == 1


def test_what_is_kept_is_what_the_file_is(library: MediaLibrary, workspace: MediaWorkspace) -> None:
    data = picture(mime="image/png", width=30, height=20)
    [info] = library.add([("logo.jpg", data)])
    assert (info.mime, info.width, info.height, info.bytes) == ("image/png", 30, 20, len(data))
    assert info.sha256 == sha256(data).hexdigest()
    assert workspace.media_bytes(info.sha256) == data


def test_one_bad_file_and_nothing_is_kept(library: MediaLibrary, workspace: MediaWorkspace) -> None:
    with pytest.raises(UserError, match=r"“b\.jpg” can't be used"):
        library.add([("a.jpg", picture()), ("b.jpg", b"<html>")])
    assert workspace.all_media() == []


def test_the_same_bytes_are_kept_once_under_their_first_name(library: MediaLibrary, workspace: MediaWorkspace) -> None:
    library.add([("a.jpg", picture())])
    assert [info.filename for info in library.add([("b.jpg", picture())])] == ["a.jpg"]
    assert len(workspace.all_media()) == 1


def test_nothing_to_add_writes_nothing(library: MediaLibrary, workspace: MediaWorkspace) -> None:
    assert library.add([]) == []
    assert workspace.transactions == 0


def test_files_are_added_from_disk(library: MediaLibrary, tmp_path: Path) -> None:
    paths = [tmp_path / "b10.jpg", tmp_path / "b9.jpg"]
    for path in paths:
        path.write_bytes(picture(note=path.name))
    assert [info.filename for info in library.add_files(paths)] == ["b9.jpg", "b10.jpg"]
    assert library.add_file(paths[0]).filename == "b10.jpg"


def test_a_copy_is_made_once_for_each_slot(library: MediaLibrary, workspace: MediaWorkspace, tools: Tools) -> None:
    [info] = library.add([("a.jpg", picture(width=4000, height=3000))])
    assert library.fitted(info.sha256, WIDE) is None
    copy = library.fit(info.sha256, WIDE)
    assert library.fit(info.sha256, WIDE) == library.fitted(info.sha256, WIDE) == copy
    library.fit(info.sha256, SQUARE)
    assert tools.copies == [(16 / 9, MAX_WIDTH, 500_000), (1.0, MAX_WIDTH, 500_000)]
    assert workspace.fitted(info.sha256, "landscape-500000") == copy


def test_a_picture_that_fits_is_sent_as_it_is(library: MediaLibrary, tools: Tools) -> None:
    [info] = library.add([("Beach.JPG", picture())])
    sent = library.deliverable(as_media(info), WIDE)
    assert sent.data == picture()
    assert (sent.mime, sent.filename) == ("image/jpeg", f"beach-{info.sha256[:8]}.jpg")
    assert tools.copies == []


@pytest.mark.parametrize("fields", [{"height": 1200}, {"pad": 500_001}, {"mime": "image/webp"}])
def test_a_picture_that_breaks_the_slot_is_sent_as_a_copy(library: MediaLibrary, fields: dict[str, object]) -> None:
    [info] = library.add([("Beach.JPG", picture(**fields))])
    sent = library.deliverable(as_media(info), WIDE)
    assert sent.data == library.fitted(info.sha256, WIDE)
    assert (sent.mime, sent.filename) == ("image/jpeg", f"beach-{info.sha256[:8]}-landscape-500000.jpg")


def test_the_name_of_a_copy_tells_its_own_type(library: MediaLibrary) -> None:
    [info] = library.add([("logo.webp", picture(mime="image/png", height=1200))])
    assert library.deliverable(as_media(info), WIDE).filename.endswith("-landscape-500000.png")


def test_video_is_sent_as_it_is(library: MediaLibrary) -> None:
    data = picture(kind="video", mime="video/mp4", width=None, height=None, pad=900_000)
    [info] = library.add([("film.mp4", data)])
    assert library.deliverable(as_media(info), WIDE).data == data


@pytest.mark.parametrize("media", [Media(sha256="0" * 64), Media(url=URL)])
def test_a_picture_that_is_not_here_cannot_be_sent(library: MediaLibrary, media: Media) -> None:
    with pytest.raises(UserError, match="not in this workspace"):
        library.deliverable(media, WIDE)


def test_an_online_picture_is_fetched_once(library: MediaLibrary, workspace: MediaWorkspace, net: Net) -> None:
    first, again = library.learn(URL), library.learn(URL)
    assert first == again
    assert (first.info.filename, first.data) == ("beach.jpg", picture(note="online"))
    assert workspace.linked(URL) == first.info.sha256
    assert net.asked == [URL]


def test_what_is_known_of_a_picture_is_its_file_or_its_address(library: MediaLibrary) -> None:
    [own] = library.add([("own.jpg", picture(width=10, height=10))])
    online = library.learn(URL).info
    assert library.known(as_media(own)) == own
    assert library.known(Media(url=URL)) == online
    assert library.known(Media(sha256=own.sha256, url=URL)) == own
    assert library.known(Media(url="https://cdn.test/other.jpg")) is None
    assert library.known(Media()) is None


def test_what_is_no_picture_is_not_linked(library: MediaLibrary, workspace: MediaWorkspace, net: Net) -> None:
    net.pages[URL] = b"<html>"
    with pytest.raises(UserError, match=r"“beach\.jpg” can't be used"):
        library.learn(URL)
    assert workspace.linked(URL) is None
    with pytest.raises(UserError, match="Not fetched"):
        library.learn("https://cdn.test/gone.jpg")
    assert workspace.all_media() == []


def test_a_read_only_workspace_still_shows_and_sends(tools: Tools, net: Net) -> None:
    workspace = MediaWorkspace()
    [info] = MediaLibrary(workspace, tools, net).add([("a.jpg", picture(height=1600))])
    workspace.read_only = True
    library = MediaLibrary(workspace, tools, net)
    assert library.learn(URL).data == picture(note="online")
    assert library.deliverable(as_media(info), WIDE).mime == "image/jpeg"
    with pytest.raises(UserError):
        library.add([("b.jpg", picture(width=1))])
    assert (workspace.linked(URL), workspace.fitted(info.sha256, WIDE.name)) == (None, None)


def test_pasted_links_become_edits(library: MediaLibrary) -> None:
    beach, city = library.add([("beach.jpg", picture(note=1)), ("city.jpg", picture(note=2))])
    pictures = [
        ("message/slides/a/media", as_media(beach)),
        ("message/slides/b/media", as_media(city)),
        ("message/slides/b/icon", as_media(beach)),
        ("message/slides/c/media", Media(url="https://cdn.test/elsewhere.jpg")),
    ]
    found = library.match_addresses(f"{URL} https://cdn.test/dog.jpg", pictures)
    assert [(edit.path, edit.value) for edit in found.edits] == [
        ("message/slides/a/media/url", URL),
        ("message/slides/b/icon/url", URL),
    ]
    assert found.unmatched == ("https://cdn.test/dog.jpg",)


def test_a_link_that_is_there_already_is_no_edit(library: MediaLibrary) -> None:
    [beach] = library.add([("beach.jpg", picture())])
    media = Media(sha256=beach.sha256, url=URL)
    assert library.match_addresses(URL, [("message/slides/a/media", media)]).edits == ()


def test_a_picture_whose_file_is_elsewhere_is_matched_by_its_hash(library: MediaLibrary) -> None:
    link = "https://cdn.test/beach-abababab.jpg"
    pictures = [("message/slides/a/media", Media(sha256="ab" * 32))]
    assert [edit.value for edit in library.match_addresses(link, pictures).edits] == [link]
    assert library.match_addresses(URL, pictures).edits == ()


def test_a_file_is_looked_at_without_keeping_it():
    workspace = MediaWorkspace()
    info = MediaLibrary(workspace, Tools(), Net()).look("C:\\Pictures\\Hill.png", picture(mime="image/png"))
    assert (info.filename, info.mime, info.width) == ("Hill.png", "image/png", 1600)
    assert workspace.transactions == 0
    assert workspace.all_media() == []
