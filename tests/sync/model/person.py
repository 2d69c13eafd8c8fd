"""Somebody who does whatever people do to campaigns, in any order."""

from random import Random
from typing import Any

from app.domain.tree import Tree
from app.sync.merge.places import value_at, with_value
from app.sync.ports import Offline
from tests.fake_team import FakeTeam
from tests.sync.desk import Desk
from tests.sync.made import label as made_label
from tests.sync.made import made, uid
from tests.sync.model.faults import Faulty, Killed
from tests.sync.model.words import Ledger

CAMPAIGNS, LABELS = 25, 6
COLOURS = ("#111111", "#222222", "#333333")


class Person:
    """``here`` is this one's workspace. ``others`` do something while this one's questions are on their way."""

    def __init__(self, number: int, team: FakeTeam, ledger: Ledger, random: Random, here: Any) -> None:
        self.desk = Desk(team, f"person {number}", here=here)
        self.here = self.desk.here
        self.here.id = uid(number + 1000)
        self.random = random
        self.ledger = ledger
        self.others: Any = lambda: None
        self.faults = self.desk.store = Faulty(self.desk.store, random, lambda: self.others())
        self.outcomes: dict[str, int] = {}
        self._born = number
        self._mortal(0.003)

    def act(self) -> None:
        """Do one thing."""
        deeds = (self._text, self._text, self._text, self._text, self._name, self._look, self._slide, self._file)
        rare = (self._create, self._bin, self._share, self._label, self._decide, self._decide, self._decide)
        self.random.choice(deeds if self.random.random() < 0.8 else rare)()

    def sync(self) -> str:
        """One sync, and how it ended. A killed process is started again: what was committed is there."""
        self.faults.store.role = "reader" if self.random.random() < self.faults.rate * 0.2 else "editor"
        ended = self._sync()
        self.outcomes[ended] = self.outcomes.get(ended, 0) + 1
        return ended

    def calm(self) -> None:
        """Nothing goes wrong any more."""
        self.faults.rate = 0
        self.faults.store.role = "editor"
        self._mortal(0)

    def _sync(self) -> str:
        try:
            self.desk.sync(allow_deletes=True, refused=self.random.random() < 0.3)
        except Offline:
            return "offline"
        except Killed:
            return "killed"
        return "done"

    def _mortal(self, rate: float) -> None:
        def maybe() -> None:
            if self.random.random() < rate:
                raise Killed

        self.here.before = self.here.behind = maybe

    def _any(self) -> str | None:
        """One of the shared campaigns."""
        ids = list(self.here.data())
        return self.random.choice(ids) if ids else None

    def _set(self, id: str, path: str, value: Any) -> None:
        self.here.edit(id, lambda tree: with_value(tree, path, value))

    def _shown(self, id: str) -> Tree:
        return self.here.state.rows["campaigns", id].data

    def _base(self, id: str) -> Any:
        agreed = self.here.state.agreed.get(("campaigns", id))
        return agreed and agreed.base

    def _text(self) -> None:
        if id := self._any():
            tree = self._shown(id)
            slide = self.random.choice(tree["message"]["slides"])["id"]
            path = f"message/slides/{slide}/{self.random.choice(('title', 'body'))}/text"
            if self.random.random() < 0.2:
                path = f"message/languages/uk/{path.removeprefix('message/').replace('/', '~1')}"
            text = value_at(tree, path)
            if "uk" not in tree["message"]["languages"] and "languages" in path:
                self._set(id, "message/languages/uk", {})
            self._set(id, path, self.ledger.written(text if isinstance(text, str) else "", self.random))

    def _name(self) -> None:
        if id := self._any():
            self._set(id, "name", self.ledger.written(self._shown(id)["name"], self.random))

    def _look(self) -> None:
        if id := self._any():
            at, values = self.random.choice(
                (
                    ("message/background", COLOURS),
                    ("message/slides/s1/title/color", COLOURS),
                    ("ttl", ({"days": 1}, {"hours": 7}, None)),
                    ("status", ("draft", "review", "approved")),
                    ("changed", tuple(f"2026-0{month}-01T09:00:00.000Z" for month in range(1, 9))),
                )
            )
            if "s1" in at and not value_at(self._shown(id), "message/slides/s1"):
                return
            self._set(id, at, self.random.choice(values))

    def _slide(self) -> None:
        if not (id := self._any()):
            return
        slides = list(self._shown(id)["message"]["slides"])
        at = self.random.randrange(len(slides))
        kind = self.random.choice(("add", "remove", "move"))
        if kind == "add" and len(slides) < 6:
            new = made(slides=(f"{self.ledger.new()}s",))["message"]["slides"][0]
            slides.insert(at, {**new, "title": {**new["title"], "text": self.ledger.new()}})
            self.ledger.drop(new["id"].removesuffix("s"))
        elif kind == "remove" and len(slides) > 1:
            self.ledger.drop(slides[at], value_at(self._base(id) or {}, f"message/slides/{slides[at]['id']}"))
            slides.pop(at)
        elif kind == "move":
            slides.insert(self.random.randrange(len(slides)), slides.pop(at))
        self._set(id, "message/slides", slides)

    def _file(self) -> None:
        if id := self._any():
            label = uid(2000 + self.random.randrange(LABELS))
            if ("labels", label) not in self.here.state.rows:
                self.here.put(label, made_label(label, f"Label {label[:8]}"), collection="labels")
            labels = list(self._shown(id)["labels"])
            self._set(id, "labels", [each for each in labels if each != label] if label in labels else [*labels, label])
            if self.random.random() < 0.2:
                self._set(id, "archived", not self._shown(id)["archived"])

    def _label(self) -> None:
        ids = list(self.here.data("labels"))
        if ids:
            id = self.random.choice(ids)
            name = f"Label {self.random.randrange(100)}"
            self.here.edit(id, lambda tree: {**tree, "name": name}, "labels")

    def _create(self) -> None:
        if len(self.here.data()) < CAMPAIGNS:
            self._born += 10
            tree = made(uid(self._born % 400 + 5000), self.ledger.new())
            if ("campaigns", tree["id"]) not in self.here.state.rows:
                self.here.put(tree["id"], tree)

    def _bin(self) -> None:
        binned = [id for (of, id), row in self.here.state.rows.items() if of == "campaigns" and row.bin]
        if binned and self.random.random() < 0.5:
            self.here.bring_back(self.random.choice(binned))
        elif id := self._any():
            self.ledger.drop(self._shown(id), self._base(id))
            self.here.delete(id)

    def _share(self) -> None:
        own = [id for (of, id), row in self.here.state.rows.items() if of == "campaigns" and not row.shared]
        if own and self.random.random() < 0.6:
            self.here.share(self.random.choice(own))
        elif id := self._any():
            self.ledger.drop(self._shown(id), self._base(id))
            self.here.share(id, False)

    def _decide(self) -> None:
        self.decide(1)

    def decide(self, most: int) -> int:
        """Choose a side at so many of the places that wait; how many these were."""
        waiting = [
            (collection, id, path)
            for collection in ("labels", "campaigns")
            for id in self.here.data(collection)
            for path in self.here.held(id, collection)
        ]
        for collection, id, path in waiting[:most]:
            side = self.random.choice(("mine", "theirs"))
            row, agreed = self.here.state.rows[collection, id], self.here.state.agreed[collection, id]
            self.ledger.drop(value_at(agreed.base if side == "mine" else row.data, path))
            self.here.choose(id, path, side, collection)
        return len(waiting[:most])
