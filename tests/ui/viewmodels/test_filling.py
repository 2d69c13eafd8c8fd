from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from app.domain.message import Button, Message, Slide, Text
from app.services.people.recipients import Recipients
from app.services.personalising import may_be_personal
from app.services.ports import Given, Rendered
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.filling import DEFAULT, Filling, Remembering, needed
from app.ui.viewmodels.person import PersonModel, read_last
from tests.fake_people import FakePersonaliser
from tests.fakes import FakeWorkspace
from tests.made import campaign
from tests.ui.fakes import CheckoutResources
from tests.ui.staging import person, populate

OLENA = person("olena", Name="Olena", Language="uk-UA")
LI = person("li", Name="Li")
NOBODY_KNOWN = person("none")
TITLE = "message/slides/a/title/text"
HELLO = 'Hi {{ Profile.Name | default: "there" }}'
NEEDS = "Hi {{ Profile.Name }}"
UK = {"slides/a/title/text": "Вітаю, {{ Profile.Name }}", "slides/a/body/text": "Дві ночі"}


class Counting(FakePersonaliser):
    """Counts renderings; a text with {% abort %} cancels the message."""

    def __init__(self) -> None:
        self.rendered: list[str] = []

    def render(self, text, dialect, given):
        self.rendered.append(text)
        return Rendered(text="", outcome="aborted") if "{% abort %}" in text else super().render(text, dialect, given)


class Made:
    def __init__(self, last=None, loaded=True) -> None:
        self.workspace, self.jobs = FakeWorkspace(), ManualJobs()
        populate(self.workspace, (OLENA, LI, NOBODY_KNOWN), last)
        desk = Recipients(self.workspace, CheckoutResources())
        self.person = PersonModel(self.workspace, desk, self.jobs, read_last(self.workspace), self.jobs)
        self.personaliser = Counting()
        self.loads = 0
        self.filling = Filling(self._load, self.person, self.jobs, self.jobs, loaded=loaded)
        self.changes = []
        self.filling.changed.connect(lambda: self.changes.append(1))
        self.jobs.run_all()

    def _load(self):
        self.loads += 1
        return self.personaliser

    def fill(self, title, tongue="", **more):
        return self.filling.fill(written(title, **more), tongue)

    def title(self, title, tongue="", **more):
        return self.fill(title, tongue, **more).campaign.message.slides[0].title.text


def written(title, body="Two nights", dialect="liquid", **more):
    button = Button(id="b", text="Shop")
    slide = Slide(id="a", title=Text(text=title), body=Text(text=body), buttons=(button,))
    return campaign(1, message=Message(slides=(slide,), **more), dialect=dialect)


@pytest.fixture
def make(qapp):
    made = []

    def make_it(*arguments, **more) -> Made:
        made.append(Made(*arguments, **more))
        return made[-1]

    yield make_it
    for each in made:
        each.person.remember()


def test_the_person_in_hand_is_filled_in(make):
    made = make(OLENA.identity)
    assert made.title(HELLO) == "Hi Olena"
    made.person.choose(LI)
    assert made.changes == [1]
    assert made.title(HELLO) == "Hi Li"
    made.person.choose(None)
    assert made.title(HELLO) == "Hi there"


def test_without_a_template_nothing_is_loaded_and_the_campaign_is_the_same(make):
    made = make(LI.identity, loaded=False)
    one = written("Hello")
    assert made.filling.fill(one).campaign is one
    assert made.title(HELLO, dialect="none") == HELLO
    assert made.loads == 0


def test_it_is_loaded_once_in_the_background_and_the_last_good_text_stands_meanwhile(make):
    made = make(LI.identity, loaded=False)
    made.title("Hi ")
    assert (made.title(HELLO), made.title(HELLO), made.loads) == ("Hi ", "Hi ", 0)
    (job,) = made.jobs.waiting
    assert job.lane == "pictures"
    made.jobs.run_all()
    assert made.changes == [1]
    assert made.title(HELLO) == "Hi Li"


def test_a_text_that_fails_stays_as_it_was_last_good_while_the_others_follow(make):
    made = make(LI.identity)
    made.fill(HELLO)
    filled = made.fill("Hi {{ Profile.Na", body="Three nights")
    slide = filled.campaign.message.slides[0]
    assert (slide.title.text, slide.body.text) == ("Hi Li", "Three nights")
    (mark,) = filled.marks
    assert (mark.path, mark.place, mark.problem.line, mark.problem.column) == (TITLE, TITLE, 1, 4)
    assert made.fill(HELLO).marks == ()


def test_an_empty_text_that_begins_to_fail_stays_empty(make):
    made = make(LI.identity)
    made.fill("")
    assert made.title("{{ Profile") == ""


def test_what_was_never_good_is_shown_as_it_is_written(make):
    made = make(LI.identity)
    assert made.title("{{ Profile") == "{{ Profile"
    assert made.title("{{ Profile.") == "{{ Profile."


def test_the_last_good_text_of_one_person_is_not_shown_for_another(make):
    made = make(LI.identity)
    assert made.title(NEEDS) == "Hi Li"
    made.person.choose(NOBODY_KNOWN)
    filled = made.fill(NEEDS)
    assert filled.campaign.message.slides[0].title.text == NEEDS
    assert filled.marks[0].problem.code == "personal.missing"


def test_looking_on_at_another_form_of_the_message_changes_nothing_of_what_was_good(make):
    made = make(LI.identity)
    made.fill(HELLO)
    made.filling.fill(written("Something else"), keep=False)
    assert made.title("Hi {{ Profile.Na") == "Hi Li"


def test_a_message_that_cancels_itself_is_told(make):
    made = make(LI.identity)
    made.fill(HELLO)
    filled = made.fill("{% abort %}")
    assert filled.aborted
    assert filled.marks == ()
    assert filled.campaign.message.slides[0].title.text == "Hi Li"


def test_the_recipients_language_chooses_the_version(make):
    made = make(OLENA.identity)
    assert made.title(HELLO, languages={"uk": UK}) == "Вітаю, Olena"
    assert made.fill(HELLO, languages={"uk": UK}).language == "uk"
    made.person.choose(LI)
    assert made.title(HELLO, languages={"uk": UK}) == "Hi Li"


def test_a_version_or_the_default_can_be_asked_for(make):
    made = make(OLENA.identity)
    assert made.title(HELLO, DEFAULT, languages={"uk": UK}) == "Hi Olena"
    made.person.choose(LI)
    assert made.title(HELLO, "uk", languages={"uk": UK}) == "Вітаю, Li"
    assert made.fill(HELLO, "pl", languages={"uk": UK}).language is None


def test_a_version_without_templates_needs_none(make):
    made = make(OLENA.identity, loaded=False)
    assert made.title("Hello", languages={"uk": {"slides/a/title/text": "Вітаю"}}) == "Вітаю"
    assert made.loads == 0


def test_a_translation_that_fails_is_marked_where_it_is_written(make):
    made = make(NOBODY_KNOWN.identity)
    (mark,) = made.fill("Hello", "uk", languages={"uk": UK}).marks
    assert (mark.path, mark.place) == ("message/languages/uk/slides~1a~1title~1text", TITLE)
    (mark,) = made.fill(NEEDS, "uk", languages={"uk": {}}).marks
    assert mark.path == TITLE


def test_only_what_differs_is_rendered_again(make):
    made = make(LI.identity)
    made.fill(HELLO, body=NEEDS)
    made.personaliser.rendered.clear()
    made.fill(HELLO + "!", body=NEEDS)
    assert made.personaliser.rendered == [HELLO + "!"]


def test_another_campaign_name_may_be_read_by_a_text():
    counting = Counting()
    remembering = Remembering(counting)
    for given in (Given(identity="a"), Given(identity="a"), Given(identity="b")):
        remembering.render(HELLO, "liquid", given)
    assert len(counting.rendered) == 2


def test_what_the_message_reads_is_known_by_its_attributes(make):
    made = make()
    reads = 'Hi {{ Profile.Name }}, {{ Profile.City | default: "x" }} {{ Event.Price }}'
    assert made.filling.uses(written(reads)) == ("Name", "City")


def test_a_tag_that_names_a_part_means_the_attribute_that_plays_it(make):
    made = make()
    made.personaliser.parse = lambda text, dialect: SimpleNamespace(  # type: ignore[method-assign]
        plain=False, references=[SimpleNamespace(root="Profile", keys=("FIRSTNAME",))]
    )
    assert made.filling.uses(written("x", dialect="yespo")) == ("Name",)


@pytest.mark.parametrize(
    ("text", "dialect", "may"),
    [
        ("Hi {{ x }}", "liquid", True),
        ("{% if %}", "liquid", True),
        ("50 %", "liquid", False),
        ("%NAME%", "yespo", True),
        ("$!data.get('x')", "yespo", True),
        ("{{ x }}", "none", False),
    ],
)
def test_texts_are_told_apart_by_their_signs(text, dialect, may):
    assert may_be_personal(text, dialect) == may


def test_a_template_in_any_language_needs_the_template_language():
    assert not needed(written("Hello"))
    assert needed(written("Hello", languages={"uk": UK}))
    assert not needed(replace(written(HELLO), dialect="none"))
