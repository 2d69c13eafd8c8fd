"""What views need of the form's tests: an open campaign."""

from tests.ui.forms.conftest import open_bench

__all__ = ["open_bench"]
