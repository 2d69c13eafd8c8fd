"""``ports.Reader`` over the standard library's sqlite3."""

from app.storage.reading.audiences import AudienceReading
from app.storage.reading.campaigns import CampaignReading
from app.storage.reading.chosen import ChosenReading
from app.storage.reading.lists import ListReading
from app.storage.reading.media import MediaReading
from app.storage.reading.names import NameReading
from app.storage.reading.people import PeopleReading
from app.storage.reading.placed import PlacedReading
from app.storage.reading.recipients import RecipientReading
from app.storage.reading.results import ResultReading
from app.storage.reading.team import TeamReading
from app.storage.reading.versions import VersionReading


class Reading(
    CampaignReading,
    AudienceReading,
    ChosenReading,
    ListReading,
    MediaReading,
    NameReading,
    PeopleReading,
    PlacedReading,
    RecipientReading,
    TeamReading,
    VersionReading,
    ResultReading,
):
    """Every way to read a workspace."""
