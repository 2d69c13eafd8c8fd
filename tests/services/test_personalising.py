import pytest
from msgspec.structs import replace

from app.domain.recipient import Event
from app.services.personalising import Personalising, language_for, spoken
from tests.fake_people import FakePersonaliser
from tests.services.proving.made import campaign, linked, person, slide

GREETING = 'Dear {{ Profile.Name | default: "friend" }}'
PATH = "slides/a/title/text"
SHOWN = campaign(slide(title=GREETING), languages={"uk": {PATH: "Вітаємо, {{ Profile.Name }}"}})


class Counting(FakePersonaliser):
    def __init__(self):
        self.rendered = 0

    def render(self, text, dialect, given):
        self.rendered += 1
        return super().render(text, dialect, given)


@pytest.fixture
def personalising():
    return Personalising(FakePersonaliser(), {"language": "Speaks"})


def title(campaign):
    return campaign.message.slides[0].title.text


def test_a_person_gets_their_words_in_their_language(personalising):
    made = personalising.person(SHOWN, person("a", Name="Ann", Speaks="uk-UA"))
    assert (title(made.campaign), made.language) == ("Вітаємо, Ann", "uk")
    assert title(personalising.person(SHOWN, None).campaign) == "Dear friend"


def test_a_text_that_fails_stays_as_it_is_written_and_is_named(personalising):
    made = personalising.person(SHOWN, person("a", Speaks="uk"))
    assert title(made.campaign) == "Вітаємо, {{ Profile.Name }}"
    assert set(made.failed) == {f"message/{PATH}"}
    assert not made.aborted


def test_a_version_holds_the_texts_with_fields_in_one_language(personalising):
    assert personalising.version(SHOWN, "uk").templates == {PATH: "Вітаємо, {{ Profile.Name }}"}
    assert personalising.version(SHOWN, None).templates == {PATH: GREETING}
    assert set(personalising.parsed(personalising.version(SHOWN, None))) == {PATH}


def test_a_version_is_filled_with_other_words(personalising):
    version = personalising.version(SHOWN, None)
    assert title(version.filled({PATH: "Hello"})) == "Hello"
    assert version.filled({}) is version.campaign


def test_the_same_text_is_rendered_once_for_a_person():
    link = "https://shop.example/{{ Profile.Name }}"
    shown = campaign(replace(linked(link), title=replace(slide().title, text=link)))
    personaliser = Counting()
    personalising = Personalising(personaliser, {})
    rendered = personalising.rendered(
        personalising.version(shown, None), personalising.given(shown, person("a", Name="x"))
    )
    assert len(rendered) == 2
    assert {each.text for each in rendered.values()} == {"https://shop.example/x"}
    assert personaliser.rendered == 1


def test_of_several_events_the_last_one_counts(personalising):
    someone = replace(
        person("a"),
        events=(Event(name="Charged", properties={"Item": "Tea"}), Event(name="Seen", properties={"Item": "Cup"})),
    )
    assert personalising.given(SHOWN, someone).objects["Event"] == {"Item": "Cup"}


def test_a_campaign_is_spoken_in_a_language():
    assert title(spoken(SHOWN, "uk")) == "Вітаємо, {{ Profile.Name }}"
    assert title(spoken(SHOWN, None)) == GREETING


@pytest.mark.parametrize(
    ("wanted", "found"), [("uk", "uk"), ("UK_ua", "uk"), (" uk-UA ", "uk"), ("de", None), (7, None)]
)
def test_a_language_is_found_by_its_code(wanted, found):
    assert language_for(SHOWN.message, wanted) == found


def test_a_language_without_a_version_is_the_messages_own(personalising):
    made = personalising.person(SHOWN, None, "de")
    assert (title(made.campaign), made.language) == ("Dear friend", None)
