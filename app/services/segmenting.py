"""Segments of a workspace: keeping them, counting them, and whom a campaign reaches."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.columns import Columns, Mask, together
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.domain.matching import fits
from app.domain.reach import Part, Reach, subscribes
from app.domain.segments import SENDING, AnyRule, Segment
from app.domain.sendings import sendings, spelled
from app.services.crowds import Crowds
from app.services.ports import LABELS, Category, Transaction, Workspace

Check = Callable[[], None]
"""Called now and then while something is counted: it may raise to stop."""


class Removed(Struct, frozen=True, kw_only=True):
    """A segment that was taken away, and the campaigns, by name, that still ask for it."""

    segment: Segment
    campaigns: tuple[str, ...] = ()


class _Counted(Struct, frozen=True, kw_only=True):
    """Segments or subscriptions of a campaign: each, all together, and the ids that are not known."""

    parts: tuple[Part, ...]
    mask: Mask
    unknown: tuple[str, ...]


class Segmenting:
    """The segments of one workspace. Counting raises ``UserError`` for a segment that is too large to count."""

    def __init__(self, workspace: Workspace, crowds: Crowds) -> None:
        self._workspace = workspace
        self._crowds = crowds
        self._last: tuple[object, Reach] | None = None

    def segments(self) -> list[Segment]:
        """All of them, by name."""
        return self._workspace.segments()

    def save(self, segment: Segment) -> Segment:
        """Keep a segment, new or changed, as it is stored then. Raises ``UserError``: no name, a name that another one
        has, too many rules."""
        named = replace(segment, name=" ".join(segment.name.split()))
        if not named.name:
            raise UserError("The segment has no name", next_step="Give it one")
        if any(_same_name(named, other) for other in self.segments()):
            raise UserError(f"Another segment is called {named.name}", next_step="Choose another name")
        _refuse_too_large(named)
        self._put(named)
        return named

    def duplicate(self, segment: Segment) -> Segment:
        """A copy with a name of its own, stored. Raises ``UserError``."""
        return self.save(replace(segment, id=new_id(), name=self.free_name(segment.name)))

    def free_name(self, name: str) -> str:
        """``name``, or the first of ``name (2)``, ``name (3)`` that no segment has."""
        taken = {each.name.casefold() for each in self.segments()}
        names = (name, *(f"{name} ({number})" for number in range(2, len(taken) + 3)))
        return next(each for each in names if each.casefold() not in taken)

    def remove(self, segment: Segment) -> Removed:
        """Take a segment away; the campaigns that use it are left as they are. Raises ``UserError``."""
        using = self._workspace.using_segment(segment.id)
        self._write(lambda transaction: transaction.remove_segment(segment.id))
        return Removed(segment=segment, campaigns=tuple(name for _, name in using))

    def restore(self, removed: Removed) -> None:
        """Bring a segment back under its id. Raises ``UserError``."""
        self._put(removed.segment)

    def count(self, rule: AnyRule, check: Check = lambda: None) -> int:
        """How many recipients a rule is true of."""
        return self.size(Segment(id="", name="", rule=rule), check)

    def size(self, segment: Segment, check: Check = lambda: None) -> int:
        """How many recipients are in a segment, stored or not."""
        return self._mask(self._crowds.of(self._workspace, check), segment, check).bit_count()

    def lacks_history(self, rule: AnyRule | None) -> bool:
        """Whether a rule asks who was sent messages, and no send history was imported yet: it is true of nobody."""
        asks = rule is not None and any(sendings(rule))
        return asks and SENDING not in self._workspace.people().events

    def subscribers(self, check: Check = lambda: None) -> dict[str, int]:
        """How many recipients subscribe to each subscription, by id."""
        columns = self._crowds.of(self._workspace, check)
        attribute = self._attribute()
        return {each.id: _subscribers(each, attribute, columns).bit_count() for each in self._workspace.categories()}

    def members(self, segment: Segment, check: Check = lambda: None) -> list[str]:
        """The identities of those in a segment."""
        columns = self._crowds.of(self._workspace, check)
        return columns.listed(self._mask(columns, segment, check))

    def unknown_members(self, segment: Segment) -> list[str]:
        """The identities of a fixed list that no recipient has."""
        return self._crowds.of(self._workspace).unknown(segment.members or ())

    def identities(self, campaign: Campaign, check: Check = lambda: None) -> list[str]:
        """Whom the campaign reaches."""
        columns = self._crowds.of(self._workspace, check)
        return columns.listed(self._reached(campaign, columns, check)[1])

    def reach(self, campaign: Campaign, check: Check = lambda: None) -> Reach:
        """Whom the campaign reaches, counted. The last answer is kept as long as nothing that it goes by changes."""
        asked = self._asked(campaign)
        if self._last is None or self._last[0] != asked:
            columns = self._crowds.of(self._workspace, check)
            self._last = asked, self._reached(campaign, columns, check)[0]
        return self._last[1]

    def _asked(self, campaign: Campaign) -> object:
        """Everything that a reach goes by."""
        audience = campaign.audience
        wanted = {*audience.include, *audience.exclude}
        return (
            self._workspace.people_version(),
            (audience.include, audience.exclude, campaign.categories),
            [self._spelled(segment) for segment in self.segments() if segment.id in wanted],
            self._workspace.categories() if campaign.categories else (),
            self._attribute(),
        )

    def _reached(self, campaign: Campaign, columns: Columns, check: Check) -> tuple[Reach, Mask]:
        known = {segment.id: segment for segment in self.segments()}
        included = self._counted(campaign.audience.include, known, columns, check)
        excluded = self._counted(campaign.audience.exclude, known, columns, check)
        asked = dict.fromkeys((*campaign.audience.include, *campaign.audience.exclude))
        subscribed = self._subscribed(campaign, columns)
        chosen = included.mask if campaign.audience.include else columns.everybody
        kept = chosen & ~excluded.mask
        result = kept & subscribed.mask
        return Reach(
            total=len(columns.identities),
            included=included.parts,
            excluded=excluded.parts,
            categories=subscribed.parts,
            in_segments=chosen.bit_count(),
            left_out=(chosen & excluded.mask).bit_count(),
            subscribed=subscribed.mask.bit_count(),
            unsubscribed=(kept & ~subscribed.mask).bit_count(),
            result=result.bit_count(),
            unknown=tuple(dict.fromkeys((*included.unknown, *excluded.unknown))),
            unknown_categories=subscribed.unknown,
            without_history=tuple(known[id].name for id in asked if id in known and self.lacks_history(known[id].rule)),
            tells_subscriptions=self._attribute() is not None,
        ), result

    def _subscribed(self, campaign: Campaign, columns: Columns) -> _Counted:
        """Those who subscribe to any of the campaign's categories; without one, everybody."""
        if not campaign.categories:
            return _Counted(parts=(), mask=columns.everybody, unknown=())
        attribute = self._attribute()
        known = {category.id: category for category in self._workspace.categories()}
        ids = self._workspace.survivors("categories", campaign.categories)
        named = [known[id] for id in ids if id in known]
        masks = [_subscribers(each, attribute, columns) for each in named]
        parts = [
            Part(id=each.id, name=each.name, count=mask.bit_count()) for each, mask in zip(named, masks, strict=True)
        ]
        return _Counted(parts=tuple(parts), mask=together(masks), unknown=tuple(id for id in ids if id not in known))

    def _attribute(self) -> str | None:
        """The attribute that says what recipients subscribe to."""
        return self._workspace.people().names().get("subscriptions")

    def _counted(self, ids: Sequence[str], known: dict[str, Segment], columns: Columns, check: Check) -> _Counted:
        masks = {id: self._mask(columns, known[id], check) for id in dict.fromkeys(ids) if id in known}
        return _Counted(
            parts=tuple(Part(id=id, name=known[id].name, count=mask.bit_count()) for id, mask in masks.items()),
            mask=together(masks.values()),
            unknown=tuple(id for id in dict.fromkeys(ids) if id not in known),
        )

    def _mask(self, columns: Columns, segment: Segment, check: Check) -> Mask:
        _refuse_too_large(segment)
        return columns.in_segment(self._spelled(segment), check)

    def _spelled(self, segment: Segment) -> Segment:
        """The segment with the names of the labels that it asks for, those that were merged into them included."""
        if segment.rule is None or not any(sendings(segment.rule)) or not fits(segment.rule):
            return segment
        labels = {label.id: label.name for label in self._workspace.labels()}

        def names(label: str) -> tuple[str, ...]:
            (id,) = self._workspace.survivors(LABELS, [label])
            own = (labels[id],) if id in labels else ()
            return (*own, *(each.name for each in self._workspace.aliases(LABELS, id)))

        return replace(segment, rule=spelled(segment.rule, names))

    def _put(self, segment: Segment) -> None:
        self._write(lambda transaction: transaction.put_segment(segment))

    def _write(self, change: Callable[[Transaction], None]) -> None:
        """Segments may count as a change of what is known of people; the recipients stay what they were."""
        with self._workspace.transaction() as transaction:
            before = transaction.people_version()
            change(transaction)
            after = transaction.people_version()
        self._crowds.keep(self._workspace, before, after)


def _subscribers(category: Category, attribute: str | None, columns: Columns) -> Mask:
    """Those who say so, and those who never said anything, where that counts as yes."""
    said = columns.passing(attribute, subscribes((category.name, category.key))) if attribute else 0
    silent = columns.everybody & ~(columns.telling(attribute) if attribute else 0)
    return said | silent if category.subscribed else said


def _refuse_too_large(segment: Segment) -> None:
    if segment.rule is not None and not fits(segment.rule):
        name = segment.name or "This segment"
        raise UserError(f"{name} has too many rules to be counted", next_step="Take some of them out")


def _same_name(one: Segment, other: Segment) -> bool:
    return one.id != other.id and one.name.casefold() == other.name.casefold()
