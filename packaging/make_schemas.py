"""Writes the schema of the campaign document anew: ``python packaging/make_schemas.py``."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Make ``resources/schemas/campaign.json``."""
    sys.path.insert(0, str(ROOT))
    from app.domain.schema import campaign_schema
    from app.services.files import to_json

    (ROOT / "resources/schemas/campaign.json").write_bytes(to_json(campaign_schema()))


if __name__ == "__main__":
    main()
