"""What delivery platforms reported."""

from collections.abc import Sequence

import msgspec

from app.services.ports import Grouping, GroupTotals, Period, Run
from app.services.results.totals import totals
from app.storage.failures import read_from
from app.storage.reading.base import Querying
from app.storage.reading.campaigns import NOT_IN_BIN
from app.storage.reading.figures import PARTS, SOME
from app.storage.text import clean, folded

FIGURES = msgspec.json.Decoder(dict[str, float])
ASKED = 500
"""How many ids one question names."""
COLUMNS = ("sent", "viewed", "clicked", "conversions", "failures")
WITH_RESULTS = "campaigns c NOT INDEXED"
"""Read as they lie: finding each by its index takes several times as long."""
MEMBERS = WITH_RESULTS + " CROSS JOIN campaign_{0} m ON m.campaign = c.place"
SOURCES: dict[Grouping, tuple[str, str]] = {
    "template": ("c.template", WITH_RESULTS),
    "label": ("m.named", MEMBERS.format("labels")),
    "category": ("m.named", MEMBERS.format("categories")),
}
"""What is grouped by, and where it stands. Months are of runs, not of campaigns (see ``MONTHS``)."""
SUMS = ", ".join(f"sum(c.{name})" for name in COLUMNS)
SOMETHING = f"coalesce({', '.join(f'c.{name}' for name in COLUMNS)}) IS NOT NULL"
MONTHS = (
    f"SELECT substr(r.day, 1, 7), count(DISTINCT r.campaign), {', '.join(f'sum({part})' for part in PARTS)} FROM runs r"
    " WHERE EXISTS (SELECT 1 FROM campaigns c WHERE c.id = r.campaign)"
    " AND r.campaign NOT IN (SELECT id FROM campaigns WHERE bin IS NOT NULL)"
    f" AND {SOME} GROUP BY 1 ORDER BY 1"
)
KEYS: dict[Grouping, tuple[str, str]] = {
    "template": ("c.template", ""),
    "label": ("m.named", " JOIN campaign_labels m ON m.campaign = c.place"),
    "category": ("m.named", " JOIN campaign_categories m ON m.campaign = c.place"),
    "month": ("substr(r.day, 1, 7)", ""),
}
"""What runs are grouped by, and what has to be joined for that."""
WITHIN = (
    f"SELECT {{key}}, count(DISTINCT r.campaign), {', '.join(f'sum({part})' for part in PARTS)}"
    " FROM runs r CROSS JOIN campaigns c ON c.id = r.campaign{members}"
    f" WHERE c.shelf IN {NOT_IN_BIN} AND {SOME}"
    " AND r.day > '' AND r.day >= ? AND (? = '' OR r.day < ?) GROUP BY 1 ORDER BY 1"
)
IMPORTED = (
    "SELECT c.id, json_extract(d.text, '$.origin.message.wzrk_id'), json_extract(d.text, '$.origin.message._id')"
    f" FROM documents d JOIN campaigns c ON c.id = d.campaign AND c.shelf IN {NOT_IN_BIN}"
    """ WHERE instr(d.text, '"origin":null,"created":') = 0 ORDER BY c.id"""
)
"""Who was imported, with the ids that the message came with."""


class ResultReading(Querying):
    """``ports.ResultReader``."""

    def runs(self, campaign: str) -> list[Run]:
        """See ``ports.ResultReader``."""
        rows = self.query("SELECT day, figures FROM runs WHERE campaign = ? ORDER BY day", clean(campaign))
        with read_from(self.path):
            return [Run(campaign=campaign, day=day, figures=FIGURES.decode(figures)) for day, figures in rows]

    def reported(self) -> list[str]:
        """See ``ports.ResultReader``."""
        newest = "(SELECT campaign, max(day) AS day FROM runs GROUP BY campaign) r"
        there = f"{newest} CROSS JOIN campaigns c ON c.id = r.campaign AND c.shelf IN {NOT_IN_BIN}"
        return [row[0] for row in self.query(f"SELECT c.id FROM {there} ORDER BY r.day DESC, c.id")]

    def platform_ids(self) -> dict[str, str]:
        """See ``ports.ResultReader``."""
        return dict(self.query("SELECT id, campaign FROM platform_ids ORDER BY id"))

    def by_name(self, names: Sequence[str]) -> dict[str, list[str]]:
        """See ``ports.ResultReader``."""
        named = f"SELECT id FROM campaigns WHERE shelf IN {NOT_IN_BIN} AND name_key = ? AND name = ? ORDER BY id"
        found = {name: self.query(named, folded(name), clean(name)) for name in dict.fromkeys(names)}
        return {name: [row[0] for row in rows] for name, rows in found.items() if rows}

    def by_origin(self, ids: Sequence[str]) -> dict[str, list[str]]:
        """See ``ports.ResultReader``."""
        found: dict[str, list[str]] = {id_: [] for id_ in ids}
        if found:
            for campaign, *own in self.query(IMPORTED):
                for id_ in found.keys() & _platform_ids(own):
                    found[id_].append(campaign)
        return {id_: campaigns for id_, campaigns in found.items() if campaigns}

    def result_groups(self, by: Grouping, period: Period | None = None) -> list[GroupTotals]:
        """See ``ports.ResultReader``."""
        if period is not None:
            key, members = KEYS[by]
            days = (period.start, period.end, period.end)
            rows = self.query(WITHIN.format(key=key, members=members), *days)
        elif by == "month":
            rows = self.query(MONTHS)
        else:
            key, source = SOURCES[by]
            kept = f"c.shelf IN {NOT_IN_BIN} AND {SOMETHING}"
            rows = self.query(f"SELECT {key}, count(*), {SUMS} FROM {source} WHERE {kept} GROUP BY 1 ORDER BY 1")
        return [GroupTotals(key=key, campaigns=count, totals=totals(*sums)) for key, count, *sums in rows]


def _platform_ids(own: Sequence[object]) -> set[str]:
    """What a message's ids may be in a report: ``1544171480_20181225`` is a run of ``1544171480``."""
    spelled = [str(each) for each in own if each is not None]
    return {*spelled, *(each.partition("_")[0] for each in spelled)} - {""}
