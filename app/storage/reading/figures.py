"""The figures of a row of results (``runs r``) that are summed."""

import json

from app.domain.results import CLICKED, CONVERSIONS, ERRORS, SENT, VIEWED

PARTS = tuple(
    f"json_extract(r.figures, '$.{json.dumps(name)}')" for name in (SENT, VIEWED, CLICKED, CONVERSIONS, ERRORS)
)
"""Users sent to, who viewed, who clicked; conversions, failures."""
SOME = f"coalesce({', '.join(PARTS)}) IS NOT NULL"
"""Whether the row has any of them: only then it counts."""
