"""Keeping what delivery platforms reported; the columns of the list follow."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import bindparam, delete, update

from app.services.ports import Run
from app.storage.outcome import outcome
from app.storage.reading.results import ResultReading
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.statements import replacing

SAVE = replacing(tables.runs, "campaign", "day")
DROP = delete(tables.runs).where(tables.runs.c.campaign == bindparam("of"), tables.runs.c.day == bindparam("on"))
SHOW = update(tables.campaigns).where(tables.campaigns.c.id == bindparam("of"))
LEARN = replacing(tables.platform_ids, "id")
FORGET = delete(tables.platform_ids).where(tables.platform_ids.c.id == bindparam("old"))


class ResultWriting(Writing, ResultReading):
    """``ports.ResultWriter``."""

    def put_runs(self, runs: Sequence[Run]) -> None:
        """See ``ports.ResultWriter``."""
        if runs:
            self.sql.execute(SAVE, [_row(run) for run in runs])
            self._show(dict.fromkeys(run.campaign for run in runs))

    def drop_runs(self, campaign: str, days: Sequence[str]) -> None:
        """See ``ports.ResultWriter``."""
        if days:
            self.sql.execute(DROP, [{"of": clean(campaign), "on": clean(day)} for day in days])
            self._show([campaign])

    def put_platform_ids(self, ids: Mapping[str, str | None]) -> None:
        """See ``ports.ResultWriter``."""
        known = [{"id": clean(id_), "campaign": clean(campaign)} for id_, campaign in ids.items() if campaign]
        gone = [{"old": clean(id_)} for id_, campaign in ids.items() if not campaign]
        for statement, values in ((LEARN, known), (FORGET, gone)):
            if values:
                self.sql.execute(statement, values)

    def _show(self, campaigns: "Mapping[str, None] | Sequence[str]") -> None:
        values: list[dict[str, Any]] = [{"of": clean(each), **outcome(self.runs(each))} for each in campaigns]
        self.sql.execute(SHOW, values)


def _row(run: Run) -> dict[str, str]:
    figures = msgspec.to_builtins(run.figures)
    return {
        "campaign": clean(run.campaign),
        "day": clean(run.day),
        "figures": clean(json.dumps(figures, ensure_ascii=False, allow_nan=False)),
    }
