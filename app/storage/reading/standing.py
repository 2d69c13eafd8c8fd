"""How a campaign stands in the team, as a column of the list."""

TROUBLE = """(SELECT CASE WHEN t.held != '' THEN 'conflict' WHEN t.mark = c.seq THEN 'refused' END FROM team_records t
    WHERE t.collection = 'campaigns' AND t.id = c.id AND (t.held != '' OR t.refused != ''))"""
"""What waits for the person; NULL where nothing does. The few of these have an index of their own."""
COMING = "iif(EXISTS (SELECT 1 FROM team_coming m WHERE m.campaign = c.id), 'coming', 'synced')"
STATE = f"""CASE WHEN NOT c.shared THEN 'here'
    ELSE coalesce({TROUBLE}, iif(coalesce(c.synced >= c.seq, 0), {COMING}, 'changed')) END"""
"""``TeamState`` of the row ``campaigns c``."""
SYNCED = f"(c.shared AND coalesce(c.synced >= c.seq, 0) AND {TROUBLE} IS NULL)"
UNSYNCED = f"(c.shared AND NOT (coalesce(c.synced >= c.seq, 0) AND {TROUBLE} IS NULL))"
