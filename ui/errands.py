"""An errand in the window, each step on its lane: for what a person waits for, apart from the rounds of sync."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from clerk_app.domain.refusal import Refused
from clerk_app.ports import Outage
from clerk_app.usecases.sync_steps import Errand, LaneName, Step
from ui.tasks import Job, Runner, T


class ErrandRunner:
    """``desk`` and ``wire`` are those of the window; every refusal and outage goes to ``failed``."""

    def __init__(self, owner: QObject, desk: Runner, wire: Runner) -> None:
        self._owner, self._desk, self._wire = owner, desk, wire

    def run(self, errand: Errand[T], done: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        def step(resume: Callable[[], Step]) -> None:
            try:
                following = resume()
            except StopIteration as finished:
                done(finished.value)
            except (Refused, Outage) as error:
                failed(error)
            else:
                lane = self._desk if following.lane is LaneName.DESK else self._wire
                lane.run(Job(self._owner, following.work, advance, throw))

        def advance(told: Any) -> None:  # noqa: ANN401 - each step has a result of its own
            step(lambda: errand.send(told))

        def throw(error: Exception) -> None:
            step(lambda: errand.throw(error))

        step(lambda: next(errand))
