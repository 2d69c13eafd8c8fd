import pytest

from app.ui.viewmodels.stage_choices import SETTING, StageChoices, recalled, remember
from tests.ui.fakes import MemorySettings


def test_choices_come_back_as_they_were():
    settings = MemorySettings()
    choices = StageChoices(device="pixel", width=420.5, theme="dark", text_scale=1.3, read=True, phone=False)
    remember(settings, choices)
    assert recalled(settings) == choices


def test_the_first_time_is_the_usual_android_phone_in_light_surroundings():
    choices = recalled(MemorySettings())
    assert (choices.device, choices.theme, choices.mode, choices.phone) == ("android", "light", "one", True)


@pytest.mark.parametrize("stored", ["nonsense", 7, ["a"], {"theme": "pink"}, {"width": "wide"}, {"mode": "many"}])
def test_what_can_not_be_understood_counts_as_nothing_chosen(stored):
    assert recalled(MemorySettings(**{SETTING: stored})) == StageChoices()
