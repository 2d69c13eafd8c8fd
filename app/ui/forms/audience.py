"""Who gets the campaign, whatever its template."""

from app.domain.fields import Field

AUDIENCE: tuple[Field, ...] = (
    Field(
        path="audience/include",
        kind="segments",
        label="Send to",
        section="audience",
        placeholder="Everybody",
    ),
    Field(
        path="audience/exclude",
        kind="segments",
        label="But not",
        section="audience",
        placeholder="Nobody is left out",
    ),
    Field(
        path="categories",
        kind="subscriptions",
        label="Subscriptions",
        section="audience",
        placeholder="None",
        hint="With one or more, only those who subscribe to any of them get it",
    ),
    Field(path="audience", kind="reach", label="Reach", section="audience"),
)
