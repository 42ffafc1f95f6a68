"""Sync in the window: each step of a round on its lane, the next round by back-off, for ever."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer

from clerk_app.domain.backoff import next_wait
from clerk_app.ports import Clock, Greeting, Outage
from clerk_app.usecases.sync_once import Round, Sync
from clerk_app.usecases.sync_steps import Errand, LaneName, Step
from ui.lanes import Lanes
from ui.signals import Emits, emits
from ui.sync_control import SyncState
from ui.tasks import Job

_QUIET_MS = 20_000


class SyncRunner(QObject):
    """See ``ui.sync_control.SyncControl``. Without a ``sync`` the window is not enrolled, and says so."""

    changed: Emits[()] = emits()

    def __init__(self, sync: Sync | None, lanes: Lanes, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sync, self._lanes, self._clock = sync, lanes, clock
        self._errand: Errand[Round] | None = None
        self._pause_s = 0.0
        self._again = False
        self.state = SyncState(enrolled=sync is not None)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.now)

    def now(self) -> None:
        """A round at once; while one is under way, another straight after it."""
        if self._sync is None:
            return
        if self._errand is not None:
            self._again = True
            return
        self._timer.stop()
        self._errand = self._sync.everything()
        self.state = replace(self.state, phase="hello")
        self._advance(None)

    def forget_listeners(self) -> None:
        """The window is built anew: the pages of the old one must not be told any more."""
        self.changed.disconnect()

    def stop(self) -> None:
        self._timer.stop()
        self._sync = None

    def _advance(self, told: Any) -> None:  # noqa: ANN401 - each step has a result of its own
        errand = self._errand
        assert errand is not None
        if isinstance(told, Greeting):
            # Only an answered hello makes "sending" true.
            self.state = replace(self.state, phase="sending", outage=None)
            self.changed.emit()
        self._step(lambda: errand.send(told))

    def _throw(self, error: Exception) -> None:
        errand = self._errand
        assert errand is not None
        self._step(lambda: errand.throw(error))

    def _step(self, resume: Callable[[], Step]) -> None:
        try:
            step = resume()
        except StopIteration as finished:
            self._finished(finished.value)
        except Outage as outage:
            self._failed(outage)
        else:
            lane = self._lanes.desk if step.lane is LaneName.DESK else self._lanes.wire
            lane.run(Job(self, step.work, self._advance, self._throw))

    def _finished(self, done: Round) -> None:
        self._errand = None
        self._pause_s = 0.0
        now, left = self._clock.now(), (len(done.damaged), len(done.declined))
        self.state = SyncState(last_ack=now, damaged=left[0], declined=left[1])
        self._rest(0 if self._again or done.joined else _QUIET_MS)

    def _failed(self, outage: Outage) -> None:
        self._errand = None
        self._pause_s = next_wait(self._pause_s, random.uniform)
        since = self.state.offline_since or self._clock.now()
        self.state = replace(self.state, phase="idle", outage=outage, offline_since=since)
        self._rest(round(self._pause_s * 1000))

    def _rest(self, pause_ms: int) -> None:
        self._again = False
        self.changed.emit()
        self._timer.start(pause_ms)
