"""The first format of the file."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _pairs()
    _campaigns()
    for kind in ("labels", "categories"):
        _names(kind)
        _members(kind)
    op.execute(
        "CREATE VIRTUAL TABLE campaign_search USING fts5"
        "(name, texts, labels, tags, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
    )
    _journal()
    _media()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _pairs() -> None:
    for name in ("meta", "settings"):
        op.create_table(name, _text("key"), _text("value"), sa.PrimaryKeyConstraint("key"))


def _campaigns() -> None:
    op.create_table(
        "campaigns",
        _number("place"),
        *map(_text, ("id", "name", "name_key", "template", "status")),
        _number("shelf"),
        sa.Column("archived", sa.Boolean, nullable=False),
        sa.Column("shared", sa.Boolean, nullable=False),
        sa.Column("bin", sa.Text),
        sa.Column("errors", sa.Integer),
        sa.Column("warnings", sa.Integer),
        *map(_text, ("created", "changed")),
        _number("seq"),
        sa.PrimaryKeyConstraint("place"),
        sa.UniqueConstraint("id"),
        sa.CheckConstraint("shelf BETWEEN 0 AND 3"),
    )
    op.create_index("campaigns_by_shelf", "campaigns", ["shelf"])
    for name, column in (("name", "name_key"), ("status",) * 2, ("template",) * 2, ("created",) * 2):
        op.create_index(f"campaigns_by_{name}", "campaigns", ["shelf", column])
    op.create_table(
        "documents",
        _text("campaign"),
        _text("text"),
        sa.PrimaryKeyConstraint("campaign"),
        sa.ForeignKeyConstraint(["campaign"], ["campaigns.id"], ondelete="CASCADE"),
    )


def _names(kind: str) -> None:
    op.create_table(
        kind,
        *map(_text, ("id", "name", "name_key", "color", "description", "key")),
        sa.Column("alias_of", sa.Text),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["alias_of"], [f"{kind}.id"]),
    )
    op.create_index(f"{kind}_by_name", kind, ["name_key"], unique=True, sqlite_where=sa.text("alias_of IS NULL"))


def _members(kind: str) -> None:
    op.create_table(
        f"campaign_{kind}",
        _number("campaign"),
        _text("named"),
        _number("position"),
        sa.PrimaryKeyConstraint("campaign", "named"),
        sa.ForeignKeyConstraint(["campaign"], ["campaigns.place"], onupdate="CASCADE", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index(f"campaign_{kind}_by_name", f"campaign_{kind}", ["named", "campaign"])


def _journal() -> None:
    op.create_table(
        "edit_groups",
        *map(_text, ("id", "kind", "origin")),
        sa.Column("target", sa.Text),
        _text("label"),
        *map(_number, ("first_seq", "last_seq")),
        _text("at"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("edit_groups_by_seq", "edit_groups", ["first_seq"])
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer, primary_key=True, nullable=False),
        *map(_text, ("group_id", "campaign", "author", "origin", "edit", "inverse", "at")),
        sa.ForeignKeyConstraint(["group_id"], ["edit_groups.id"], ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index("journal_by_group", "journal", ["group_id"])
    op.create_index("journal_by_campaign", "journal", ["campaign", "group_id"])


def _media() -> None:
    op.create_table(
        "media",
        _number("number"),
        *map(_text, ("sha256", "kind", "mime")),
        sa.Column("width", sa.Integer),
        sa.Column("height", sa.Integer),
        _number("bytes"),
        _text("filename"),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_table(
        "fitted",
        *map(_text, ("sha256", "slot")),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("sha256", "slot"),
        sa.ForeignKeyConstraint(["sha256"], ["media.sha256"], ondelete="CASCADE"),
    )
    op.create_table(
        "links",
        *map(_text, ("url", "sha256")),
        sa.PrimaryKeyConstraint("url"),
        sa.ForeignKeyConstraint(["sha256"], ["media.sha256"], ondelete="CASCADE"),
    )
