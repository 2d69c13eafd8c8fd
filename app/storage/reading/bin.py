"""What lies in the bin."""

THROWN = "SELECT id, bin, seq FROM campaigns WHERE bin IS NOT NULL AND bin < ?"
"""Campaigns that were deleted before an instant, as far as its text says; ``domain.emptying`` compares exactly."""
