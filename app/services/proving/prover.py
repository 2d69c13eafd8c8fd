"""Judges the message as each of some recipients gets it."""

from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace

from app.domain.recipient import Recipient
from app.domain.scene import TextStyle
from app.layout.measure import TextMeasure
from app.services.personalising import MESSAGE, Personalising, language_for
from app.services.ports import Clock, Personaliser, Rendered
from app.services.proving.shapes import Shape, Shaping, Slot
from app.services.proving.spoken import Spoken
from app.services.proving.tally import Tally, Verdict
from app.services.proving.values import Frame, Mark, Part

CACHED_CUTS = 65_536
CACHED_VERDICTS = 4_096
"""Recipients for whom all texts are the same get the same verdict."""
TWO_KB, FOUR_KB = 2_048, 4_096
QUOTED = 80
"""Characters that are quoted of a text that is cut."""

Words = Mapping[str, Rendered]
ShapeKey = tuple[str | None, tuple[tuple[str, str], ...], frozenset[str]]


class Prover:
    """Proves parts. What it learns of a message is kept for the next part of the same proof."""

    def __init__(self, personaliser: Personaliser, measure: TextMeasure, clock: Clock) -> None:
        self._personaliser = personaliser
        self._measure = measure
        self._clock = clock
        self._judge: Judge | None = None

    def prove(self, part: Part) -> Tally:
        """What is to be said about these recipients."""
        judge = self._judge
        if judge is None or judge.frame != part.frame:
            judge = self._judge = Judge(self._personaliser, self._measure, self._clock, part.frame)
        tally = Tally()
        for recipient in part.recipients:
            tally.add(recipient.identity, judge.verdict(recipient))
        return tally


class Judge:
    """Judges one message."""

    def __init__(self, personaliser: Personaliser, measure: TextMeasure, clock: Clock, frame: Frame) -> None:
        self.frame = frame
        self._personalising = Personalising(personaliser, frame.roles, frame.objects)
        self._shaping = Shaping(measure, clock, frame)
        self._spoken: dict[str | None, Spoken] = {}
        self._shapes: dict[ShapeKey, Shape] = {}
        self._verdicts: dict[object, Verdict] = {}

        def cut(text: str, style: TextStyle, width: float) -> bool:
            return measure.measure(text, style, width).cut

        self._cut = lru_cache(CACHED_CUTS)(cut)

    def verdict(self, recipient: Recipient) -> Verdict:
        """The message as ``recipient`` gets it, in their language."""
        campaign = self.frame.campaign
        given = self._personalising.given(campaign, recipient)
        language = language_for(campaign.message, given.roles.get("language"))
        if language not in self._spoken:
            self._spoken[language] = Spoken(self._personalising.version(campaign, language))
        spoken = self._spoken[language]
        rendered = self._personalising.rendered(spoken.version, given)
        key = (language, tuple(rendered.values()))
        verdict = self._verdicts.get(key)
        if verdict is None:
            verdict = self._judged(spoken, rendered)
            if len(self._verdicts) < CACHED_VERDICTS:
                self._verdicts[key] = verdict
        return verdict

    def _judged(self, spoken: Spoken, rendered: Words) -> Verdict:
        taken = spoken.taken(rendered)
        if aborts := spoken.aborts(rendered):
            return Verdict(marks=aborts, taken=taken)
        arrives = all(each.outcome == "shown" for each in rendered.values())
        words = {path: each.text for path, each in rendered.items() if each.outcome == "shown"}
        shape = self._shape(spoken, words)
        weight = shape.weight.of(words) if arrives else None
        return Verdict(
            marks=(
                *spoken.marks(rendered),
                *(shape.fates.values() if arrives else ()),
                *self._cuts(spoken, shape, words, rendered),
                *heavy(weight),
            ),
            titles=spoken.words(spoken.titles, rendered),
            bodies=spoken.words(spoken.bodies, rendered),
            payload=weight,
            fates=tuple((platform, mark.kind) for platform, mark in shape.fates.items()) if arrives else (),
            taken=taken,
        )

    def _shape(self, spoken: Spoken, words: Mapping[str, str]) -> Shape:
        """Texts that are empty, or come out as they are written (an imported original then stays as it is), are part of
        the shape; all others are free."""
        written = spoken.version.templates
        fixed = {path: text for path, text in words.items() if not text or text == written[path]}
        free = frozenset(words.keys() - fixed.keys())
        key = (spoken.version.language, tuple(fixed.items()), free)
        if key not in self._shapes:
            self._shapes[key] = self._shaping.shape(spoken.version, words, free)
        return self._shapes[key]

    def _cuts(self, spoken: Spoken, shape: Shape, words: Mapping[str, str], rendered: Words) -> tuple[Mark, ...]:
        if shape.slots is None:
            found = self._shaping.looked(spoken.version.filled(words)).cuts()
        else:
            found = (*shape.cuts, *(slot.place.mark() for slot in shape.slots if self._is_cut(slot, words)))
        quoted = ((mark, spoken.text(mark.path, rendered)) for mark in found)
        return tuple(replace(mark, detail=text[:QUOTED]) for mark, text in quoted if text is not None)

    def _is_cut(self, slot: Slot, words: Mapping[str, str]) -> bool:
        return self._cut(words[slot.place.path.removeprefix(f"{MESSAGE}/")], slot.style, slot.width)


def heavy(weight: int | None) -> tuple[Mark, ...]:
    """What is to be said of a message of so many bytes; None: it does not arrive."""
    if weight is None or weight <= TWO_KB:
        return ()
    over = Mark(kind="over_2kb", detail=f"{weight:,} bytes")
    return (Mark(kind="over_4kb", detail=over.detail), over) if weight > FOUR_KB else (over,)
