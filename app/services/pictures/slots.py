"""Slots: the shape and weight in which a picture is sent, by the message's orientation and the product."""

from msgspec import Struct

from app.domain.campaign import Campaign, Product
from app.domain.message import Orientation
from app.services.ports import MediaInfo

MAX_WIDTH = 1_440
"""Pixels: the width of the widest common phone screens."""

SENT_TYPES = frozenset(("image/jpeg", "image/png", "image/gif"))
"""What CleverTap and Yespo both take as pictures."""

MAX_SENT: dict[Product, int] = {"clevertap": 500_000, "yespo": 2_000_000, "both": 500_000}
"""Bytes of a sent picture: CleverTap 500 KB, Yespo 2 MB, both: the stricter."""

RATIOS: dict[Orientation, float | None] = {"landscape": 16 / 9, "portrait": 1.0, "natural": None}
RATIO_TOLERANCE = 0.01


class Slot(Struct, frozen=True):
    """A place for a picture; at most ``max_bytes`` are sent for it."""

    orientation: Orientation
    max_bytes: int

    @property
    def name(self) -> str:
        """What copies made for this slot are kept under: ``landscape-500000``."""
        return f"{self.orientation}-{self.max_bytes}"

    @property
    def ratio(self) -> float | None:
        """Width / height, None for the picture's own."""
        return RATIOS[self.orientation]


def slot_of(campaign: Campaign) -> Slot:
    """The slot of the pictures in a campaign's slides."""
    return Slot(campaign.message.orientation, MAX_SENT[campaign.product])


def icon_slot(campaign: Campaign) -> Slot:
    """The slot of icons: never cropped, as light as any picture."""
    return Slot("natural", MAX_SENT[campaign.product])


def fits(info: MediaInfo, slot: Slot) -> bool:
    """Whether the original can be sent as it is. Video and audio always are."""
    if info.kind in ("video", "audio"):
        return True
    if info.mime not in SENT_TYPES or info.bytes > slot.max_bytes or not info.width or not info.height:
        return False
    return slot.ratio is None or abs(info.width / info.height / slot.ratio - 1) <= RATIO_TOLERANCE
