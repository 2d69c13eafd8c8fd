from app.domain.message import Button, Slide
from app.platforms.base import Finding
from app.services.checks.sdk import check
from app.services.checks.surplus import surplus_fix
from tests.inbox import link, message_of, with_links
from tests.services.checks.made import codes, found, mended
from tests.targets.made import campaign, imported, picture


def _slides(count):
    return [Slide(id=str(number), media=picture()) for number in range(count)]


def test_the_first_buttons_stay():
    buttons = tuple(Button(id=str(number), text=str(number)) for number in range(5))
    made = campaign(Slide(id="s", buttons=buttons))
    (issue,) = found(check, made)
    assert issue.fix.label == "Keep the first 3 buttons"
    after = mended(made, issue)
    assert [button.text for button in after.message.slides[0].buttons] == ["0", "1", "2"]
    assert codes(check, after) == []


def test_the_first_slides_stay():
    made = campaign(*_slides(7), template="carousel")
    (issue,) = found(check, made)
    assert issue.fix.label == "Keep the first 5 slides"
    after = mended(made, issue)
    assert [slide.id for slide in after.message.slides] == ["0", "1", "2", "3", "4"]
    assert codes(check, after) == []


def test_surplus_buttons_of_an_imported_message_go_from_its_original_as_well():
    made = imported(with_links(*(link(text=str(number)) for number in range(4))))
    (issue,) = found(check, made)
    assert issue.code == "android.many-buttons"
    assert codes(check, mended(made, issue)) == []


def test_surplus_slides_of_an_imported_message_go_from_its_original_as_well():
    made = imported(message_of("carousel", 7))
    (issue,) = [issue for issue in found(check, made) if issue.code == "format.slides"]
    assert "format.slides" not in codes(check, mended(made, issue))


def test_other_findings_are_not_its_business():
    finding = Finding(code="android.color", effect="crash", reason="", where=("msg", "bg"))
    assert surplus_fix(campaign(*_slides(7), template="carousel").message, finding) is None
