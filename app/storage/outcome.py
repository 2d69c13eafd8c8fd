"""The columns of the list that come from results."""

from collections.abc import Sequence
from typing import Any

import msgspec

from app.domain.results import newest
from app.services.ports import Run
from app.services.results.totals import totals_of


def outcome(runs: Sequence[Run]) -> dict[str, Any]:
    """Their values for a campaign with these rows of reports."""
    values: dict[str, Any] = msgspec.to_builtins(totals_of(run.figures for run in runs))
    return {**values, "sent_at": newest([run.day for run in runs])}
