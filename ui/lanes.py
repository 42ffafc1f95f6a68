"""The lanes of the window: an ordering promise each; the desk is the only writer."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.tasks import InlineRunner, Lane, Runner


@dataclass(frozen=True, slots=True)
class Lanes:
    """``desk`` writes, ``look`` reads, ``wire`` sends facts, ``paper`` prints, ``capture`` takes pages in."""

    desk: Runner
    look: Runner
    wire: Runner
    paper: Runner
    capture: Runner

    @property
    def idle(self) -> bool:
        """Nothing under way on any of them."""
        each = (self.desk, self.look, self.paper, self.capture)
        return all(lane.idle for lane in each if isinstance(lane, Lane))

    def close(self) -> None:
        """The desk finishes what it holds; the others drop what has not begun."""
        for lane in (self.wire, self.capture, self.paper, self.look, self.desk):
            if isinstance(lane, Lane):
                lane.close(finish=lane is self.desk)


def real_lanes(parent: QObject) -> Lanes:
    return Lanes(*(Lane(name, parent) for name in ("desk", "look", "wire", "paper", "capture")))


def inline_lanes() -> Lanes:
    """Everything on the calling thread, for tests of presenters."""
    runner = InlineRunner()
    return Lanes(runner, runner, runner, runner, runner)
