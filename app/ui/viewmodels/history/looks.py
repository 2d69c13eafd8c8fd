"""Documents of the past as the preview's device draws them."""

from PySide6.QtCore import QObject, Signal

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.services.devices import Device, Devices
from app.services.ports import Clock, Theme
from app.services.previewing import Look, Previewing
from app.ui.viewmodels.stage import StageModel


class Looks(QObject):
    """Draws as the stage does: device, surroundings and person are the same, and changing them here changes them
    there. Every look has the same instant, until ``start``."""

    changed = Signal()
    """Every look taken before is stale."""

    def __init__(self, stage: StageModel, previewing: Previewing, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._previewing = previewing
        self._clock = clock
        self._now = clock.now()
        stage.chosen.connect(self.changed)

    def start(self) -> None:
        """From now on the time is another."""
        self._now = self._clock.now()

    def look(self, document: Campaign, slide: int = 0) -> Look | None:
        """A document at a slide; None where it can't be drawn."""
        stage, choices = self._stage, self._stage.choices
        try:
            filled = stage.filling.fill(document, stage.tongue, keep=False)
            sitting = self._previewing.sitting(filled.campaign, now=self._now)
            return sitting.look(
                stage.device, slide=slide, read=choices.read, text_scale=choices.text_scale, width=choices.width
            )
        except UserError:
            return None

    @property
    def device(self) -> Device:
        """The device in hand."""
        return self._stage.device

    @property
    def devices(self) -> Devices:
        """All that there are."""
        return self._stage.devices

    @property
    def theme(self) -> Theme:
        """Of the surroundings."""
        return self._stage.choices.theme

    @property
    def ground(self) -> str:
        """The colour behind the cards."""
        return self._stage.ground(self.device)

    def choose_device(self, name: str) -> None:
        """Draw on another device."""
        self._stage.choose(device=name)

    def choose_theme(self, theme: Theme) -> None:
        """Draw in other surroundings."""
        self._stage.choose(theme=theme)
