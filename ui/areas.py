"""The six other areas of the rail: each page with its presenter, opened by name; the sheet of one case over all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ui.case_presenter import CasePresenter
from ui.guest_desk import GuestDesk
from ui.lanes import Lanes
from ui.pages.catalogue.page import CataloguePage
from ui.pages.catalogue.presenter import CataloguePresenter
from ui.pages.daily.page import DailyPage
from ui.pages.daily.presenter import DailyPresenter
from ui.pages.daily.sheet import DaySheets
from ui.pages.results.page import ResultsPage
from ui.pages.results.presenter import ResultsPresenter
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.presenter import SettingsPresenter, Surroundings
from ui.pages.sync.page import SyncPage
from ui.pages.sync.presenter import SyncPresenter
from ui.pages.todo.page import TodoPage
from ui.pages.todo.presenter import TodoPresenter
from ui.printing_desk import PrintingDesk
from ui.sync_control import SyncControl
from ui.verbs import Verbs
from ui.window import ShellWindow

AREAS = ("todo", "results", "sync", "stats", "catalogue", "settings")


class Shows(Protocol):
    def show(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the areas lead: back to a draft, to another area; and who hears what they count."""

    resume: Callable[[str], None]
    open_area: Callable[[str], None]
    counted: Callable[[int], None]


class Areas:
    """Built with the front desk; an area is read anew each time it is opened."""

    def __init__(
        self,
        window: ShellWindow,
        verbs: Verbs,
        lanes: Lanes,
        services: tuple[PrintingDesk, SyncControl],
        around: Surroundings,
        ways: Ways,
    ) -> None:
        self._window = window
        printing, sync = services
        look, say = lanes.look, window.show_toast
        self.guests = GuestDesk(window, lanes, verbs, printing, sync.now)
        elsewhere = self.guests.open_number
        self.cases = CasePresenter(window, (lanes.desk, look, lanes.capture), verbs, printing, elsewhere)
        open_case = self.cases.open_case
        todo, results, line, daily = TodoPage(), ResultsPage(), SyncPage(), DailyPage()
        catalogue, settings = CataloguePage(), SettingsPage()
        sheets = DaySheets(daily, lanes.desk, verbs, printing)
        open_lodged, open_missing = self.guests.lodging.open_lodged, self.cases.open_missing
        self.todo = TodoPresenter(todo, look, verbs, ways.resume, open_missing, say, ways.counted, open_lodged)
        self.results = ResultsPresenter(results, (lanes.desk, look), verbs, printing, open_case)
        self.catalogue = CataloguePresenter(catalogue, verbs)
        self.settings = SettingsPresenter(settings, (look, lanes.capture), verbs, printing, around)
        self._hosted: dict[str, tuple[QWidget, Shows]] = {
            "todo": (todo, self.todo),
            "results": (results, self.results),
            "sync": (line, SyncPresenter(line, look, verbs, sync, open_case, say)),
            "stats": (daily, DailyPresenter(daily, look, verbs, open_case, ways.open_area, say, sheets.print_day)),
            "catalogue": (catalogue, self.catalogue),
            "settings": (settings, self.settings),
        }
        for name, (page, presenter) in self._hosted.items():
            window.host(name, page, presenter)

    def open(self, area: str) -> None:
        self._hosted[area][1].show()
        self._window.open_page(area, area)
