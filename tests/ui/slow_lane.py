"""A lane whose work ends when a test says so: whatever may happen in between can be tried."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent

from ui.tasks import InlineRunner, Job, T


@dataclass(slots=True)
class Slow:
    held: list[Callable[[], None]] = field(default_factory=list)

    def run(self, job: Job[T]) -> None:
        self.held.append(lambda: InlineRunner().run(job))

    def end(self) -> None:
        """The oldest work ends; what was closed meanwhile is gone for good by then."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.held.pop(0)()
