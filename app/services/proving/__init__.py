"""The proof: a message over all recipients, and what comes out wrong for whom."""

from app.services.proving.proving import Proving, usual_devices
from app.services.proving.values import BranchShare, Extreme, Finding, Kind, Report, Summary

__all__ = ["BranchShare", "Extreme", "Finding", "Kind", "Proving", "Report", "Summary", "usual_devices"]
