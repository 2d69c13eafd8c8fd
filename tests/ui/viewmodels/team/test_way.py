from app.ui.viewmodels.team.way import MOMENT, STEP, RightOfWay


class Time:
    def __init__(self):
        self.at, self.slept = 100.0, 0.0
        self.during = lambda: None

    def now(self):
        return self.at

    def sleep(self, seconds):
        self.slept += seconds
        self.at += seconds
        self.during()


def test_nobody_waits_while_nothing_is_done():
    time = Time()
    RightOfWay(time.now, time.sleep).give()
    assert time.slept == 0


def test_work_waits_until_what_is_done_is_through():
    time = Time()
    way = RightOfWay(time.now, time.sleep)
    way.take()
    way.give()
    assert MOMENT <= time.slept < MOMENT + 2 * STEP
    way.give()
    assert time.slept < MOMENT + 2 * STEP


def test_who_types_without_end_does_not_stop_it():
    time = Time()
    way = RightOfWay(time.now, time.sleep)
    time.during = way.take
    way.take()
    way.give()
    assert time.slept < MOMENT + 2 * STEP
