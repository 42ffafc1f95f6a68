"""Grabs the rail areas with a day's real cases at the pictures' size: python -m tests.ui.gallery_areas [scale]."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from clerk_app.ports import Outage, OutageKind, ParkedFact
from clerk_app.profile import Profile
from clerk_app.store_facts import measure_store
from tests.ui import samples
from tests.ui.area_cases import accept, consult, correct, draft, issue
from tests.ui.area_kit import Kit, Line, open_kit
from ui.areas import Areas, Ways
from ui.lanes import inline_lanes
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.presenter import Surroundings
from ui.printing_desk import PrintingDesk
from ui.search_presenter import Command, SearchPresenter, Wishes
from ui.style.theme import apply_theme, load_fonts, load_theme
from ui.sync_control import SyncState
from ui.window import ShellWindow

OUT = Path("out/gallery")
PEOPLE = ("谢晓东", "蒋丽", "潘永福", "马丽", "余志刚", "程雪", "袁伟")
THEMES = ("newborn-birth", "house-transfer", "social-security-card", "newborn-birth", "after-death")


def fill(kit: Kit) -> None:
    """A morning: seven cases, two corrections, one consultation, two drafts; the first four are at the office."""
    for place, person in enumerate(PEOPLE):
        number = accept(kit, f"c{place}", person, THEMES[place % 5], 3 + place % 4)
        issue(kit, f"c{place}", "F03", f"10{number}", "failed" if place == 2 else "sent")
        issue(kit, f"c{place}", "F06", f"10{number}", "rendered" if place == 6 else "sent")
        kit.wait(23)
        if place == 3:
            correct(kit, "k1", "李国", "缺户口簿本人页", "结婚证照片看不清")
            kit.acknowledge(ParkedFact(4, "not_home"))
            kit.files_sent()
    correct(kit, "k2", "罗桂英", "社会保障卡已过期")
    consult(kit, "q1")
    draft(kit, "陈雨晴", 5)
    kit.wait(4)
    draft(kit, "何桂兰", 3)


def shell(kit: Kit, folder: Path) -> tuple[ShellWindow, Areas, SearchPresenter]:
    window, lanes = ShellWindow(), inline_lanes()
    window.show_top(samples.TOP)
    window.show_status(samples.STATUS)
    printing = PrintingDesk(kit.verbs, lanes.paper, window)
    printing.look_for_printer()
    line = Line(SyncState(outage=Outage(OutageKind.OFFLINE), offline_since=kit.clock.now()))
    line.setParent(window)
    around = Surroundings(_quiet, lambda: ("test:0",), lambda: measure_store(Profile(folder)), "0.1.0")
    areas = Areas(window, kit.verbs, lanes, (printing, line), around, Ways(_quiet, _quiet, _quiet))
    commands = (Command("new", "新受理", "xsl", "Ctrl+N", "file-plus", window.new_intake_requested.emit),)
    search = SearchPresenter(
        window, lanes.look, kit.verbs, line, Wishes(_quiet, areas.cases.open_case, _quiet, window.show_toast), commands
    )
    return window, areas, search


@dataclass(frozen=True, slots=True)
class Camera:
    """Takes a picture of the window once everything that is to go is gone."""

    window: ShellWindow
    scale: float

    def save(self, name: str) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        self.window.grab().save(str(OUT / f"real-{name}-{self.scale:g}.png"))


def grab_areas(camera: Camera, areas: Areas) -> None:
    for area in ("todo", "results", "sync", "stats", "catalogue", "settings"):
        areas.open(area)
        camera.save(area)
    settings = camera.window.page("settings")
    assert isinstance(settings, SettingsPage)
    for tab in ("devices", "printing", "keys", "mandates", "store", "about"):
        settings.tab_changed.emit(tab)
        camera.save(f"settings-{tab}")
    areas.catalogue.open_entry("newborn-birth/household_registration")
    areas.open("catalogue")
    camera.save("catalogue-item")
    areas.todo.tell_recovered(2)
    areas.open("todo")
    camera.save("todo-recovered")


def grab_over(camera: Camera, areas: Areas) -> None:
    """What lies over the to-do."""
    line = camera.window.top
    line.focus_search()
    for name, typed in (("empty", ""), ("name", "陈雨"), ("tail", "0022"), ("theme", "xse"), ("none", "零零零")):
        line.search.setText(typed)
        camera.save(f"search-{name}")
    camera.window.close_search()
    areas.cases.open_case("c2")
    camera.save("case")


def main() -> None:
    scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    app = QApplication([])
    load_fonts()
    apply_theme(app, load_theme("light", scale))
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, open_kit(Path(folder)) as kit:
        fill(kit)
        window, areas, _search = shell(kit, Path(folder))
        window.resize(1366, 768)
        window.show()
        camera = Camera(window, scale)
        grab_areas(camera, areas)
        grab_over(camera, areas)


def _quiet(*_: object) -> None:
    return None


if __name__ == "__main__":
    main()
