"""Origins: their shape, and what is practice."""

import pytest

from clerk_app.domain.origins import Origin, office_origin


@pytest.mark.parametrize("text", ["190001-03-001", "900001-99-900"])
def test_an_origin_reads_as_it_is_written(text: str) -> None:
    assert str(Origin.read(text)) == text


@pytest.mark.parametrize("text", ["", "190001-3-001", "190001-03-001 ", "19000１-03-001", "190001-03-0011"])
def test_another_shape_is_none(text: str) -> None:
    assert Origin.read(text) is None


def test_practice_is_told_by_station_or_epoch() -> None:
    assert Origin("900001", "03", 1).is_demo
    assert Origin("190001", "03", 900).is_demo
    assert not Origin("190001", "03", 899).is_demo


def test_the_office_writes_as_window_nought() -> None:
    assert str(office_origin("190001", 2)) == "190001-00-002"
