"""The report, for spreadsheets."""

from app.services.exporting.values import Doors, Order, Progress, Written


class Reported:
    """``values.Form``."""

    name = "csv"
    suffix = ".csv"
    needs_addresses = False

    def write(self, doors: Doors, order: Order, progress: Progress) -> Written:
        """See ``values.Form``."""
        count = doors.reporting.write(order.campaigns, order.path, for_excel=True, progress=progress)
        return Written(path=order.path, campaigns=count)


REPORT = Reported()
