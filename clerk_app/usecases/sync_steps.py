"""Steps of a long errand: which lane does the next piece of work, told one at a time."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

T = TypeVar("T")


class LaneName(StrEnum):
    """``desk`` is the only writer of the store, ``wire`` talks to the office and reads files."""

    DESK = "desk"
    WIRE = "wire"


@dataclass(frozen=True, slots=True)
class Step:
    """A plain function for one lane; its result goes back into the errand."""

    lane: LaneName
    work: Callable[[], Any]


Errand = Generator[Step, Any, T]
"""Yields steps, is sent each result, has each failure thrown in, and returns its outcome."""


def desk(work: Callable[[], Any]) -> Step:
    return Step(LaneName.DESK, work)


def wire(work: Callable[[], Any]) -> Step:
    return Step(LaneName.WIRE, work)


def run(errand: Errand[T]) -> T:
    """Every step here and now, in one thread; for tests, the tour and the command line."""
    try:
        step = next(errand)
        while True:
            step = _next(errand, step)
    except StopIteration as finished:
        outcome: T = finished.value
        return outcome


def _next(errand: Errand[T], step: Step) -> Step:
    """A failure goes into the errand, as it does in the window: it may know what to do about it."""
    try:
        told = step.work()
    except Exception as error:  # noqa: BLE001 - whatever it is, the errand decides
        return errand.throw(error)
    return errand.send(told)
