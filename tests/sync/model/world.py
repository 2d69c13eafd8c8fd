"""A team, its store, and whether anything got lost."""

from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

from app.domain.tree import Tree, same
from tests.fake_team import FakeTeam
from tests.sync.desk import quiet
from tests.sync.fake_workspace import FakeWorkspace
from tests.sync.model.person import Person
from tests.sync.model.words import Ledger, words

PATIENCE = 60
"""Rounds of everybody syncing after which it should long have been quiet."""


class World:
    """``clients`` people and one store (in memory, unless ``team`` has another); everything that happens follows from
    ``seed``. ``opening`` makes a workspace for each of them."""

    def __init__(self, clients: int, seed: int, team: Any = None, opening: Callable[[], Any] = FakeWorkspace) -> None:
        self.random = Random(seed)
        self.team = team or FakeTeam(page_size=7, history=False)
        self.ledger = Ledger()
        self.people = [Person(n, self.team, self.ledger, self.random, opening()) for n in range(clients)]
        self._depth = 0
        for person in self.people:
            person.others = self.meanwhile

    def run(self, actions: int) -> None:
        """So many actions of anybody; a sync is one, too."""
        away: Counter[Person] = Counter()
        for _ in range(actions):
            person = self.random.choice(self.people)
            away[person] -= 1
            if self.random.random() < 0.02:
                away[person] = self.random.randrange(60)
            if self.random.random() < 0.15 and away[person] <= 0:
                self.sync(person)
            else:
                person.act()

    def meanwhile(self) -> None:
        """Somebody goes on working, or syncs, while somebody's questions are on their way; it may be the same person,
        by another process."""
        person = self.random.choice(self.people)
        if self._depth < 3 and self.random.random() < 0.3:
            self.sync(person)
        else:
            person.act()

    def sync(self, person: Person) -> None:
        """One sync, which others may fall into."""
        self._depth += 1
        person.sync()
        self._depth -= 1

    def settle(self) -> None:
        """Nothing goes wrong any more, and everybody syncs until nobody has anything to say."""
        for person in self.people:
            person.calm()
        for _ in range(PATIENCE):
            for person in self.people:
                person.desk.sync(allow_deletes=True, refused=True)
            if all(quiet(person.desk) for person in self.people):
                return
        raise AssertionError("it never gets quiet")

    def decide(self) -> int:
        """Choose at every place that waits; how many there were."""
        return sum(person.decide(1_000) for person in self.people)

    def lost(self) -> set[str]:
        """What somebody wrote, nobody took out, and nobody sees any more."""
        seen = set(words(self.team.current("campaigns")))
        for person in self.people:
            seen.update(words(person.here.data()))
        return self.ledger.made - self.ledger.gone - seen

    def doubled(self) -> list[str]:
        """What stands twice in one text."""
        texts = [text for tree in self.team.current("campaigns").values() for text in texts_of(tree)]
        return [text for text in texts if len(set(words(text))) < len(words(text))]

    def unlike(self) -> list[str]:
        """Where somebody has something else than the store."""
        return [
            f"{person.desk.store.store.user}: {collection} {id}"
            for collection in ("labels", "campaigns")
            for person in self.people
            for id in differing(person.here.data(collection), self.team.current(collection))
        ]

    def tally(self) -> str:
        """What there was of everything, in a line."""
        ends = sum((Counter(person.outcomes) for person in self.people), Counter[str]())
        return f"{len(self.ledger.made)} words written, {self.team.writes} writes stored, syncs: {dict(ends)}"


def differing(here: dict[str, Tree], there: dict[str, Tree]) -> list[str]:
    """The ids at which two sides differ."""
    return [id for id in {**here, **there} if not same(here.get(id), there.get(id))]


def texts_of(value: object) -> list[str]:
    """Every text in a document."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for each in inner for text in texts_of(each)]
