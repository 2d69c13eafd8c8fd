import argparse
import json
from typing import Any

import pytest

from app.bootstrap import Services as RealServices
from app.cli.base import Output
from app.cli.looks import add_look_arguments
from app.cli.main import main
from app.cli.persons import person_of
from app.domain.campaign import Campaign, to_tree
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.recipient import Attribute
from app.services.personalising import Person
from app.services.services import Services
from tests.fake_people import FakePersonaliser
from tests.fakes import FakeClock, FakeWorkspace, FolderResources
from tests.fakes_measure import FakeMeasure
from tests.fakes_preview import OneWorkspace
from tests.looks import campaign as plain_campaign
from tests.looks import message
from tests.services.proving.made import campaign, person, slide

TITLE = "message/slides/a/title/text"
GREETING = 'Dear {{ Profile.Name | default: "friend" }}'


class Said(Output):
    """Keeps what is said."""

    def __init__(self) -> None:
        super().__init__(as_json=True)
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)


@pytest.fixture
def workspace() -> FakeWorkspace:
    made = FakeWorkspace()
    with made.transaction() as transaction:
        transaction.put_recipients([person("ann@a.example", Name="Ann", Speaks="uk"), person("bo")])
        transaction.put_attributes([Attribute(name="Speaks", role="language")], [])
    return made


def asked(shown: Campaign, workspace: Any, *options: str, services: Any = None) -> tuple[Person, list[str]]:
    parser = argparse.ArgumentParser()
    add_look_arguments(parser)
    arguments = parser.parse_args(["--device", "pixel", *options])
    output = Said()
    made = person_of(shown, arguments, services or Services(personaliser=FakePersonaliser()), workspace, output)
    return made, output.said


def title(made: Person) -> str:
    return made.campaign.message.slides[0].title.text


def test_a_recipient_gets_their_own_words(workspace: FakeWorkspace) -> None:
    made, said = asked(campaign(slide(title=GREETING)), workspace, "--as", "ann@a.example")
    assert (title(made), said) == ("Dear Ann", [])


def test_nobody_gets_the_fallbacks(workspace: FakeWorkspace) -> None:
    assert title(asked(campaign(slide(title=GREETING)), workspace)[0]) == "Dear friend"


def test_the_texts_are_in_the_recipients_language_unless_another_is_asked_for(workspace: FakeWorkspace) -> None:
    languages = {code: {"slides/a/title/text": f"{code} {GREETING}"} for code in ("uk", "de")}
    shown = campaign(slide(title=GREETING), languages=languages)
    assert title(asked(shown, workspace, "--as", "ann@a.example")[0]) == "uk Dear Ann"
    assert title(asked(shown, workspace, "--as", "ann@a.example", "--language", "de")[0]) == "de Dear Ann"
    assert title(asked(shown, workspace, "--language", "de")[0]) == "de Dear friend"


def test_a_language_that_there_is_not_is_refused_with_those_that_there_are(workspace: FakeWorkspace) -> None:
    shown = campaign(slide(title=GREETING), languages={"uk": {}, "ar": {}})
    with pytest.raises(UserError, match="Its languages: ar, uk"):
        asked(shown, workspace, "--language", "de")


def test_a_text_that_fails_stays_as_it_is_written_and_is_said_with_its_place(workspace: FakeWorkspace) -> None:
    made, said = asked(campaign(slide(title="Dear {{ Profile.Name }}")), workspace, "--as", "bo")
    assert title(made) == "Dear {{ Profile.Name }}"
    assert said == [
        "Spring sale: message.slides.0.title.text, line 1, column 6: Profile.Name is empty",
        "  Dear {{ Profile.Name }}",
        "       ^",
    ]


def test_of_nobody_it_is_no_news_that_a_value_is_missing_but_a_broken_text_is(workspace: FakeWorkspace) -> None:
    assert asked(campaign(slide(title="{{ Profile.Name }}")), workspace)[1] == []
    assert "column 4: This tag is not closed" in asked(campaign(slide(title="Hi {{ Profile")), workspace)[1][0]


def test_an_unknown_recipient_is_refused(workspace: FakeWorkspace) -> None:
    with pytest.raises(UserError, match="There is no recipient “me”"):
        asked(campaign(), workspace, "--as", "me")


def test_without_templates_and_recipient_nothing_is_asked_of_the_personaliser(workspace: FakeWorkspace) -> None:
    shown = plain_campaign(message(languages={"uk": {"slides/s0/title/text": "Весна"}}, language="en"))
    assert title(asked(shown, workspace, "--language", "uk", services=object())[0]) == "Весна"


def test_a_language_that_the_message_has_not_is_refused_with_those_it_has(workspace: FakeWorkspace) -> None:
    shown = plain_campaign(message(languages={"uk": {}}, language="en"))
    with pytest.raises(UserError, match="Its languages: en, uk"):
        asked(shown, workspace, "--language", "de")
    assert asked(shown, workspace, "--language", "en")[1] == []


def test_as_a_recipient_who_gets_none_the_reason_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    title = "{% if Profile.Name %}Hi {{ Profile.Name }}{% else %}{% abort %}{% endif %}"
    workspace = FakeWorkspace()
    shown = campaign(slide(title=title), name="Hi")
    with workspace.transaction() as transaction:
        transaction.put(shown.id, {**to_tree(shown), BIN: None})
        transaction.put_recipients([person("ann", Name="Ann"), person("bo")])
    found = {}
    for identity in ("ann", "bo"):
        services = RealServices(
            workspaces=OneWorkspace(workspace), resources=FolderResources(), clock=FakeClock(), measure=FakeMeasure()
        )
        arguments = ["layout", "w.galley", "Hi", "--device", "android", "--as", identity, "--json"]
        workspace.closed = False
        assert main(arguments, services) == 0
        found[identity] = json.loads(capsys.readouterr().out)
    texts = {who: next(box["text"] for box in line["boxes"] if box["role"] == "title") for who, line in found.items()}
    assert (found["ann"]["fate"], texts["ann"]) == ("drawn", "Hi Ann")
    assert (found["bo"]["fate"], found["bo"]["reason"]) == ("dropped", "The message cancels itself for this recipient")
    assert texts["bo"] == title
