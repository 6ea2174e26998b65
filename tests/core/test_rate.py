"""How quick work is, and how long the rest takes."""

import pytest

from pressmark.domain.rate import Rate


def test_little_says_nothing() -> None:
    rate = Rate(0)
    rate.note(1)
    rate.note(2)
    assert rate.a_second is None
    assert rate.seconds_for(10) is None


def test_the_last_minute_counts() -> None:
    rate = Rate(0)
    for second in range(1, 101):
        rate.note(second)
    assert rate.a_second == pytest.approx(1)
    for tenth in range(1, 1001):
        rate.note(100 + tenth / 10)
    assert rate.a_second == pytest.approx(10, rel=0.01)
    assert rate.seconds_for(100) == pytest.approx(10, rel=0.01)


def test_a_pause_is_no_work() -> None:
    rate = Rate(0)
    for second in range(1, 11):
        rate.note(second)
    rate.pause(10)
    rate.pause(500)
    rate.go_on(1010)
    rate.note(1011)
    assert rate.a_second == pytest.approx(1)


def test_many_in_no_time_are_counted_by_the_newest() -> None:
    rate = Rate(0)
    for at in range(5000):
        rate.note(10 + at / 1000)
    assert rate.a_second == pytest.approx(1000, rel=0.01)
