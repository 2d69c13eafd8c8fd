"""Who gets the campaign, whatever its template."""

from app.domain.fields import Field

AUDIENCE: tuple[Field, ...] = (
    Field(
        path="audience/include",
        kind="segments",
        label="Send to",
        section="audience",
        placeholder="Everybody",
        hint="Recipients in any of these segments",
    ),
    Field(
        path="audience/exclude",
        kind="segments",
        label="But not",
        section="audience",
        placeholder="Nobody left out",
        hint="Recipients in any of these segments are left out",
    ),
    Field(
        path="categories",
        kind="subscriptions",
        label="Subscriptions",
        section="audience",
        placeholder="Whether they subscribe or not",
        hint="Only those who subscribe to one of these get it",
    ),
    Field(path="audience", kind="reach", label="Reach", section="audience"),
)
