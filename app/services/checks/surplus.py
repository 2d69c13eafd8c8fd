"""More slides or buttons than phones show: the first ones stay."""

from app.domain.edits import Remove
from app.domain.issues import Fix
from app.domain.message import Message
from app.platforms.base import Finding
from app.platforms.rules.base import MAX_BUTTONS
from app.platforms.rules.format import MAX_SLIDES
from app.services.checks.base import at_slide, edits


def surplus_fix(message: Message, finding: Finding) -> Fix | None:
    """A fix that removes what stands behind the last one that is shown; None for any other finding."""
    match finding.code.rpartition(".")[2], finding.where:
        case "slides", _:
            paths = [at_slide(slide.id) for slide in message.slides[MAX_SLIDES:]]
            return _remove(f"Keep the first {MAX_SLIDES} slides", paths)
        case "many-buttons", (_, _, int(number), *_) if number < len(message.slides):
            slide = message.slides[number]
            paths = [at_slide(slide.id, "buttons", button.id) for button in slide.buttons[MAX_BUTTONS:]]
            return _remove(f"Keep the first {MAX_BUTTONS} buttons", paths)
        case _:
            return None


def _remove(label: str, paths: list[str]) -> Fix | None:
    return edits("surplus.remove", label, *map(Remove, paths)) if paths else None
