"""How each dialect writes personal fields. A new dialect is one line here and one file beside it."""

from app.domain.campaign import Dialect, Product
from app.ui.viewmodels.spelling.base import Spelling
from app.ui.viewmodels.spelling.liquid import LiquidSpelling
from app.ui.viewmodels.spelling.yespo import YespoSpelling

SPELLINGS: dict[Dialect, Spelling] = {"liquid": LiquidSpelling(), "yespo": YespoSpelling()}
OF_PRODUCT: dict[Product, Dialect] = {"clevertap": "liquid", "both": "liquid", "yespo": "yespo"}
"""The dialect that a campaign without one takes up with its first personal field."""
