"""Settings: appearance at once, devices as they truly are, mandates and seals, the store, the keys, the version."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time

from clerk_app.domain.emergency import EmergencyReceipt
from clerk_app.domain.print_jobs import PrintJob
from clerk_app.domain.print_routes import Route
from clerk_app.queries import FileTotals
from clerk_app.store_facts import StoreFacts
from ui.pages.settings.bind_sheet import BindSheet
from ui.pages.settings.key_map import KEYS
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.registers import ending, mandate_lines
from ui.pages.settings.routing import form_name, job_lines, jobs_told, route_lines
from ui.pages.settings.telling import Devices, about_lines, device_views, sheet_views, store_lines
from ui.pages.settings.view import SettingsView, TabView
from ui.print_words import printer_words
from ui.printing_desk import PrintingDesk
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.printer_line import PrinterChoice
from ui.wording import ZONE, trouble_words

_TABS = (
    ("appearance", "monitor", "外观"),
    ("devices", "printer", "设备"),
    ("printing", "file-text", "打印"),
    ("keys", "keyboard", "键盘"),
    ("mandates", "shield-check", "授权与印章"),
    ("store", "database", "数据与安全"),
    ("about", "info", "关于"),
)
_NOTES = {
    "appearance": "选了就生效",
    "devices": "坏了不挡受理，可手工或换一台",
    "printing": "每种文书有一台打印机；选中后按 Enter 改",
    "keys": "键位不能改",
    "mandates": "没有有效授权的只能收件；＋大厅章：受理通知书盖大厅的章；由管理员登记",
    "store": "由管理员在部署文件里改",
    "about": "",
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the composition root knows: how to dress the window, to look for scanners, to measure the store.

    ``wear`` takes theme name and text size in per cent; ``scanners`` and ``store`` read and run on a lane.
    ``print_block`` prints emergency receipts in advance (P22).
    """

    wear: Callable[[str, int], None]
    scanners: Callable[[], tuple[str, ...]]
    store: Callable[[], StoreFacts]
    version: str
    theme: str = "light"
    scale: int = 100
    print_block: Callable[[], None] = lambda: None


class SettingsPresenter:
    def __init__(
        self,
        page: SettingsPage,
        lanes: tuple[Runner, Runner],
        verbs: Verbs,
        printing: PrintingDesk,
        around: Surroundings,
    ) -> None:
        """``lanes`` are look and capture: a scanner that hangs delays no list."""
        self._page, self._verbs, self._printing, self._around = page, verbs, printing, around
        self._look, self._capture = lanes
        self._tab, self._theme, self._scale = "appearance", around.theme, around.scale
        self._devices = Devices(printing.state, None, None, None)
        self._store: StoreFacts | None = None
        self._files: FileTotals | None = None
        self._receipts: tuple[EmergencyReceipt, ...] = ()
        self._jobs: tuple[PrintJob, ...] = ()
        page.bind_requested.connect(self._on_bind_requested)
        page.tab_changed.connect(self._on_tab_changed)
        page.theme_changed.connect(self._on_theme_changed)
        page.scale_changed.connect(self._on_scale_changed)
        page.test_requested.connect(self._on_test_requested)
        page.test_all_requested.connect(self._look_for_devices)
        printing.printed.connect(self._on_printed)

    def show(self) -> None:
        self._draw()
        measure, totals = self._around.store, self._verbs.look.file_totals
        self._look.run(Job(self._page, lambda: (measure(), totals()), self._on_measured, self._on_failed))
        self._read_jobs()
        self._read_receipts()
        if self._devices.scanners is None:
            self._look_for_scanners()

    def open_tab(self, tab: str) -> None:
        """From the status bar: a device's state leads to the devices."""
        self._tab = tab
        self.show()

    def note_scan(self, at: datetime) -> None:
        """The gun was heard: the only proof there is of it."""
        self._devices = replace(self._devices, scanned_at=at)
        self._draw()

    def note_scale(self, scale: int) -> None:
        """The text size was changed elsewhere (Ctrl+=)."""
        self._scale = scale
        self._draw()

    def _draw(self) -> None:
        devices = (*device_views(self._devices), *sheet_views(self._receipts))
        wrong = sum(device.tone in {"warn", "bad"} for device in devices)
        soon = ending(self._verbs.room)
        badges = {"devices": str(wrong) if wrong else "", "mandates": str(soon) if soon else ""}
        self._page.show_view(
            SettingsView(
                tuple(TabView(key, icon, word, badges.get(key, "")) for key, icon, word in _TABS),
                self._tab,
                self._scale,
                self._theme,
                devices,
                "扫描仪在单独进程里，出错不会带停程序。",
                store_lines(self._store, self._files),
                KEYS,
                about_lines(self._verbs.room, self._around.version),
                _NOTES,
                mandate_lines(self._verbs.room),
                route_lines(self._printing),
                job_lines(self._jobs, self._verbs.room.clock.today()),
                jobs_told(self._jobs),
            )
        )

    def _look_for_devices(self) -> None:
        self._printing.look_for_printer()
        self._look_for_scanners()

    def _look_for_scanners(self) -> None:
        self._capture.run(Job(self._page, self._around.scanners, self._on_scanners, self._on_no_scanners))

    def _on_tab_changed(self, tab: str) -> None:
        self._tab = tab
        self._draw()

    def _on_theme_changed(self, theme: str) -> None:
        self._theme = theme
        self._around.wear(self._theme, self._scale)

    def _on_scale_changed(self, scale: int) -> None:
        self._scale = scale
        self._around.wear(self._theme, self._scale)

    def _on_test_requested(self, device: str) -> None:
        if device == "printer":
            self._printing.look_for_printer()
        elif device == "scanner":
            self._look_for_scanners()
        elif device == "emergency":
            self._around.print_block()
        elif device == "trial":
            self._printing.print_trial()

    def _on_bind_requested(self, form: str) -> None:
        route = self._printing.routes.route(form)
        bound = replace(route, printer=self._printing.printer_for(form))
        choices = tuple(
            PrinterChoice(state.name, *printer_words(state)) for state in self._printing.choices(form) if state.name
        )

        def done(wanted: Route) -> None:
            self._printing.bind(form, wanted)

        BindSheet(self._page, form_name(form), bound, choices, done)

    def _read_jobs(self) -> None:
        look, room = self._verbs.look, self._verbs.room
        today = datetime.combine(room.clock.today(), time(), ZONE)
        self._look.run(Job(self._page, lambda: look.jobs_since(today), self._on_jobs, self._on_failed))

    def _on_jobs(self, jobs: tuple[PrintJob, ...]) -> None:
        self._jobs = jobs
        self._draw()

    def _on_printed(self, _: str, __: str) -> None:
        self._read_jobs()
        self._devices = replace(self._devices, printer=self._printing.state)
        self._draw()
        self._read_receipts()

    def _read_receipts(self) -> None:
        known = self._verbs.look.emergency
        self._look.run(Job(self._page, lambda: tuple(known().values()), self._on_receipts, self._on_failed))

    def _on_receipts(self, receipts: tuple[EmergencyReceipt, ...]) -> None:
        if receipts != self._receipts:
            self._receipts = receipts
            self._draw()

    def _on_scanners(self, names: tuple[str, ...]) -> None:
        self._devices = replace(self._devices, scanners=names, looked_at=self._verbs.room.clock.now())
        self._draw()

    def _on_no_scanners(self, error: Exception) -> None:
        self._on_scanners(())
        self._on_failed(error)

    def _on_measured(self, told: tuple[StoreFacts, FileTotals]) -> None:
        self._store, self._files = told
        self._draw()

    def _on_failed(self, error: Exception) -> None:
        self._printing.say(trouble_words(error))
