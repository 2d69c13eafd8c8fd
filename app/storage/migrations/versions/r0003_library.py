"""Everything a list can be sorted by; subscriptions in several languages; versions; results."""

import sqlite3

import sqlalchemy as sa
from alembic import op

from app.domain.folding import DOTLESS
from app.storage.derived import tab_key
from app.storage.text import folded, signs, spelled

revision = "0003"
down_revision = "0002"

SORTED = (
    *("author_key", "labels_key", "categories_key", "sent_at", "errors"),
    *("sent", "viewed", "clicked", "view_rate", "click_rate", "ctr", "conversions", "failures"),
)


def upgrade() -> None:
    _functions()
    _keys()
    _columns()
    _search()
    _name_parts()
    op.add_column("categories", sa.Column("names", sa.Text, nullable=False, server_default="{}"))
    op.add_column("categories", sa.Column("subscribed", sa.Boolean, nullable=False, server_default="0"))
    op.add_column("categories", sa.Column("position", sa.Integer, nullable=False, server_default="0"))
    _tabs()
    _versions()
    _results()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _functions() -> None:
    driver = _driver()
    for function, arguments in ((folded, 1), (spelled, 1), (tab_key, 1), (signs, -1)):
        driver.create_function(function.__name__, arguments, function, deterministic=True)


def _keys() -> None:
    """The dotless i is an i in keys. A label or category whose key another one has by now keeps its own."""
    for table in ("campaigns", "labels", "categories"):
        dotless = f"instr(name_key, '{DOTLESS}')"
        op.execute(f"UPDATE OR IGNORE {table} SET name_key = folded(name_key) WHERE {dotless}")


def _columns() -> None:
    for name in ("author", "author_key", "labels_key", "categories_key", "sent_at"):
        op.add_column("campaigns", sa.Column(name, sa.Text, nullable=False, server_default=""))
    for name in ("sent", "viewed", "clicked", "conversions", "failures", "synced"):
        op.add_column("campaigns", sa.Column(name, sa.Integer))
    for name in ("view_rate", "click_rate", "ctr"):
        op.add_column("campaigns", sa.Column(name, sa.Float))
    op.execute(
        "UPDATE campaigns SET author = (SELECT coalesce(json_extract(text, '$.author'), '') FROM documents"
        " WHERE campaign = id)"
    )
    for kind in ("labels", "categories"):
        op.execute(
            f"UPDATE campaigns SET {kind}_key = (SELECT coalesce(group_concat(name_key, char(10)), '') FROM"
            f" (SELECT n.name_key FROM campaign_{kind} m JOIN {kind} n ON n.id = m.named"
            f" WHERE m.campaign = place ORDER BY m.position))"
        )
    op.execute("UPDATE campaigns SET author_key = folded(author) WHERE author != ''")
    for name in SORTED:
        op.create_index(f"campaigns_by_{name}", "campaigns", ["shelf", name])
    op.create_index("campaigns_by_author", "campaigns", ["author"])
    op.create_index("campaigns_in_bin", "campaigns", ["bin"], sqlite_where=sa.text("bin IS NOT NULL"))


def _driver() -> sqlite3.Connection:
    connection = op.get_bind().connection.dbapi_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection


def _search() -> None:
    """Without the labels' names: a label is renamed in one place, and searched for by its campaigns. Signs have words
    of their own, letters no accents. The vocabulary holds nothing of its own: it shows which words the index has."""
    op.execute("ALTER TABLE campaign_search RENAME TO search_before")
    op.execute(
        "CREATE VIRTUAL TABLE campaign_search USING fts5"
        "(name, texts, tags, signs, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
    )
    op.execute(
        "INSERT INTO campaign_search (rowid, name, texts, tags, signs) SELECT rowid, spelled(name), spelled(texts),"
        " spelled(tags), signs(spelled(name), spelled(texts), spelled(tags)) FROM search_before"
    )
    op.execute("UPDATE recipient_search SET words = spelled(words) WHERE words != spelled(words)")
    op.execute("DROP TABLE search_before")
    op.execute("CREATE VIRTUAL TABLE campaign_words USING fts5vocab (campaign_search, instance)")


def _name_parts() -> None:
    """Three signs in a row, anywhere in a name. The names themselves stay in ``campaigns``."""
    op.execute(
        "CREATE VIRTUAL TABLE name_parts USING fts5"
        "(name_key, content = 'campaigns', content_rowid = 'place', tokenize = 'trigram')"
    )
    op.execute("INSERT INTO name_parts (name_parts) VALUES ('rebuild')")


def _tabs() -> None:
    op.create_table(
        "campaign_tabs",
        sa.Column("campaign", sa.Integer, nullable=False),
        _text("tab"),
        sa.PrimaryKeyConstraint("campaign", "tab"),
        sa.ForeignKeyConstraint(["campaign"], ["campaigns.place"], onupdate="CASCADE", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("campaign_tabs_by_name", "campaign_tabs", ["tab", "campaign"])
    op.execute(
        "INSERT OR IGNORE INTO campaign_tabs (campaign, tab) SELECT c.place, tab_key(j.value) FROM campaigns c"
        " JOIN documents d ON d.campaign = c.id, json_each(d.text, '$.message.inbox_tags') j"
    )


def _versions() -> None:
    op.create_table(
        "versions",
        *map(_text, ("id", "campaign", "kind", "name", "author", "at", "digest", "document")),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("versions_by_campaign", "versions", ["campaign", "at"])


def _results() -> None:
    op.create_table("runs", *map(_text, ("campaign", "day", "figures")), sa.PrimaryKeyConstraint("campaign", "day"))
    op.create_table("platform_ids", *map(_text, ("id", "campaign")), sa.PrimaryKeyConstraint("id"))
