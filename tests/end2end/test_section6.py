"""Whatever is wrong with a message: check names an error, or both phones read it alike and it comes out unchanged."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from app.bootstrap import Services
from app.domain.errors import UserError
from app.services.encoding import context
from app.targets.base import Arrival
from app.targets.registry import CLEVERTAP_INBOX
from tests.end2end.section6 import faults
from tests.fakes import FakeClock, FakeWorkspaces
from tests.inbox import CAMPAIGN, differences, link, message_of, slide, with_links
from tests.made import START

BASES = (
    message_of(),
    message_of("message-icon"),
    with_links(link(), link()),
    message_of("carousel", 3),
    message_of("carousel-image", 2),
)
COLORS = ("red", "#FFF", "#FFFFFFFF", " #123456")
TEXTS = (*COLORS, "", " ", "image/PNG", "image", "a,b", "true", "1", "simple", "carousel", "p")
LISTS = ([], [""], ["a,b"], [1], [None], [{}], [link()] * 4, [slide()] * 6)
OTHERS = (None, True, False, 0, -1, 1.0, 1.5, 2**31, 2**31 - 1, {}, {"text": ""}, {"text": None})


@pytest.fixture(scope="module")
def checking() -> Any:
    services = Services(workspaces=FakeWorkspaces(), clock=FakeClock(), author="Olena")
    return services.checking(services.create(Path("made-up.galley")))


def places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every (holder, key) in a JSON value."""
    for key, held in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield tree, key
        yield from places(held)


@st.composite
def broken(draw: st.DrawFn) -> Any:
    """A good message with a place or two changed."""
    message = copy.deepcopy(draw(st.sampled_from(BASES)))
    for _ in range(draw(st.integers(1, 2))):
        holder, key = draw(st.sampled_from(list(places(message))))
        holder[key] = copy.deepcopy(draw(st.sampled_from((*TEXTS, *LISTS, *OTHERS)) | st.text(max_size=9)))
    return message


@settings(max_examples=400)
@given(broken())
def test_a_message_free_of_errors_is_read_alike_by_both_phones(checking, message):
    arrival = Arrival(campaign=CAMPAIGN, at=START, author="Olena", product="both")
    try:
        campaign = CLEVERTAP_INBOX.decode(message, arrival)
    except UserError:
        return
    written = CLEVERTAP_INBOX.encode(campaign, context(FakeClock().now(), strict=True))
    assert differences(written, message) == set()
    if not any(issue.severity == "error" for issue in checking.check(campaign)):
        event("free of errors")
        assert faults(written) == []
