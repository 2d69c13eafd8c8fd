"""What ``tests/workspaces/v4.galley`` holds beside what ``released`` has: it was filled when format 4 was released, and
is never made anew."""

import json

from app.domain.campaign import Campaign, to_tree
from app.domain.tree import Tree
from app.services.ports import TeamRecord
from app.services.syncing.wire import campaign_out
from app.sync.states import spelled
from app.sync.values import Agreed, Held
from tests.made import campaign, slide, uuid
from tests.storage.released import SUMMER

TITLE = "message/slides/s1/title/text"
SYNCED, COMING, REFUSED, UNANSWERED, SKIPPED, CLASHING = (
    campaign(number, slide("s1", name), name=name, shared=name != "Skipped")
    for number, name in enumerate(("Synced", "Coming", "Refused", "Unanswered", "Skipped", "Mine"), 11)
)
TEAM_CAMPAIGNS = (SYNCED, COMING, REFUSED, UNANSWERED, SKIPPED, CLASHING)
STORE = "0e8f7b62-40b5-4f53-9a0b-64c5d2c8b6d1"
CONNECTION = {"location": "https://team.example/v1", "workspace": "shop", "user": "ada", "ca": ""}
CURSORS = {"labels": "1795354288739.1795354290591", "campaigns": "1795354326394.1795354290591"}
ASSETS = {"a" * 64, "b" * 64}


def travelling(title: str, made: Campaign) -> Tree:
    """A campaign as the store has it, with another title."""
    tree = campaign_out(json.loads(json.dumps(to_tree(made))))
    tree["message"]["slides"][0]["title"]["text"] = title
    return tree


RECORDS = {
    SYNCED.id: TeamRecord(agreed=Agreed("101", travelling("Synced", SYNCED))),
    COMING.id: TeamRecord(agreed=Agreed("102", travelling("Coming", COMING))),
    REFUSED.id: TeamRecord(agreed=Agreed("", {}, refused="You may only read what the team shares", mark=0)),
    UNANSWERED.id: TeamRecord(
        agreed=Agreed("104", travelling("Before", UNANSWERED), sent=spelled(travelling("Între", UNANSWERED)).decode())
    ),
    SKIPPED.id: TeamRecord(agreed=Agreed("105", travelling("Skipped", SKIPPED)), skipped=True),
    CLASHING.id: TeamRecord(agreed=Agreed("106", travelling("Theirs", CLASHING), (Held(TITLE, "Both"), Held("ttl")))),
}
LABELS = {SUMMER.id: TeamRecord(agreed=Agreed("90", {"id": SUMMER.id, "name": "Summer"}))}
STATES = {
    uuid(1): "changed",
    SYNCED.id: "synced",
    COMING.id: "coming",
    REFUSED.id: "refused",
    UNANSWERED.id: "changed",
    SKIPPED.id: "here",
    CLASHING.id: "conflict",
}
"""Of all shared campaigns, and of the one that was shared once."""
