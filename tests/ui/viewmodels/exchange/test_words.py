from typing import get_args

from app.services.exporting.exporting import FORMS as KNOWN
from app.services.packages.values import Choice, State
from app.services.sheets.fields import FIELDS, LEAVE_OUT
from app.ui.viewmodels.exchange import words


def test_everything_that_can_happen_has_a_word():
    assert set(words.STATES) == set(words.HINTS) == set(get_args(State))
    assert set(words.CHOICES) == set(get_args(Choice))
    assert set(words.FORMS) == set(KNOWN)


def test_every_field_of_a_table_can_be_chosen_and_leaving_out_comes_first():
    assert set(words.fields()) == {LEAVE_OUT, *FIELDS}
    assert next(iter(words.fields())) == LEAVE_OUT
    assert len(set(words.fields().values())) == len(words.fields())


def test_of_a_new_campaign_there_is_nothing_of_mine():
    assert words.choice("theirs", "new") == "Import"
    assert words.choice("theirs", "changed") == "Take theirs"
    assert words.choice("mine", "same") == "Nothing to do"
