import pytest

from app.cli.pictures import paper_of, scale_of
from app.domain.errors import UserError


@pytest.mark.parametrize(("name", "paper"), [("a.png", "png"), ("b/c.PNG", "png"), ("a.b.pdf", "pdf")])
def test_the_ending_names_the_paper(name, paper):
    assert paper_of(name, ("png", "pdf")) == paper


@pytest.mark.parametrize("name", ["a.jpg", "png", ".png", "a.png.txt", ""])
def test_other_endings_are_refused(name):
    with pytest.raises(UserError):
        paper_of(name, ("png", "pdf"))


def test_a_pdf_is_no_picture():
    with pytest.raises(UserError, match=r"a\.pdf") as refused:
        paper_of("a.pdf", ("png",))
    assert refused.value.next_step.endswith(".png")


@pytest.mark.parametrize(("text", "scale"), [("2", 2.0), ("0.1", 0.1), ("2.625", 2.625), ("16", 16.0)])
def test_scales_are_numbers(text, scale):
    assert scale_of(text) == scale


@pytest.mark.parametrize("text", ["", "0", "-1", "17", "inf", "nan", "2x", "1,5"])
def test_other_scales_are_refused(text):
    with pytest.raises(UserError, match="out of range"):
        scale_of(text)
