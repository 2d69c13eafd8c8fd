from msgspec.structs import replace

from app.services.personalising import Personalising
from app.services.proving import shapes
from app.services.proving.prover import Prover
from app.services.proving.shapes import Shaping
from app.services.proving.values import Frame, Part
from tests.fake_people import FakePersonaliser
from tests.fakes import FakeClock
from tests.fakes_measure import FakeMeasure
from tests.services.proving.made import DEVICES, TITLE, campaign, person, slide

NAME = '{{ Profile.Name | default: "you" }}'
PATH = TITLE.removeprefix("message/")


def frame(shown, *devices):
    named = tuple(DEVICES.get(name) for name in devices)
    return Frame(campaign=shown, devices=named, roles={}, objects={}, now=FakeClock().now())


def shape(shown, *devices, words):
    version = Personalising(FakePersonaliser(), {}).version(shown, None)
    shaping = Shaping(FakeMeasure(), FakeClock(), frame(shown, *devices))
    return shaping.shape(version, words, frozenset(path for path, text in words.items() if text))


def test_a_title_has_a_slot_on_each_phone_and_texts_that_wrap_have_none():
    shown = campaign(slide(title=NAME, body=NAME))
    made = shape(shown, "android", "web", words={PATH: "Ann", "slides/a/body/text": "Ann"})
    assert [(slot.place.path, slot.place.device, slot.width) for slot in made.slots] == [(TITLE, "galaxy-a", 320)]


def test_an_empty_text_has_no_slot():
    made = shape(campaign(slide(title=NAME)), "android", words={PATH: ""})
    assert made.slots == ()


def test_texts_without_fields_are_cut_or_not_for_all():
    made = shape(campaign(slide(title="T" * 90, body=NAME)), "android", words={"slides/a/body/text": "x"})
    assert [mark.path for mark in made.cuts] == [TITLE]


def test_the_same_words_are_set_once_for_each_width():
    shown = campaign(slide(title=NAME, body="{{ Profile.Number }}"))
    measure = FakeMeasure()
    prover = Prover(FakePersonaliser(), measure, FakeClock())
    people = tuple(person(str(number), Name="Anna", Number=str(number)) for number in range(50))
    prover.prove(Part(frame=frame(shown, "android", "android-small"), recipients=people))
    asked = [width for text, width in measure.asked if text == "Anna"]
    assert len(asked) == len(set(asked)) == 2


def test_everybody_with_the_same_words_gets_the_same_verdict_without_another_look():
    shown = campaign(slide(title=NAME))
    measure = FakeMeasure()
    prover = Prover(FakePersonaliser(), measure, FakeClock())
    prover.prove(Part(frame=frame(shown, "android"), recipients=(person("a"),)))
    before = len(measure.asked)
    tally = prover.prove(Part(frame=frame(shown, "android"), recipients=tuple(person(str(n)) for n in range(20))))
    assert (len(measure.asked), tally.people["fallback"]) == (before, 20)


def test_another_message_is_judged_anew():
    prover = Prover(FakePersonaliser(), FakeMeasure(), FakeClock())
    shown = campaign(slide(title=NAME))
    prover.prove(Part(frame=frame(shown, "android"), recipients=(person("a"),)))
    longer = replace(shown, message=campaign(slide(title=f"{NAME} {'T' * 90}")).message)
    tally = prover.prove(Part(frame=frame(longer, "android"), recipients=(person("a"),)))
    assert tally.people["title_cut"] == 1


def test_where_widths_depend_on_words_everybody_is_laid_out(monkeypatch):
    monkeypatch.setattr(shapes, "_slots", lambda *_: None)
    shown = campaign(slide(title=NAME))
    prover = Prover(FakePersonaliser(), FakeMeasure(), FakeClock())
    people = (person("a", Name="N" * 90), person("b", Name="Bo"))
    tally = prover.prove(Part(frame=frame(shown, "android"), recipients=people))
    assert [(each.recipient, each.kind) for each in tally.findings["title_cut"]] == [("a", "title_cut")]
