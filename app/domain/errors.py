"""Failures that a person can act on. Everything else that is raised is a bug."""


class UserError(Exception):
    """What went wrong, in the user's words.

    ``title`` is a short headline, ``happened`` says what and where, ``next_step`` says what to do.
    """

    def __init__(self, title: str, happened: str = "", next_step: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.happened = happened
        self.next_step = next_step

    def __str__(self) -> str:
        return self.sentence()

    def sentence(self) -> str:
        """Everything in one line, for a terminal."""
        parts = [self.title.rstrip("."), self.happened.rstrip("."), self.next_step.rstrip(".")]
        return " ".join(f"{' '.join(part.split())}." for part in parts if part)


class FieldError(UserError):
    """A failure that one field mends: of the ``campaign`` with that id, at a stored ``path``."""

    def __init__(self, title: str, happened: str, next_step: str, *, campaign: str, path: str) -> None:
        super().__init__(title, happened, next_step)
        self.campaign = campaign
        self.path = path
