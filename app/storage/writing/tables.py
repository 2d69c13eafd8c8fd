"""The tables as statements see them. How they came to be: ``app.storage.migrations``; a test compares the two."""

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    column,
    table,
    text,
)

metadata = MetaData()


def _needed(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _names(kind: str, *more: Column[Any]) -> Table:
    """Labels and categories: ``alias_of`` is the one of the same name that survived."""
    return Table(
        kind,
        metadata,
        Column("id", Text, primary_key=True, nullable=False),
        _needed("name"),
        _needed("name_key"),
        _needed("color"),
        _needed("description"),
        _needed("key"),
        Column("alias_of", Text, ForeignKey(f"{kind}.id")),
        *more,
        Index(f"{kind}_by_name", "name_key", unique=True, sqlite_where=text("alias_of IS NULL")),
    )


def _members(kind: str) -> Table:
    """Which campaigns have which labels or categories, aliases resolved. The names may not be known here (yet)."""
    return Table(
        f"campaign_{kind}",
        metadata,
        Column(
            "campaign",
            Integer,
            ForeignKey("campaigns.place", onupdate="CASCADE", ondelete="CASCADE"),
            nullable=False,
        ),
        _needed("named"),
        Column("position", Integer, nullable=False),
        PrimaryKeyConstraint("campaign", "named"),
        Index(f"campaign_{kind}_by_name", "named", "campaign"),
        sqlite_with_rowid=False,
    )


meta = Table("meta", metadata, Column("key", Text, primary_key=True, nullable=False), _needed("value"))
settings = Table("settings", metadata, Column("key", Text, primary_key=True, nullable=False), _needed("value"))

SORTED = (
    *("author_key", "labels_key", "categories_key", "sent_at", "errors"),
    *("sent", "viewed", "clicked", "view_rate", "click_rate", "ctr", "conversions", "failures"),
)
"""Columns that have an index of their own, behind the shelf."""

campaigns = Table(
    "campaigns",
    metadata,
    Column("place", Integer, primary_key=True, nullable=False),
    Column("id", Text, nullable=False, unique=True),
    _needed("name"),
    _needed("name_key"),
    _needed("template"),
    _needed("status"),
    Column("shelf", Integer, CheckConstraint("shelf BETWEEN 0 AND 3"), nullable=False),
    Column("archived", Boolean, nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("bin", Text),
    Column("errors", Integer),
    Column("warnings", Integer),
    _needed("created"),
    _needed("changed"),
    Column("seq", Integer, nullable=False),
    *(_needed(name) for name in ("author", "author_key", "labels_key", "categories_key", "sent_at")),
    *(Column(name, Integer) for name in ("sent", "viewed", "clicked", "conversions", "failures", "synced")),
    *(Column(name, Float) for name in ("view_rate", "click_rate", "ctr")),
    Index("campaigns_by_shelf", "shelf"),
    Index("campaigns_by_name", "shelf", "name_key"),
    Index("campaigns_by_status", "shelf", "status"),
    Index("campaigns_by_template", "shelf", "template"),
    Index("campaigns_by_created", "shelf", "created"),
    *(Index(f"campaigns_by_{name}", "shelf", name) for name in SORTED),
    Index("campaigns_by_author", "author"),
    Index("campaigns_in_bin", "bin", sqlite_where=text("bin IS NOT NULL")),
    Index(
        "campaigns_unsynced",
        "seq",
        sqlite_where=text("(shared OR synced IS NOT NULL) AND (synced IS NULL OR synced < seq)"),
    ),
)
"""``synced``: the number in the journal up to which nothing waits to be sent, -1 where something does; NULL of what the
team never had to do with."""

documents = Table(
    "documents",
    metadata,
    Column("campaign", Text, ForeignKey("campaigns.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    _needed("text"),
)

labels = _names("labels")
categories = _names(
    "categories",
    Column("names", Text, nullable=False),
    Column("subscribed", Boolean, nullable=False),
    Column("position", Integer, nullable=False),
)
campaign_labels = _members("labels")
campaign_categories = _members("categories")
MEMBERS = (campaign_labels, campaign_categories)

campaign_tabs = Table(
    "campaign_tabs",
    metadata,
    Column("campaign", Integer, ForeignKey("campaigns.place", onupdate="CASCADE", ondelete="CASCADE"), nullable=False),
    _needed("tab"),
    PrimaryKeyConstraint("campaign", "tab"),
    Index("campaign_tabs_by_name", "tab", "campaign"),
    sqlite_with_rowid=False,
)

campaign_search = table(
    "campaign_search",
    column("rowid", Integer),
    *(column(name, Text) for name in ("name", "texts", "tags", "signs")),
)

name_parts = table("name_parts", column("rowid", Integer), column("name_key", Text))
"""Has no texts of its own: who takes a row out says what stood in it."""

edit_groups = Table(
    "edit_groups",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    _needed("kind"),
    _needed("origin"),
    Column("target", Text),
    _needed("label"),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    _needed("at"),
    Index("edit_groups_by_seq", "first_seq"),
)

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, nullable=False),
    Column("group_id", Text, ForeignKey("edit_groups.id", ondelete="CASCADE"), nullable=False),
    _needed("campaign"),
    _needed("author"),
    _needed("origin"),
    _needed("edit"),
    _needed("inverse"),
    _needed("at"),
    Index("journal_by_group", "group_id"),
    Index("journal_by_campaign", "campaign", "group_id"),
    sqlite_autoincrement=True,
)

media = Table(
    "media",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("sha256", Text, nullable=False, unique=True),
    _needed("kind"),
    _needed("mime"),
    Column("width", Integer),
    Column("height", Integer),
    Column("bytes", Integer, nullable=False),
    _needed("filename"),
    Column("data", LargeBinary, nullable=False),
)

fitted = Table(
    "fitted",
    metadata,
    Column("sha256", Text, ForeignKey("media.sha256", ondelete="CASCADE"), nullable=False),
    _needed("slot"),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("sha256", "slot"),
)

links = Table(
    "links",
    metadata,
    Column("url", Text, primary_key=True, nullable=False),
    Column("sha256", Text, ForeignKey("media.sha256", ondelete="CASCADE"), nullable=False),
)

recipients = Table(
    "recipients",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    _needed("identity"),
    _needed("attributes"),
    _needed("events"),
    Column("sample", Boolean, nullable=False),
    Column("kept", Boolean, nullable=False),
    Index("recipients_by_identity", "identity", unique=True),
    Index("recipients_kept", "identity", sqlite_where=text("kept")),
)

recipient_search = table("recipient_search", column("rowid", Integer), column("words", Text))

attributes = Table(
    "attributes",
    metadata,
    Column("position", Integer, primary_key=True, nullable=False),
    Column("name", Text, nullable=False, unique=True),
    _needed("kind"),
    Column("role", Text),
    Column("filled", Integer, nullable=False),
    _needed("samples"),
)

event_names = Table(
    "event_names",
    metadata,
    Column("position", Integer, primary_key=True, nullable=False),
    Column("name", Text, nullable=False, unique=True),
)

segments = Table(
    "segments",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    _needed("name"),
    _needed("text"),
)

versions = Table(
    "versions",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    *(_needed(name) for name in ("campaign", "kind", "name", "author", "at", "digest", "document")),
    Index("versions_by_campaign", "campaign", "at"),
)

runs = Table(
    "runs",
    metadata,
    *(_needed(name) for name in ("campaign", "day", "figures")),
    PrimaryKeyConstraint("campaign", "day"),
)

platform_ids = Table(
    "platform_ids", metadata, Column("id", Text, primary_key=True, nullable=False), _needed("campaign")
)

team_records = Table(
    "team_records",
    metadata,
    *(_needed(name) for name in ("collection", "id", "revision", "held", "refused")),
    Column("mark", Integer, nullable=False),
    _needed("sent"),
    Column("skipped", Boolean, nullable=False),
    Column("erased", Boolean, nullable=False),
    Column("base", LargeBinary, nullable=False),
    PrimaryKeyConstraint("collection", "id"),
    Index("team_records_by_revision", "collection", "revision"),
    Index("team_records_in_trouble", "collection", "id", sqlite_where=text("held != '' OR refused != ''")),
    Index("team_records_erased", "collection", "id", sqlite_where=text("erased")),
    sqlite_with_rowid=False,
)
"""``base`` is packed (``storage.packed``) and stands last, so that all else is read without it. ``held`` is "" where
nothing is. ``erased``: the campaign was not in the workspace at some time."""

team_cursors = Table(
    "team_cursors",
    metadata,
    *(_needed(name) for name in ("collection", "cursor")),
    Column("schema", Integer, nullable=False),
    PrimaryKeyConstraint("collection"),
)

team_coming = Table(
    "team_coming", metadata, Column("campaign", Text, primary_key=True, nullable=False), sqlite_with_rowid=False
)
team_assets = Table(
    "team_assets", metadata, Column("sha256", Text, primary_key=True, nullable=False), sqlite_with_rowid=False
)
