"""An open campaign in a workspace with recipients, segments and subscriptions."""

from app.domain.segments import Compare, Segment
from app.services.ports import Category
from tests.people import crowd, person
from tests.ui.forms.bench import Bench, full_campaign

KYIV = Segment(id="kyiv", name="Kyiv & around", rule=Compare(attribute="City", value="Kyiv"))
TEAM = Segment(id="team", name="Our team", members=("a",))
PEOPLE = (
    person("a", City="Kyiv", Subs=["News"]),
    person("b", City="Kyiv", Subs=["News"]),
    person("c", City="Kyiv"),
    person("d", City="Oslo", Subs=["Sales"]),
)


def crowded(*, people=PEOPLE, **more) -> Bench:
    """The bench, with what it knows read already."""
    bench = Bench(full_campaign(**more))
    state = bench.workspace.file.state
    state.crowd = crowd(*people, subscriptions="Subs", segments={each.id: each for each in (KYIV, TEAM)})
    state.categories = {id: Category(id=id, name=name) for id, name in (("news", "News"), ("sales", "Sales"))}
    bench.tools.audience.wake()
    bench.settle()
    return bench
