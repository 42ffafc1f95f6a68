"""Every page of the work half with its sample view, by the name of the picture it answers to."""

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


def work_pages() -> dict[str, tuple[str, QWidget]]:
    """Picture to rail area and page."""
    return {
        "26-materials": ("intake", shown(MaterialsPage(), samples_work.materials())),
        "05-decide": ("intake", shown(DecidePage(), samples_work.decide())),
        "06-print": ("intake", shown(HandoverPage(), samples_work.handover())),
        "07-todo": ("todo", shown(TodoPage(), samples_areas.todo())),
        "09-results": ("results", shown(ResultsPage(), samples_areas.results())),
        "22a-empty": ("results", shown(ResultsPage(), samples_areas.results(empty=True))),
        "10-sync": ("sync", shown(SyncPage(), samples_areas.sync())),
        "11-daily": ("stats", shown(DailyPage(), samples_areas.daily())),
        "13-catalogue": ("catalogue", shown(CataloguePage(), samples_areas.catalogue())),
        "17-settings": ("settings", shown(SettingsPage(), samples_areas.settings())),
        "17b-appearance": ("settings", shown(SettingsPage(), samples_areas.settings("appearance"))),
        "17c-store": ("settings", shown(SettingsPage(), samples_areas.settings("store"))),
    }
