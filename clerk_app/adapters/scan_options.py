"""Setting a SANE device up for a page of A4 in colour; every driver names and limits its options in its own way."""

from collections.abc import Mapping
from typing import Any, Protocol

_A4_MM = (210, 297)
_UNIT_MM = 3  # SANE_UNIT_MM
_FEEDER = ("feeder", "adf")
_GLASS = ("flatbed", "platen", "glass")
_COLOUR = ("color", "colour")


class Option(Protocol):
    """``constraint`` is a range (least, most, step), a list of values, or None."""

    unit: int
    constraint: Any

    def is_active(self) -> bool: ...

    def is_settable(self) -> bool: ...


class Device(Protocol):
    """python-sane's device: options by name, each also an attribute to set."""

    @property
    def opt(self) -> Mapping[str, Option]: ...


class NoFeeder(Exception):
    """The device lists its sources and no feeder is among them."""


def set_up(device: Device, *, feeder: bool, dpi: int) -> None:
    """Source first, for it decides the limits of the rest."""
    _set(device, "source", _source(device, feeder=feeder))
    _set(device, "mode", _named(_offered(device, "mode"), _COLOUR))
    _set(device, "depth", 8)
    _set(device, "resolution", _nearest(_offered(device, "resolution"), dpi))
    for name, wanted in (("tl_x", 0), ("tl_y", 0), ("br_x", _A4_MM[0]), ("br_y", _A4_MM[1])):
        if name in device.opt and device.opt[name].unit == _UNIT_MM:
            _set(device, name, _nearest(_offered(device, name), wanted))


def _source(device: Device, *, feeder: bool) -> str | None:
    """Of several feeders the one-sided: a duplex source with blank backs doubles the pages."""
    offered = _offered(device, "source")
    if not feeder or not isinstance(offered, list):
        return _named(offered, _GLASS)
    one_sided = [name for name in offered if "duplex" not in name.lower()]
    found = _named(one_sided, _FEEDER) or _named(offered, _FEEDER)
    if found is None:
        raise NoFeeder(", ".join(offered))
    return found


def _named(offered: object, words: tuple[str, ...]) -> str | None:
    """The first value with one of the words in it; None leaves the device's own choice."""
    names = offered if isinstance(offered, list) else []
    return next((name for name in names if any(word in name.lower() for word in words)), None)


def _nearest(offered: object, wanted: float) -> float:
    if isinstance(offered, tuple):
        least, most, _ = offered
        bounded: float = min(max(wanted, least), most)
        return bounded
    if isinstance(offered, list) and offered:
        nearest: float = min((abs(value - wanted), value) for value in offered)[1]
        return nearest
    return wanted


def _offered(device: Device, name: str) -> object:
    return device.opt[name].constraint if name in device.opt else None


def _set(device: Device, name: str, value: str | float | None) -> None:
    option = device.opt.get(name)
    if value is not None and option is not None and option.is_active() and option.is_settable():
        setattr(device, name, value)
