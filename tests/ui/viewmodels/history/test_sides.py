from hypothesis import given
from hypothesis import strategies as st

from app.domain.message import Message
from app.ui.viewmodels.history.sides import slide_pairs
from tests.made import campaign
from tests.ui.staging import slide


def document(ids, template="carousel"):
    return campaign(1, message=Message(template=template, slides=tuple(slide(id) for id in ids)))


def pairs(old, new):
    return slide_pairs(document(old), document(new))


def test_slides_follow_their_ids_in_the_newer_order():
    assert pairs("abc", "cab") == ((2, 0), (0, 1), (1, 2))


def test_a_slide_that_took_anothers_place_stands_beside_it():
    assert pairs("abc", "axc") == ((0, 0), (1, 1), (2, 2))


def test_what_only_one_has_stands_alone():
    assert pairs("a", "ab") == ((0, 0), (None, 1))
    assert pairs("abc", "b") == ((1, 0), (0, None), (2, None))


def test_a_message_of_one_slide_shows_one():
    assert slide_pairs(document("ab", "simple"), document("ab", "simple")) == ((0, 0),)


SLIDES = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=6, unique=True)


@given(SLIDES, SLIDES)
def test_every_slide_is_in_exactly_one_pair(old, new):
    made = pairs(old, new)
    assert sorted(one for one, _ in made if one is not None) == list(range(len(old)))
    assert sorted(other for _, other in made if other is not None) == list(range(len(new)))
    assert (None, None) not in made
