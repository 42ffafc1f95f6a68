"""Options as different drivers name and limit them."""

from dataclasses import dataclass
from typing import Any

import pytest

from clerk_app.adapters.scan_options import NoFeeder, set_up

MM, PIXEL = 3, 1


@dataclass
class Offered:
    constraint: Any
    unit: int = 0
    settable: bool = True

    def is_active(self) -> bool:
        return True

    def is_settable(self) -> bool:
        return self.settable


class Driver:
    """Takes options as python-sane's device does: as attributes."""

    def __init__(self, **offered: Offered) -> None:
        self.opt = offered

    def chosen(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "opt"}


def chosen(*, feeder: bool = False, **offered: Offered) -> dict[str, Any]:
    return chosen_of(offered, feeder=feeder)


def chosen_of(offered: dict[str, Offered], *, feeder: bool = False) -> dict[str, Any]:
    driver = Driver(**offered)
    set_up(driver, feeder=feeder, dpi=200)
    return driver.chosen()


@pytest.mark.parametrize(
    ("sources", "feeder", "source"),
    [
        (["Flatbed", "Automatic Document Feeder"], True, "Automatic Document Feeder"),
        (["ADF Duplex", "ADF Front"], True, "ADF Front"),
        (["Flatbed", "ADF Duplex"], True, "ADF Duplex"),
        (["ADF", "Platen"], False, "Platen"),
    ],
)
def test_the_source_is_found_by_any_name(sources: list[str], feeder: bool, source: str) -> None:
    assert chosen(feeder=feeder, source=Offered(sources)) == {"source": source}


def test_a_device_without_a_choice_of_source_is_used_as_it_is() -> None:
    assert chosen(feeder=True) == {}
    assert chosen(feeder=False, source=Offered(["ADF"])) == {}


def test_a_feeder_that_is_not_there_is_refused() -> None:
    with pytest.raises(NoFeeder):
        chosen(feeder=True, source=Offered(["Flatbed"]))


@pytest.mark.parametrize(
    ("constraint", "resolution"),
    [([75, 150, 300, 600], 150), ([100, 200, 400], 200), ((300, 1200, 1), 300), (None, 200)],
)
def test_the_nearest_resolution_is_taken(constraint: Any, resolution: int) -> None:
    assert chosen(resolution=Offered(constraint)) == {"resolution": resolution}


def test_colour_is_found_by_any_name_and_the_page_fits_the_glass() -> None:
    glass = {name: Offered((0.0, 215.9, 0.0), MM) for name in ("tl_x", "br_x")}
    tall = {name: Offered((0.0, 290.0, 0.0), MM) for name in ("tl_y", "br_y")}
    assert chosen_of({"mode": Offered(["Lineart", "24bit Color"])} | glass | tall) == {
        "mode": "24bit Color",
        "tl_x": 0,
        "tl_y": 0,
        "br_x": 210,
        "br_y": 290.0,
    }


def test_a_fixed_option_and_a_glass_in_pixels_are_left_alone() -> None:
    assert chosen(mode=Offered(["Color"], settable=False), br_x=Offered((0, 2550, 1), PIXEL)) == {}
