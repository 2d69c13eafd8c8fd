import pytest
from msgspec import UNSET
from msgspec.structs import replace

from app.sync.engine.applying import Resolved, apply, read
from app.sync.states import Resolution
from app.sync.values import Agreed, Held, Mine
from tests.sync.fake_workspace import FakeWorkspace
from tests.sync.made import A, B, made, theirs, title


def applied(here: FakeWorkspace, *resolved: Resolved):
    with here.change() as change:
        return apply(change, "campaigns", resolved)


def one(here: FakeWorkspace, store, agreed, what="pulled", id=A) -> Resolved:
    with here.change() as change:
        mine = read(change, "campaigns", [id])[id]
    return Resolved(mine, theirs(made(id), id=id), Resolution(agreed=agreed, store=store, what=what))


def test_what_is_nowhere_is_read_as_nothing():
    with FakeWorkspace().change() as change:
        assert read(change, "campaigns", [A]) == {A: Mine(A, None, 0, None)}


def test_records_are_stored_and_agreed_and_told():
    here = FakeWorkspace()
    (line,) = applied(here, one(here, made(), Agreed("2", made())))
    assert (line.id, line.what) == (A, "pulled")
    assert here.data() == {A: made()}
    assert here.state.agreed["campaigns", A] == Agreed("2", made())


def test_what_there_is_nothing_to_do_about_touches_nothing():
    here = FakeWorkspace()
    here.put(A, made())
    before = here.state
    assert applied(here, one(here, UNSET, None, None)) == []
    assert here.state is before


def test_what_can_not_be_stored_waits_as_a_whole_and_the_rest_is_stored():
    here = FakeWorkspace()
    here.put(A, made())
    here.state = with_agreed(here, Agreed("1", made()))
    strange = {**made(), "from tomorrow": 1}
    lines = applied(here, one(here, strange, Agreed("2", strange)), one(here, made(B), Agreed("2", made(B)), id=B))
    assert [(line.what, line.id) for line in lines] == [("conflict", A), ("pulled", B)]
    assert here.data() == {A: made(), B: made(B)}
    assert here.state.agreed["campaigns", A] == Agreed("2", made(), (Held("", made()),))


def test_an_end_in_the_middle_leaves_nothing():
    here = FakeWorkspace()
    here.put(A, title(made(), "Mine"))
    before = here.state
    resolved = one(here, made(), Agreed("2", made()))

    def end():
        raise KeyboardInterrupt

    here.before = end
    with pytest.raises(KeyboardInterrupt):
        applied(here, resolved)
    assert here.state is before


def with_agreed(here: FakeWorkspace, agreed: Agreed):
    return replace(here.state, agreed={("campaigns", A): agreed})
