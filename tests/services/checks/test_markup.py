import pytest

from app.domain.message import Slide, Text
from app.services.checks.markup import check, plain
from tests.services.checks.made import codes, found, mended
from tests.targets.made import campaign


def _made(title="Title", body="Text", product="clevertap"):
    return campaign(Slide(id="s", title=Text(text=title), body=Text(text=body)), product=product)


@pytest.mark.parametrize("text", ["<b>Now</b>", "One<br/>two", '<a href="https://x.com">link</a>', "Salt &amp; pepper"])
def test_tags_are_found_in_titles_and_texts_and_one_fix_makes_them_plain(text):
    for made, path in ((_made(title=text), "title"), (_made(body=text), "body")):
        (issue,) = found(check, made)
        assert (issue.code, issue.severity) == ("text.markup", "warning")
        assert issue.path == f"message/slides/s/{path}/text"
        assert codes(check, mended(made, issue)) == []


@pytest.mark.parametrize("text", ["1 < 2 and 3 > 2", "I <3 you", "R&D", "{{ a | b: '<x>' }}", "<name>", "a<b", "AT&T;"])
def test_signs_that_are_no_tags_are_left_alone(text):
    assert codes(check, _made(title=text, body=text)) == []


def test_who_sends_with_yespo_alone_may_mean_it():
    assert [issue.severity for issue in found(check, _made(body="<b>x</b>", product="yespo"))] == ["hint"]
    assert [issue.severity for issue in found(check, _made(body="<b>x</b>", product="both"))] == ["warning"]


def test_a_plain_text_keeps_its_words_and_lines():
    assert plain("<p>One</p><p>Two &amp; three<br>four</p>") == "One\nTwo & three\nfour"
    assert plain("&amp;lt;b&amp;gt;") == "&lt;b&gt;"
