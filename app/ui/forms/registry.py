"""Which widget shows which kind of field. A new kind is one line here and one file beside it."""

from collections.abc import Callable

from app.domain.fields import Field, FieldKind
from app.ui.forms.base import FieldWidget, Tools
from app.ui.forms.buttons import ButtonsField
from app.ui.forms.choice import ChoiceField
from app.ui.forms.color import ColorWidget
from app.ui.forms.json import JsonField
from app.ui.forms.labels import LabelsField
from app.ui.forms.link import LinkField
from app.ui.forms.long_text import LongTextField
from app.ui.forms.media import MediaField
from app.ui.forms.pairs import PairsField
from app.ui.forms.product import ProductField
from app.ui.forms.reach import ReachField
from app.ui.forms.results import ResultsField
from app.ui.forms.segments import SegmentsField
from app.ui.forms.subscriptions import SubscriptionsField
from app.ui.forms.switch import SwitchField
from app.ui.forms.tags import TagsField
from app.ui.forms.template import TemplateField
from app.ui.forms.text import TextField
from app.ui.forms.ttl import TtlField

FACTORIES: dict[FieldKind, Callable[[Field, Tools], FieldWidget]] = {
    "template": TemplateField,
    "text": TextField,
    "long_text": LongTextField,
    "color": ColorWidget,
    "media": MediaField,
    "choice": ChoiceField,
    "switch": SwitchField,
    "link": LinkField,
    "buttons": ButtonsField,
    "tags": TagsField,
    "pairs": PairsField,
    "json": JsonField,
    "ttl": TtlField,
    "product": ProductField,
    "segments": SegmentsField,
    "subscriptions": SubscriptionsField,
    "reach": ReachField,
    "labels": LabelsField,
    "results": ResultsField,
}


def make(field: Field, tools: Tools) -> FieldWidget:
    """The widget for a field; it shows nothing until it is pointed at a slide."""
    return FACTORIES[field.kind](field, tools)
