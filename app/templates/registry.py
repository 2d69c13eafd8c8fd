"""The template types, in the order in which screens offer them."""

from app.domain.message import TemplateName
from app.templates.base import TemplateType
from app.templates.types.carousel import Carousel
from app.templates.types.carousel_image import CarouselImage
from app.templates.types.message_icon import MessageIcon
from app.templates.types.simple import Simple

TEMPLATES: tuple[TemplateType, ...] = (Simple(), MessageIcon(), Carousel(), CarouselImage())
_BY_NAME: dict[TemplateName, TemplateType] = {template.name: template for template in TEMPLATES}


def template(name: TemplateName) -> TemplateType:
    """The template type with that name."""
    return _BY_NAME[name]
