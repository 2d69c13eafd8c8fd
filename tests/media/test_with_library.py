"""The media library with the real picture tools."""

from app.media.tools import PillowTools
from app.services.media import MediaLibrary
from app.services.pictures.placing import as_media
from app.services.pictures.slots import slot_of
from tests.media.samples import encoded, gif, photo, turned
from tests.services.media_fakes import MediaWorkspace, Net
from tests.services.pictures.builders import campaign


def test_five_camera_photos_are_ready_to_be_sent() -> None:
    library = MediaLibrary(MediaWorkspace(), PillowTools(), Net())
    photos = {n: encoded(photo(1600 + n, 1200), "JPEG", quality=95, exif=turned(n)) for n in (1, 3, 6, 8, 2)}
    infos = library.add([(f"IMG_{n}.jpg", data) for n, data in photos.items()])
    assert [info.filename for info in infos] == ["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg", "IMG_6.jpg", "IMG_8.jpg"]
    for start in (campaign(orientation="landscape"), campaign(orientation="portrait", product="yespo")):
        slot = slot_of(start)
        for info in infos:
            sent = library.deliverable(as_media(info), slot)
            looked = PillowTools().inspect(sent.data)
            assert len(sent.data) <= slot.max_bytes
            assert abs(looked.width / looked.height - slot.ratio) < 0.01
            assert sent.filename.endswith(f"-{slot.name}.jpg")


def test_a_copy_itself_needs_no_copy() -> None:
    library = MediaLibrary(MediaWorkspace(), PillowTools(), Net())
    slot = slot_of(campaign())
    stills = [(f"{kind}.{kind}", encoded(photo(640, 480), kind)) for kind in ("png", "webp")]
    originals = [*stills, ("a.gif", gif(90, 90, 3))]
    copies = [library.deliverable(as_media(info), slot) for info in library.add(originals)]
    again = library.add([(copy.filename, copy.data) for copy in copies])
    assert [library.deliverable(as_media(info), slot).data for info in again] == [copy.data for copy in copies]
    assert [copy.mime for copy in copies] == ["image/gif", "image/jpeg", "image/jpeg"]
