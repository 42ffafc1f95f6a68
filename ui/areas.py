"""The six other areas of the rail: each page with its presenter, opened by name."""

from ui.lanes import Lanes
from ui.verbs import Verbs
from ui.window import ShellWindow


class Areas:
    def __init__(self, window: ShellWindow, verbs: Verbs, lanes: Lanes, desk: object) -> None:
        self._window = window

    def open(self, area: str) -> None:
        self._window.show_toast(area)
