"""What the form asks about the campaign itself, whatever its template."""

from app.domain.fields import Field, Option
from app.ui.words import STATUSES

PRODUCTS = (Option("clevertap", "CleverTap"), Option("yespo", "Yespo"), Option("both", "Both"))

DETAILS: tuple[Field, ...] = (
    Field(path="name", kind="text", label="Name", section="details", hint="Recipients don't see it"),
    Field(
        path="status",
        kind="choice",
        label="Status",
        section="details",
        options=tuple(Option(value, text) for value, text in STATUSES.items()),
    ),
    Field(
        path="labels",
        kind="labels",
        label="Labels",
        section="details",
        placeholder="None",
        hint="For your team, to find campaigns and compare their results",
    ),
    Field(
        path="product",
        kind="product",
        label="Send with",
        section="details",
        options=PRODUCTS,
        hint="Decides the checks and the words",
    ),
    Field(path="id", kind="results", label="Results", section="details"),
)
