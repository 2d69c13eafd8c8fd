import pytest
from PIL import Image

from app.media import animation
from app.media.animation import fit_animation
from app.media.opening import opened
from app.media.sniff import sniff
from tests.media.samples import decoded, encoded, gif, photo


def fit(data: bytes, ratio: float | None = 16 / 9, max_width: int = 1440, max_bytes: int = 500_000) -> bytes | None:
    found = sniff(data)
    assert found is not None
    with opened(data, found, "") as picture:
        return fit_animation(picture, ratio, max_width, max_bytes)


def durations(data: bytes) -> list[int]:
    image = decoded(data)
    times: list[int] = []
    for index in range(image.n_frames):
        image.seek(index)
        times.append(image.info["duration"])
    return times


def noise(frames: int) -> bytes:
    pictures = [photo(400, 300).rotate(90 * index) for index in range(frames)]
    return encoded(pictures[0], "GIF", save_all=True, append_images=pictures[1:], duration=50)


def test_a_cropped_animation_goes_on_moving_at_its_pace() -> None:
    data = fit(gif(400, 400, 6, loop=0))
    assert data is not None
    copy = decoded(data)
    assert copy.format == "GIF"
    assert copy.size == (400, 225)
    assert copy.info["loop"] == 0
    assert durations(data) == [80] * 6


def test_an_animation_that_plays_once_still_does() -> None:
    data = fit(gif(400, 400, 3))
    assert data is not None
    assert "loop" not in decoded(data).info


def test_frames_show_what_they_showed() -> None:
    data = fit(gif(400, 400, 6), 1)
    assert data is not None
    copy, source = decoded(data), decoded(gif(400, 400, 6))
    for index in range(6):
        copy.seek(index)
        source.seek(index)
        ours, theirs = copy.convert("RGB").getpixel((30, 200)), source.convert("RGB").getpixel((30, 200))
        assert ours == pytest.approx(theirs, abs=6)


def test_a_heavy_animation_gives_up_pixels() -> None:
    source = noise(4)
    data = fit(source, None, max_bytes=len(source) // 3)
    assert data is not None
    assert len(data) <= len(source) // 3
    assert decoded(data).n_frames == 4
    assert 160 <= decoded(data).width < 400


def test_one_that_would_become_tiny_is_not_made() -> None:
    assert fit(noise(4), None, max_bytes=4_000) is None


def test_one_that_takes_too_much_decoding_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    source = gif(100, 100, 5)
    monkeypatch.setattr(animation, "DECODED_PIXELS", 50_000)
    assert fit(source) is not None
    monkeypatch.setattr(animation, "DECODED_PIXELS", 49_999)
    assert fit(source) is None


def test_memory_bounds_the_pixels_of_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(animation, "COPIED_PIXELS", 100 * 100 * 5 // 4)
    data = fit(gif(100, 100, 5), 1)
    assert data is not None
    assert decoded(data).size == (50, 50)


def test_transparent_frames_do_not_pile_up() -> None:
    frames = [Image.new("RGBA", (200, 200), (0, 0, 0, 0)) for _ in range(3)]
    for index, frame in enumerate(frames):
        frame.paste((255, 0, 0, 255), (60 * index, 20, 60 * index + 40, 180))
    source = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:], disposal=2)
    data = fit(source, 1)
    assert data is not None
    copy = decoded(data)
    copy.seek(2)
    last = copy.convert("RGBA")
    assert last.getpixel((20, 100))[3] == 0
    assert last.getpixel((140, 100)) == (255, 0, 0, 255)
