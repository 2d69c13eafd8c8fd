"""The doors to the world: what services need of storage, pictures, the network, the system. Adapters implement them."""

from app.services.ports.clock import Clock
from app.services.ports.drawing import Drawing, Panel, Paper, Theme
from app.services.ports.filing import CATEGORIES, LABELS, FilingReader, FilingWriter, NameKind, is_name_key, name_key
from app.services.ports.people import PeopleReader, PeopleWriter, RecipientQuery
from app.services.ports.personalising import Branch, Given, Outcome, Parsed, Personaliser, Problem, Reference, Rendered
from app.services.ports.pictures import Fetched, Picture, PictureFetcher, PictureTools
from app.services.ports.results import Grouping, GroupTotals, ResultReader, ResultWriter, Run
from app.services.ports.rows import (
    CampaignRow,
    Category,
    Checkup,
    ListQuery,
    MediaInfo,
    Named,
    NewRow,
    Period,
    SortColumn,
    Stored,
    Totals,
)
from app.services.ports.system import AppSettings, Location, Places, Resources
from app.services.ports.versions import Version, VersionKind, VersionReader, VersionWriter
from app.services.ports.work import Workers
from app.services.ports.workspace import Interrupted, MediaFiles, Reader, Transaction, Workspace, Workspaces

__all__ = [
    "CATEGORIES",
    "LABELS",
    "AppSettings",
    "Branch",
    "CampaignRow",
    "Category",
    "Checkup",
    "Clock",
    "Drawing",
    "Fetched",
    "FilingReader",
    "FilingWriter",
    "Given",
    "GroupTotals",
    "Grouping",
    "Interrupted",
    "ListQuery",
    "Location",
    "MediaFiles",
    "MediaInfo",
    "NameKind",
    "Named",
    "NewRow",
    "Outcome",
    "Panel",
    "Paper",
    "Parsed",
    "PeopleReader",
    "PeopleWriter",
    "Period",
    "Personaliser",
    "Picture",
    "PictureFetcher",
    "PictureTools",
    "Places",
    "Problem",
    "Reader",
    "RecipientQuery",
    "Reference",
    "Rendered",
    "Resources",
    "ResultReader",
    "ResultWriter",
    "Run",
    "SortColumn",
    "Stored",
    "Theme",
    "Totals",
    "Transaction",
    "Version",
    "VersionKind",
    "VersionReader",
    "VersionWriter",
    "Workers",
    "Workspace",
    "Workspaces",
    "is_name_key",
    "name_key",
]
