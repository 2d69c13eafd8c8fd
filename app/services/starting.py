"""What a new campaign can start from: a template type, or a recipe with a goal and sample text."""

from typing import Literal

import msgspec
from msgspec import Struct

from app.domain.campaign import Campaign, Product
from app.domain.errors import UserError
from app.domain.instants import stamp
from app.services.drafts import draft
from app.services.editing import Editing
from app.services.ports import Clock, Resources, Workspace
from app.services.recipes import Recipe, recipes
from app.services.shipped import ShippedPictures
from app.templates.base import TemplateType
from app.templates.registry import TEMPLATES


class Start(Struct, frozen=True, kw_only=True):
    """One way to begin, named and explained in a line. ``key`` is stable."""

    key: str
    group: Literal["template", "recipe"]
    title: str
    summary: str


class Starting:
    """New campaigns in one workspace, on behalf of ``author``."""

    def __init__(
        self,
        workspace: Workspace,
        editing: Editing,
        resources: Resources,
        shipped: ShippedPictures,
        clock: Clock,
        author: str = "",
    ) -> None:
        self._workspace = workspace
        self._editing = editing
        self._resources = resources
        self._shipped = shipped
        self._clock = clock
        self._author = author

    def starts(self) -> tuple[Start, ...]:
        """All ways to begin, template types first."""
        types = (Start(key=_template_key(it), group="template", title=it.label, summary=it.summary) for it in TEMPLATES)
        ready = (
            Start(key=_recipe_key(it), group="recipe", title=it.title, summary=it.summary)
            for it in recipes(self._resources)
        )
        return (*types, *ready)

    def campaign(self, key: str) -> Campaign:
        """A new campaign as ``key`` begins it, not stored yet. Raises ``UserError`` for a key that is none."""
        now, product = stamp(self._clock.now()), self._product()
        for template in TEMPLATES:
            if _template_key(template) == key:
                tree = {"name": template.label, "message": msgspec.to_builtins(template.blank())}
                return draft(tree, now=now, author=self._author, product=product)
        for recipe in recipes(self._resources):
            if _recipe_key(recipe) == key:
                return recipe.start(now=now, author=self._author, product=product, picture=self._shipped.media)
        raise UserError("There is no such beginning", f"It was asked for as {key}", "Choose another one")

    def begin(self, key: str) -> Campaign:
        """A new campaign, stored: one step to undo in the workspace. Raises ``UserError``."""
        campaign = self.campaign(key)
        with self._workspace.transaction() as transaction:
            self._shipped.store(transaction, [campaign])
        self._editing.create([campaign], label=f"New campaign: {campaign.name}")
        return campaign

    def _product(self) -> Product | None:
        return self._workspace.setting("product")


def _template_key(template: TemplateType) -> str:
    return f"template/{template.name}"


def _recipe_key(recipe: Recipe) -> str:
    return f"recipe/{recipe.name}"
