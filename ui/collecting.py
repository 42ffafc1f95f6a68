"""Python's cycle collector on the GUI thread only: run by a lane, it would take widgets down beside Qt's own hands."""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 300


class GuiCollector(QObject):
    """Collects at the interpreter's own thresholds, looked at from the event loop; ``close`` hands the work back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.collect()
        gc.freeze()  # what the program was started with stays for its life and need not be looked through again
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _on_timeout(self) -> None:
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in (2, 1, 0) if counts[generation] > limits[generation]]
        if due:
            gc.collect(due[0])
