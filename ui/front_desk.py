"""The front desk: every page with its presenter, the way between them, and what the bars show."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import ApplicationTaken, ConsultationHeld, Fact, NoticeGiven
from clerk_app.domain.numbers import Number
from clerk_app.ports import Outage
from clerk_app.queries import DayFigures, OutboxView
from ui.areas import Areas, Ways
from ui.capture_desk import CaptureDesk
from ui.emergency_desk import EmergencyDesk
from ui.intake_frame import strip
from ui.lanes import Lanes
from ui.pages.applicant.page import ApplicantPage
from ui.pages.applicant.presenter import ApplicantPresenter
from ui.pages.decide.page import DecidePage
from ui.pages.decide.presenter import DecidePresenter
from ui.pages.form.page import FormPage
from ui.pages.form.presenter import FormPresenter
from ui.pages.handover.page import HandoverPage
from ui.pages.handover.presenter import HandoverPresenter
from ui.pages.materials.page import MaterialsPage
from ui.pages.materials.presenter import MaterialsPresenter
from ui.pages.notice.page import NoticePage
from ui.pages.notice.presenter import NoticePresenter
from ui.pages.scenario.page import ScenarioPage
from ui.pages.scenario.presenter import ScenarioPresenter
from ui.pages.settings.presenter import Surroundings
from ui.pages.theme.page import ThemePage
from ui.pages.theme.presenter import ThemePresenter
from ui.pages.todo.presenter import Waiting, read_waiting
from ui.pictures import Pictures
from ui.printing_desk import PrintingDesk
from ui.rating_screen import turn_all_back
from ui.recalling import Recalling
from ui.regions import suggester
from ui.search_commands import usual_commands
from ui.search_presenter import SearchPresenter, Wishes
from ui.status_words import status_view
from ui.style.icons import theme
from ui.sync_runner import SyncRunner
from ui.tasks import Job
from ui.visit import Visit
from ui.widgets.frame import IntakeFrame
from ui.widgets.topbar import TopView
from ui.window import ShellWindow
from ui.wording import trouble_words

STEPS = (
    "intake.theme", "intake.scenario", "intake.notice", "intake.applicant", "intake.form", "intake.mat",
    "intake.decide", "intake.handover",
)  # fmt: skip
_STATUS_EVERY_MS = 5_000
_RETRY_SAVE_MS = 2_000


class FrontDesk(QObject):
    """Built once by the composition root; owns the visit and keeps the window's bars true."""

    def __init__(
        self,
        window: ShellWindow,
        visit: Visit,
        lanes: Lanes,
        sync: SyncRunner,
        wear: Callable[[str, int], None],
    ) -> None:
        super().__init__(window)
        verbs = visit.verbs
        self.window, self.visit, self._verbs, self._lanes, self.sync = window, visit, verbs, lanes, sync
        self.printing = PrintingDesk(verbs, lanes.paper, self)
        self.pictures = Pictures(verbs, lanes.look, self)
        self.capture = CaptureDesk(self.visit, lanes.capture, self)
        self._recalling = Recalling(window, visit, self._on_reopened, window.show_toast)
        self._outbox: OutboxView | None = None
        self._figures: DayFigures | None = None
        self._scanner = ""
        self._at_desk = ""
        self._behind = (0, 0)
        self.step = 0
        self._presenters = self._build_intake()
        worn = theme()
        self.emergency = EmergencyDesk(window, visit, lanes, self.printing, self._on_case_opened)
        around = Surroundings(
            wear,
            verbs.scanners,
            verbs.store_facts,
            verbs.version,
            worn.name,
            round(worn.scale * 100),
            self.emergency.print_block,
        )
        ways = Ways(self.resume, self._on_area_requested, self._on_counted)
        self.areas = Areas(window, verbs, lanes, (self.printing, sync), around, ways)
        wishes = Wishes(self.resume, self.areas.cases.open_case, self._on_begin, window.show_toast)
        self._search = SearchPresenter(window, lanes.look, verbs, sync, wishes, usual_commands(window, sync.now))
        self._connect()
        self._start_timers()

    def open(self) -> None:
        """The first page, with the bars filled as soon as they can be read."""
        room = self._verbs.room
        self.window.show_top(TopView(room.station.label or f"{room.station.window} 窗口", room.clerk.name))
        self.go(0)
        self.printing.look_for_printer()
        scanners = self._verbs.scanners
        self._lanes.capture.run(Job(self, scanners, self._on_scanners, self._on_no_scanner))
        self.refresh()

    def go(self, step: int) -> None:
        """0 is the choice of a theme, 1-7 the steps; a step without a visit leads back to the choice."""
        if step and not self.visit.open:
            step = 0
        self.step = step
        if step:
            self._presenters[0].forget()
        presenter = self._presenters[step]
        if isinstance(presenter, HandoverPresenter):
            presenter.open()
            self.sync.now()
        presenter.show()
        self.window.open_page(STEPS[step])

    def resume(self, case_id: str) -> None:
        """A draft from the to-do, at the step it was left on."""
        find = self._verbs.find_draft
        self._lanes.desk.run(Job(self, lambda: find(case_id), self._on_found, self._on_failed))

    def reopen(self, digits: str) -> None:
        """A notice brought back by its return code."""
        self._settle()
        self._recalling.by_code(digits)

    def recall(self, number: Number) -> None:
        """A notice by its number: the visit it was given at goes on; one of another window is read from its QR."""
        look, payload = self._verbs.look, number.payload

        def recalled(facts: tuple[Fact, ...]) -> None:
            self._on_recalled(payload, facts)

        self._lanes.look.run(Job(self, lambda: look.visit_by_payload(payload), recalled, self._on_failed))

    def refresh(self) -> None:
        """Read what the status bar and the rail show."""
        look, room = self._verbs.look, self._verbs.room
        today = room.clock.today()
        self._lanes.look.run(
            Job(
                self,
                lambda: (look.outbox(), look.day(today), read_waiting(look, room), look.result_counts().waiting),
                self._on_read,
                self._on_failed,
            )
        )

    def _build_intake(self) -> tuple[
        ThemePresenter, ScenarioPresenter, NoticePresenter, ApplicantPresenter, FormPresenter, MaterialsPresenter,
        DecidePresenter, HandoverPresenter,
    ]:  # fmt: skip
        today, suggest = self._verbs.room.clock.today(), suggester(self._verbs.room.catalogue)
        lanes, visit = self._lanes, self.visit
        choice, scenario, notice = ThemePage(), ScenarioPage(), NoticePage()
        applicant, form, materials = ApplicantPage(today), FormPage(today), MaterialsPage()
        decide, handover = DecidePage(), HandoverPage()
        since = today - timedelta(days=90)
        presenters = (
            ThemePresenter(choice, visit, dict(self._verbs.look.theme_counts(since))),
            ScenarioPresenter(scenario, visit, self.window.show_toast),
            NoticePresenter(notice, visit, lanes.desk, self.printing),
            ApplicantPresenter(applicant, visit, (lanes.desk, lanes.look), self.printing),
            FormPresenter(form, visit, suggest),
            MaterialsPresenter(materials, visit, self.capture, self.pictures),
            DecidePresenter(decide, visit, (lanes.desk, lanes.look), self.printing),
            HandoverPresenter(handover, visit, (lanes.desk, lanes.look), self.printing, self.pictures),
        )
        pages: tuple[IntakeFrame, ...] = (
            choice, scenario, notice, applicant, form, materials, decide, handover,
        )  # fmt: skip
        for name, page, presenter in zip(STEPS, pages, presenters, strict=True):
            self.window.host(name, page, presenter)
            page.step_requested.connect(self._on_step_requested)
            page.back_clicked.connect(self._on_back_clicked)
            page.park_clicked.connect(self._on_park_clicked)
        applicant.read_card_clicked.connect(self._on_read_card_clicked)
        form.read_card_clicked.connect(self._on_read_card_clicked)
        return presenters

    def _connect(self) -> None:
        window, visit = self.window, self.visit
        window.area_requested.connect(self._on_area_requested)
        window.new_intake_requested.connect(self._on_new_intake_requested)
        window.status_clicked.connect(self._on_status_clicked)
        window.lock_requested.connect(self._on_lock_requested)
        visit.changed.connect(self._on_visit_changed)
        visit.saved_changed.connect(self._on_saved_changed)
        visit.step_requested.connect(self.go)
        visit.save_failed.connect(self._on_failed)
        self.pictures.loaded.connect(self._on_visit_changed)
        self.pictures.damaged.connect(self._on_failed)
        self.printing.told.connect(window.show_toast)
        self.printing.printed.connect(self._on_printed)
        self.capture.told.connect(window.show_toast)
        self.capture.busy_changed.connect(self._on_visit_changed)
        self.sync.changed.connect(self._on_sync_changed)

    def _start_timers(self) -> None:
        self._tick = QTimer(self)
        self._tick.setInterval(_STATUS_EVERY_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_SAVE_MS)
        self._retry.timeout.connect(self._on_retry)
        self._retry.start()

    def _show_page(self) -> None:
        """The open intake page again, if there is still a visit for it."""
        if self.step == 0 or self.visit.open:
            self._presenters[self.step].show()

    def _show_status(self) -> None:
        if self._outbox and self._figures:
            self.window.show_status(
                status_view(
                    self._verbs.room.clock.now(),
                    self._outbox,
                    self._figures,
                    self.sync.state,
                    self.printing.state,
                    self._scanner,
                )
            )

    def _on_visit_changed(self) -> None:
        at_desk = self.visit.draft.case_id if self.visit.open else self._at_desk
        if at_desk != self._at_desk:
            self._at_desk = at_desk
            turn_all_back()
        if self.window.current_page() is self.window.page(STEPS[self.step]):
            self._show_page()

    def _on_saved_changed(self) -> None:
        """Only the strip tells of saving; the page itself stays as it is."""
        page = self._page(self.step)
        if self.step and self.visit.open and isinstance(page, IntakeFrame):
            page.strip.show_view(strip(self.visit))

    def _page(self, step: int) -> QWidget:
        return self.window.page(STEPS[step])

    def _on_step_requested(self, step: int) -> None:
        """Any order is allowed after the first step, except 6 to 7: only the decision leads there."""
        if step == 7 and not self.visit.case_id:
            self.window.show_toast("先在第 6 步作出决定，再打印交接。")
        elif self.visit.case_id and step != 7:
            self.window.show_toast("这一件已作出决定，内容不能再改。")
        else:
            self.visit.go(step)

    def _on_back_clicked(self) -> None:
        self._settle()
        if self.step <= 1:
            self.visit.close()
            self.go(0)
        else:
            self._on_step_requested(self.step - 1)

    def _settle(self) -> None:
        """Whatever is being typed belongs to the visit that is still on the desk."""
        page = self._page(self.step)
        if self.visit.open and isinstance(page, IntakeFrame):
            page.settle()

    def _on_park_clicked(self) -> None:
        """暂存换件: the draft is saved already; the desk is free for the next person."""
        self._settle()
        self.visit.close()
        self.pictures.forget()
        self.window.show_toast("已暂存，可在待办里继续。")
        self.go(0)
        self.refresh()

    def _on_new_intake_requested(self) -> None:
        self._settle()
        self.visit.close()
        self.go(0)

    def _on_begin(self, theme: str, item: str) -> None:
        """From the search: the visit on the desk stays in the to-do."""
        self._settle()
        self.visit.begin(theme, item)
        self.go(1)

    def _on_read_card_clicked(self) -> None:
        self.window.show_toast("没有连接读卡器。请手工录入，录入后照样核对。")

    def _on_status_clicked(self, part: str) -> None:
        self._on_area_requested("sync" if part in {"network", "queue"} else "settings")

    def _on_lock_requested(self) -> None:
        if not self._verbs.lock_screen():
            self.window.show_toast("这台电脑锁不了屏。离开前请先暂存（F8）并关闭窗口。")

    def _on_case_opened(self, case_id: str) -> None:
        self.areas.cases.open_case(case_id)

    def _on_area_requested(self, area: str) -> None:
        if area == "intake":
            self.go(self.step)
        else:
            self.areas.open(area)

    def _on_found(self, draft: Draft | None) -> None:
        if draft is None:
            self.window.show_toast("这份草稿已经不在了。请刷新待办。")
            return
        self._settle()
        if self.visit.open and self.visit.draft.case_id == draft.case_id:
            draft = self.visit.draft  # newer than what was read
        else:
            self.visit.resume(draft)
        self.go(min(draft.step, 6))

    def _on_recalled(self, payload: str, facts: tuple[Fact, ...]) -> None:
        """A case opens, a visit that is still a draft goes on, one that ended without a case begins anew.

        Of several notices of one visit the one whose number was scanned counts.
        """
        self._settle()
        bodies = [fact.body for fact in facts]
        own = (one for one in facts if isinstance(one.body, NoticeGiven) and one.body.number == payload)
        given = next(own, None)
        ended = next((body for body in bodies if isinstance(body, ConsultationHeld)), None)
        if given is None:
            self.window.show_toast("本机没有这张告知书。请扫告知书右下角的二维码。")
        elif any(isinstance(body, ApplicationTaken) for body in bodies):
            self.areas.cases.open_case(facts[0].header.case_id)
        elif ended is None:
            self.resume(facts[0].header.case_id)
        else:
            self._recalling.by_fact(given, ended.ticks)

    def _on_reopened(self) -> None:
        self.go(1)

    def _on_printed(self, _: str, __: str) -> None:
        self._show_status()
        self._on_visit_changed()

    def _on_read(self, told: tuple[OutboxView, DayFigures, Waiting, int]) -> None:
        self._outbox, self._figures, waiting, here = told
        self.window.show_badges({"todo": waiting.count, "results": here, "sync": len(self._outbox.waiting)})
        self._show_status()

    def _on_sync_changed(self) -> None:
        """What stays behind is told once, when its number changes."""
        state = self.sync.state
        if state.phase == "idle" and (state.damaged, state.declined) != self._behind:
            self._behind = (state.damaged, state.declined)
            if state.damaged:
                self.window.show_toast(f"有 {state.damaged} 份影像在本机损坏，送不出去。请打开办件重扫。")
            elif state.declined:
                self.window.show_toast(f"有 {state.declined} 份影像后台没有收下，会再送。超过 1 小时请找管理员。")
        self.refresh()

    def _on_tick(self) -> None:
        self.refresh()
        self._on_saved_changed()

    def _on_counted(self, _: int) -> None:
        self.refresh()

    def _on_scanners(self, names: tuple[str, ...]) -> None:
        self._scanner = next(iter(names), "")
        self._show_status()

    def _on_no_scanner(self, error: Exception) -> None:
        """No scanner is a normal state; the status bar says so."""
        if not isinstance(error, Outage):
            raise error

    def _on_retry(self) -> None:
        self.visit.retry_save()

    def _on_failed(self, error: Exception) -> None:
        self.window.show_toast(trouble_words(error))
