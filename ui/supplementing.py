"""The applicant has come back: the open points of a case as a list, and what is done with each of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from clerk_app.domain.case import Choice, Handling, Intake
from clerk_app.domain.compose.correction import name_of
from clerk_app.domain.duties import owed_after
from clerk_app.domain.facts import CorrectionPoint
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.plan import Plan
from clerk_app.domain.supplements import asked_by, open_points
from ui.printing_desk import PrintingDesk
from ui.supplement_sheet import FIELD, MATERIAL, PLAIN, PointLine, Supplementing, SupplementSheet
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import day_words, trouble_words


def correcting(intake: Intake) -> tuple[str, ...]:
    """The items that wait for what this window told to correct."""
    return tuple(
        slug for slug, choice in intake.decisions.items() if choice is Choice.CORRECT and slug not in intake.lapsed
    )


def point_lines(intake: Intake, handling: Handling, plan: Plan) -> tuple[PointLine, ...]:
    """What was told and is open, what departments asked for, and papers that were to come later."""
    told = [_line(plan, point) for point in open_points(intake, plan, correcting(intake))]
    asked = [_line(plan, point) for point in asked_by(plan, intake, handling.answers.values())]
    owed = [
        PointLine(MATERIAL, slug, f"{name_of(plan, slug)}：容缺，{day_words(entry.due)}前补交")
        for slug, entry in intake.owed.items()
    ]
    owed += [
        PointLine(MATERIAL, slug, f"{name_of(plan, slug)}：许可后核查时提交，最迟 {day_words(entry.due)}")
        for slug, entry in owed_after(intake, handling).items()
    ]
    found = {(one.kind, one.key): one for one in (*told, *asked, *owed)}
    return tuple(found.values())


def _line(plan: Plan, point: CorrectionPoint) -> PointLine:
    slug = point.about.rpartition("/")[2]
    if plan.planned_material(slug):
        return PointLine(MATERIAL, slug, f"{name_of(plan, slug)}：{point.what}")
    if plan.planned_field(slug):
        return PointLine(FIELD, slug, f"{name_of(plan, slug)}：{point.what}")
    return PointLine(PLAIN, point.what, point.what)


class SupplementDesk:
    """One sheet at a time; ``done`` reads the case again after every step."""

    def __init__(
        self,
        host: QWidget,
        lanes: tuple[Runner, Runner],
        verbs: Verbs,
        printing: PrintingDesk,
        done: Callable[[str], None],
    ) -> None:
        """``lanes``: the desk's and that of capture."""
        self._desk, self._capture = lanes
        self._host, self._verbs, self._printing, self._done = host, verbs, printing, done
        self._case_id = ""
        self._items: tuple[str, ...] = ()
        self._unreceipted: frozenset[str] = frozenset()
        self._sheet: SupplementSheet | None = None

    def open_sheet(self, case_id: str, items: tuple[str, ...], lines: tuple[PointLine, ...]) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
        asks = Supplementing(self._supply, self._correct, self._accept, self._scan, self._take)
        self._case_id, self._items = case_id, items
        self._sheet = sheet = SupplementSheet(self._host, len(items), asks)
        sheet.closed.connect(partial(self._on_closed, sheet))
        sheet.show_points(lines)

    def lies_over(self, case_id: str) -> bool:
        return self._sheet is not None and self._case_id == case_id

    def refresh(self, case_id: str, lines: tuple[PointLine, ...]) -> None:
        if self._sheet is not None and case_id == self._case_id:
            self._sheet.show_points(lines)

    def _supply(self, material: str, slot: Slot) -> None:
        case_id, act = self._case_id, self._verbs.supply
        self._run(lambda: act(case_id, material, slot))

    def _correct(self, field: str, value: str) -> None:
        case_id, act = self._case_id, self._verbs.correct_entry
        self._run(lambda: act(case_id, field, value))

    def _accept(self, settled: tuple[str, ...]) -> None:
        case_id, items, verbs, sheet = self._case_id, self._items, self._verbs, self._sheet
        if sheet is None:
            return

        def accept() -> tuple[str, ...]:
            verbs.accept_supplied(case_id, items, settled)
            return verbs.issue_papers(case_id)

        def accepted(papers: tuple[str, ...]) -> None:
            self._unreceipted -= {case_id}
            sheet.close_sheet()
            for paper in papers:
                self._printing.print_paper(case_id, paper)
            self._printing.say(f"补齐，已受理 {len(items)} 项，文书已出")
            self._done(case_id)

        self._desk.run(Job(self._host, accept, accepted, partial(self._on_failed, sheet)))

    def _run(self, work: Callable[[], None]) -> None:
        """What was taken in is receipted (F05) once, when the sheet is left: by then it is all there for today."""
        case_id, sheet = self._case_id, self._sheet
        if sheet is not None:
            failed = partial(self._on_failed, sheet)

            def taken_in(_: None) -> None:
                self._unreceipted |= {case_id}
                self._done(case_id)

            self._desk.run(Job(self._host, work, taken_in, failed))

    def _receipt(self, case_id: str) -> None:
        issue = self._verbs.issue_papers

        def issued(papers: tuple[str, ...]) -> None:
            for paper in papers:
                self._printing.print_paper(case_id, paper)
            if papers:
                self._printing.say("补正材料接收凭证已出，两联请申请人签名")
            self._done(case_id)

        def failed(error: Exception) -> None:
            self._printing.say(trouble_words(error))

        self._desk.run(Job(self._host, lambda: issue(case_id), issued, failed))

    def _scan(self, material: str) -> None:
        scan = self._verbs.scan

        def scanned() -> tuple[Page, ...]:
            pages: list[Page] = []
            scan(pages.append)
            return tuple(pages)

        self._take_in(material, scanned)

    def _take(self, material: str, paths: tuple[str, ...]) -> None:
        take = self._verbs.take_path

        def taken() -> tuple[Page, ...]:
            return tuple(page for path in paths for page in take(path))

        self._take_in(material, taken)

    def _take_in(self, material: str, work: Callable[[], tuple[Page, ...]]) -> None:
        """Taking in lasts; by then another case, another sheet or another paper may be open."""
        sheet = self._sheet
        if sheet is None:
            return

        def arrived(pages: tuple[Page, ...]) -> None:
            if pages and not (sheet.open and sheet.add_pages(material, pages)):
                self._printing.say(f"已换到别的材料，刚收的 {len(pages)} 页没有放进去。请选回那份材料重收。")

        self._capture.run(Job(self._host, work, arrived, partial(self._on_failed, sheet)))

    def _on_failed(self, sheet: SupplementSheet, error: Exception) -> None:
        sheet.refuse(trouble_words(error), self._printing.say)

    def _on_closed(self, sheet: SupplementSheet) -> None:
        if self._sheet is sheet:
            self._sheet = None
        if self._case_id in self._unreceipted:
            self._unreceipted -= {self._case_id}
            self._receipt(self._case_id)
