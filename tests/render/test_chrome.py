from app.render.pictures import Pending, Reason
from tests.render.samples import box, photo, placement
from tests.render.support import Given, color, ink

GREY = "#E4E5E8"


def picture(w: float, h: float, **values):
    return placement(w, h, box(0, 0, w, h, media=photo(), picture=True, **values))


def test_a_missing_picture_is_grey_with_a_sign_and_the_reason(paint):
    with_reason = paint(picture(300, 170), pictures=Given(Reason("The picture's file is missing")))
    assert color(with_reason, 2, 2) == GREY
    _, top, _, bottom = ink(with_reason, GREY)
    assert 40 < top < 85
    assert bottom > 95


def test_a_picture_on_its_way_shows_the_sign_alone(paint):
    left, top, right, bottom = ink(paint(picture(300, 170), pictures=Given(Pending())), GREY)
    assert right - left <= 28 and bottom - top <= 28
    assert abs((left + right) / 2 - 150) <= 1
    assert abs((top + bottom) / 2 - 85) <= 1


def test_a_small_box_has_no_room_for_the_reason(paint):
    reason = Given(Reason("The picture's file is missing"))
    _, _, right, bottom = ink(paint(picture(60, 60), pictures=reason), GREY)
    assert right <= 45 and bottom <= 45


def test_a_reason_that_does_not_fit_is_left_out_and_never_cut(paint):
    long = Given(Reason("word " * 40))
    left, _, right, _ = ink(paint(picture(200, 170), pictures=long), GREY)
    assert right - left <= 28


def test_the_players_button_is_round_and_sixty_wide_on_any_picture(paint):
    for behind in ("#000000", "#808080"):
        player = picture(300, 200, play=True, background=behind)
        image = paint(player, pictures=Given(Reason("Video")), scale=2)
        left, top, right, bottom = ink(image, behind)
        assert (right - left + 1, bottom - top + 1) == (120, 120)
        assert color(image, left + 2, top + 2) == behind
        assert color(image, 300, 200) == "#FFFFFF"


def test_the_players_button_fits_a_smaller_player(paint):
    image = paint(picture(40, 40, play=True, background="#000000"), pictures=Given(Reason("Video")))
    left, top, right, bottom = ink(image, "#000000")
    assert left >= 0 and right <= 39 and top >= 0 and bottom <= 39
    assert right - left > 30


def test_a_player_without_a_picture_shows_no_placeholder(paint):
    image = paint(picture(300, 200, play=True), pictures=Given(Reason("Video")))
    left, _, right, _ = ink(image, GREY)
    assert right - left < 64
    assert color(image, 5, 5) == GREY
