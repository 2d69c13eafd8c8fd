import pytest

from tests.ui.organising import OrganiseBench


@pytest.fixture
def bench(qapp) -> OrganiseBench:
    return OrganiseBench()


class Heard:
    """What a desk has told."""

    def __init__(self, desk):
        self.done, self.refused, self.twins, self.made = [], [], [], []
        desk.done.connect(self.done.append)
        desk.refused.connect(self.refused.append)
        desk.twin.connect(self.twins.append)
        if hasattr(desk, "made"):
            desk.made.connect(lambda key, fresh: self.made.append((key, fresh)))


@pytest.fixture
def heard():
    return Heard
