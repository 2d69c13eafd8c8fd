from app.domain.message import Button, KeyValue, Slide
from app.services.checks.buttons import check
from tests.services.checks.made import codes, found, mended
from tests.targets.made import campaign


def _with(*buttons):
    return campaign(Slide(id="s", buttons=buttons))


def test_complete_buttons_are_fine():
    keys = (KeyValue(id="k", key="a", value=""),)
    buttons = (
        Button(id="1", text="A"),
        Button(id="2", kind="copy", text="B", copy="C"),
        Button(id="3", kind="keys", text="C", keys=keys),
    )
    assert codes(check, _with(*buttons)) == []


def test_a_button_without_a_text_can_be_removed():
    made = _with(Button(id="b", text=" "))
    (issue,) = found(check, made)
    assert (issue.code, issue.path) == ("button.no-text", "message/slides/s/buttons/b/text")
    assert mended(made, issue).message.slides[0].buttons == ()


def test_a_button_that_copies_or_hands_over_nothing():
    assert codes(check, _with(Button(id="b", kind="copy", text="A"))) == ["button.no-copy"]
    assert codes(check, _with(Button(id="b", kind="keys", text="A"))) == ["button.no-keys"]


def test_entries_need_names_that_differ():
    keys = tuple(KeyValue(id=str(n), key=key) for n, key in enumerate(["a", "", "a"]))
    issues = found(check, _with(Button(id="b", kind="keys", text="A", keys=keys)))
    assert [(issue.code, issue.path.split("/")[-2]) for issue in issues] == [
        ("button.empty-key", "1"),
        ("button.double-key", "2"),
    ]


def test_two_buttons_that_say_the_same():
    issues = found(check, _with(Button(id="1", text="Shop"), Button(id="2", text=" SHOP ")))
    assert [(issue.code, issue.path) for issue in issues] == [("button.twice", "message/slides/s/buttons/2/text")]


def test_two_empty_buttons_are_not_twins():
    assert codes(check, _with(Button(id="1"), Button(id="2"))) == ["button.no-text", "button.no-text"]
