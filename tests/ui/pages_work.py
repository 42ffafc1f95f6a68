"""Every page of the work half with its sample view, by the name of the picture it answers to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from tests.ui import samples_areas, samples_work
from ui.pages.catalogue.page import CataloguePage
from ui.pages.daily.page import DailyPage
from ui.pages.decide.page import DecidePage
from ui.pages.handover.page import HandoverPage
from ui.pages.materials.page import MaterialsPage
from ui.pages.results.page import ResultsPage
from ui.pages.settings.page import SettingsPage
from ui.pages.sync.page import SyncPage
from ui.pages.todo.page import TodoPage

V_contra = TypeVar("V_contra", contravariant=True)


class Shows(Protocol[V_contra]):
    def show_view(self, view: V_contra) -> None: ...


def shown(page: Shows[V_contra], view: V_contra) -> QWidget:
    assert isinstance(page, QWidget)
    page.show_view(view)
    return page


def results_at_work() -> QWidget:
    """With a case chosen, its hand-over stands below the list."""
    page = ResultsPage()
    page.show_view(samples_areas.results())
    page.show_hand(samples_areas.hand())
    return page


@dataclass(frozen=True, slots=True)
class Work:
    """A page that is built when it is asked for."""

    area: str
    page: Callable[[], QWidget]


WORK = {
    "26-materials": Work("intake", lambda: shown(MaterialsPage(), samples_work.materials())),
    "05-decide": Work("intake", lambda: shown(DecidePage(), samples_work.decide())),
    "06-print": Work("intake", lambda: shown(HandoverPage(), samples_work.handover())),
    "07-todo": Work("todo", lambda: shown(TodoPage(), samples_areas.todo())),
    "09-results": Work("results", results_at_work),
    "22a-empty": Work("results", lambda: shown(ResultsPage(), samples_areas.results(empty=True))),
    "10-sync": Work("sync", lambda: shown(SyncPage(), samples_areas.sync())),
    "11-daily": Work("stats", lambda: shown(DailyPage(), samples_areas.daily())),
    "13-catalogue": Work("catalogue", lambda: shown(CataloguePage(), samples_areas.catalogue())),
    "17-settings": Work("settings", lambda: shown(SettingsPage(), samples_areas.settings())),
    "17b-appearance": Work("settings", lambda: shown(SettingsPage(), samples_areas.settings("appearance"))),
    "17c-store": Work("settings", lambda: shown(SettingsPage(), samples_areas.settings("store"))),
}
