from app.domain.campaign import TimeToLive
from app.domain.edits import SetValue, apply_all
from app.domain.record import pack, unpack
from app.services.syncing import telling
from app.services.versions import places, values
from app.services.versions.comparing import compare
from app.services.versions.names import Names
from app.ui.viewmodels.field_words import PLACES_AND_VALUES, field_word
from tests.made import campaign, slide

BEFORE = campaign(1, slide("s1", "Hello", "b1"), slide("s2", "Bye"))


def told(*edits: SetValue) -> tuple[tuple[str, ...], str]:
    """Place and new value of the one field that differs, every word in brackets."""
    record, _ = apply_all(pack(BEFORE, None), edits)
    after, _ = unpack(record)
    (difference,) = compare(BEFORE, after, Names(word=lambda text: f"[{text}]")).differences
    return difference.place, difference.new


def test_everything_that_services_say_is_marked_for_translation():
    said = {places.WHOLE, places.SLIDE, places.SLIDES, places.ORDER, values.FOR_EVER, values.YES, values.NO}
    said |= {*places.OWN.values(), *places.PARTS.values()}
    said |= {word for pair in (*places.ELEMENTS.values(), *values.TTL.values()) for word in pair}
    said |= {word for table in values.WORDS.values() for word in table.values()}
    said |= {*telling.OF_NAMES.values()}
    assert said == set(PLACES_AND_VALUES)


def test_units_of_time_are_all_known():
    assert set(values.TTL) == set(TimeToLive.__struct_fields__)


def test_places_and_values_are_said_in_the_readers_words():
    assert told(SetValue("archived", True)) == (("[Archived]",), "[Yes]")
    assert told(SetValue("status", "approved")) == (("[Status]",), "[Approved]")
    assert told(SetValue("ttl", {"hours": 1})) == (("[Stays in the inbox for]",), "[1 hour]")
    assert told(SetValue("ttl", None)) == (("[Stays in the inbox for]",), "[For ever]")


def test_texts_of_people_are_not_taken_for_words():
    assert told(SetValue("name", "Yes")) == (("[Name]",), "Yes")


def test_without_a_translation_words_stay(qapp):
    assert field_word("Slide {n}") == "Slide {n}"
