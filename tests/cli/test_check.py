import json

import pytest

from app.domain.errors import UserError
from app.domain.message import Slide, Text
from tests.cli.running import Galley
from tests.targets.made import campaign, picture

OTHER = "22222222-2222-4222-8222-222222222222"
PALE = Slide(id="s", title=Text(text="x", color="#EEEEEE"))


@pytest.fixture
def galley(capsys):
    return Galley(capsys)


def test_a_clean_workspace_is_done(galley):
    galley.put(campaign(Slide(id="s", title=Text(text="A", color="#000000"))))
    assert galley("check", "--json") == 0
    assert galley.out == ""
    assert "Checked 1: 0 errors" in galley.err


def test_an_error_is_exit_code_one_and_a_warning_is_not(galley):
    galley.put(campaign(PALE))
    assert galley("check", "--json") == 0
    assert galley.lines("check") == [
        {
            "campaign": campaign().id,
            "code": "color.contrast",
            "severity": "warning",
            "path": "message.slides.0.title.color",
            "message": galley.lines("check")[0]["message"],
            "fix": "color.readable",
        }
    ]
    galley.put(campaign(PALE, inbox_tags=("a,b",)))
    assert galley("check", "--json") == 1
    assert [line["code"] for line in galley.lines("check")] == ["android.tag-comma", "color.contrast"]


def test_named_campaigns_only(galley):
    galley.put(campaign(PALE), campaign(id=OTHER, name="Summer", inbox_tags=("a,b",)))
    assert galley("check", "Spring", "--json") == 0
    assert {line["campaign"] for line in galley.lines("check")} == {campaign().id}
    assert galley("check", "Autumn") == 2
    assert galley("check", "--json") == 1


def test_people_get_a_sentence_an_issue(galley):
    galley.put(campaign(PALE))
    galley("check")
    assert galley.out.startswith("Spring: warning: The title is hard to read")
    assert "[color.contrast at message.slides.0.title.color]" in galley.out


def test_counts_are_remembered_where_that_can_be_written(galley):
    galley.put(campaign(PALE))
    galley("check")
    assert galley.workspace.state.counts == {campaign().id: (0, 1)}
    galley.workspaces.files[galley.workspace.path].read_only = True
    assert galley("check") == 0


def test_sarif(galley):
    galley.put(campaign(PALE, inbox_tags=("a,b",)))
    for arguments in ([], ["--json"]):
        assert galley("check", "--sarif", *arguments) == 1
        document = json.loads(galley.out)
        assert (document["version"], len(document["runs"][0]["results"])) == ("2.1.0", 2)


class Media:
    """Stands for ``services.media``."""

    def __init__(self):
        self.learnt = []

    def __call__(self, workspace):
        return self

    def learn(self, url):
        self.learnt.append(url)
        if "broken" in url:
            raise UserError("Not fetched", "the address is inside a private network")


@pytest.mark.parametrize("fetch", [True, False])
def test_online_pictures_are_looked_at_on_demand(capsys, fetch):
    media = Media()
    galley = Galley(capsys, media=media)
    slides = [Slide(id=url, media=picture(url=f"https://x.com/{url}", alt="A")) for url in ("one", "broken", "one")]
    galley.put(campaign(*[Slide(id=str(n), media=slide.media) for n, slide in enumerate(slides)], template="carousel"))
    assert galley("check", *["--fetch"] * fetch) == 0
    assert media.learnt == (["https://x.com/one", "https://x.com/broken"] if fetch else [])
    assert ("private network" in galley.err) == fetch
