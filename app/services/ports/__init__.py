"""The doors to the world: what services need of storage, pictures, the network, the system. Adapters implement them."""

from app.services.ports.clock import Clock
from app.services.ports.drawing import Drawing, Panel, Paper, Theme
from app.services.ports.people import PeopleReader, PeopleWriter, RecipientQuery
from app.services.ports.personalising import Branch, Given, Outcome, Parsed, Personaliser, Problem, Reference, Rendered
from app.services.ports.pictures import Fetched, Picture, PictureFetcher, PictureTools
from app.services.ports.rows import CampaignRow, Checkup, ListQuery, MediaInfo, Named, NewRow, SortColumn, Stored
from app.services.ports.system import AppSettings, Location, Places, Resources
from app.services.ports.work import Workers
from app.services.ports.workspace import MediaFiles, Reader, Transaction, Workspace, Workspaces

__all__ = [
    "AppSettings",
    "Branch",
    "CampaignRow",
    "Checkup",
    "Clock",
    "Drawing",
    "Fetched",
    "Given",
    "ListQuery",
    "Location",
    "MediaFiles",
    "MediaInfo",
    "Named",
    "NewRow",
    "Outcome",
    "Panel",
    "Paper",
    "Parsed",
    "PeopleReader",
    "PeopleWriter",
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
    "SortColumn",
    "Stored",
    "Theme",
    "Transaction",
    "Workers",
    "Workspace",
    "Workspaces",
]
