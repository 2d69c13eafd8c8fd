import pytest
from msgspec.structs import replace

from app.domain.errors import FieldError, UserError
from app.domain.message import Media, Slide
from app.targets.pictures import address
from tests.targets.made import campaign, context, picture

SHA = "a" * 64


def test_its_own_address_comes_first():
    media = picture(sha256=SHA)
    assert address(media, campaign(), 0, context()) == media.url


def test_no_picture_has_no_address():
    assert address(None, campaign(), 0, context(strict=True)) == ""
    assert address(Media(alt="nothing behind it"), campaign(), 0, context(strict=True)) == ""


def test_without_an_address_an_export_is_refused_and_a_preview_is_not():
    with pytest.raises(UserError, match=r"Spring.*[Ss]lide 2.*media.no-url"):
        address(Media(sha256=SHA), campaign(), 1, context(strict=True))
    assert SHA in address(Media(sha256=SHA), campaign(), 1, context())


@pytest.mark.parametrize("part", ["media", "icon"])
def test_the_refusal_leads_to_the_first_field_that_shows_the_picture(part):
    shown = Media(sha256=SHA)
    slides = (Slide(id="s1"), Slide(id="s2", **{part: shown}), Slide(id="s3", media=shown))
    refused = campaign()
    refused = replace(refused, message=replace(refused.message, slides=slides))
    with pytest.raises(FieldError) as error:
        address(shown, refused, 1, context(strict=True))
    assert (error.value.campaign, error.value.path) == (refused.id, f"message/slides/s2/{part}")
