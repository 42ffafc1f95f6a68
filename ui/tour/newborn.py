"""The newborn visit, from theme to hand-over, by keys alone, with the line cut on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from clerk_app.domain.sections import sections
from clerk_app.ports import PaperRow
from ui.app import Face
from ui.tour.applicant import touch, turned
from ui.tour.hands import Hands, TourFailed
from ui.visit import Visit
from ui.widgets.row_list import RowList

Shot = Callable[[str], None]
_STOPS = 60  # more presses of Tab than any page has stops
_BY_COPY = "2"  # signed on the file copy


@dataclass(frozen=True, slots=True)
class Script:
    """What is done: answers by question, entries by field, files by material; ``only`` narrows the pictures."""

    theme: str
    answers: Mapping[str, str]
    entries: Mapping[str, str]
    files: Mapping[str, tuple[Path, ...]]
    originals: tuple[str, ...]
    only: tuple[str, ...] = ()


@dataclass(slots=True)
class Walk:
    """What came of it: pictures taken, the case, and how many keys it took."""

    pictures: list[Path] = field(default_factory=list)
    case_id: str = ""
    case_no: str = ""
    keys: int = 0


class NewbornTour:
    """Each method is one step; the page under test is always the real one."""

    def __init__(self, face: Face, script: Script, out: Path, suffix: str) -> None:
        self._face, self._script, self._out, self._suffix = face, script, out, suffix
        self._hands = Hands(face.window)
        self._walk = Walk()

    def walk(self, cut: Callable[[], None], restore: Callable[[], None]) -> Walk:
        """The whole visit; ``cut`` and ``restore`` take the line away and bring it back."""
        self._wait(lambda: self._face.sync.state.last_ack is not None, "the first greeting of the office")
        self._theme()
        cut()
        self._face.sync.now()
        self._wait(lambda: self._face.sync.state.outage is not None, "the window noticing that the line is down")
        self._scenario()
        self._notice()
        self._applicant()
        self._form()
        self._materials()
        self._decide()
        self._handover()
        restore()
        self._deliver()
        self._areas()
        self._walk.keys = self._hands.keys
        return self._walk

    def _theme(self) -> None:
        self._hands.type("xse")
        self._shot("intake.theme")
        self._hands.press("Return")
        self._at(1)

    def _scenario(self) -> None:
        visit = self._face.desk.visit
        for at, (question, option) in enumerate(self._script.answers.items()):
            options = next(entry.options for entry in visit.plan.theme.questions if entry.id == question)
            if at == len(self._script.answers) - 2:
                self._shot("intake.scenario")
            self._hands.press(str([entry.id for entry in options].index(option) + 1))
            self._wait(_answered(visit, question), f"the answer to {question}")
        self._hands.press("Ctrl+Return")
        self._at(2)

    def _notice(self) -> None:
        visit = self._face.desk.visit
        for planned in visit.plan.to_bring:
            self._hands.press("1")
            self._wait(_ticked(visit, planned.slug), f"the tick for {planned.slug}")
        self._hands.press("F7")
        self._wait(lambda: bool(self._papers(visit.draft.case_id)), "the notice")
        self._shot("intake.notice")
        self._hands.press("Ctrl+Return")
        self._at(3)

    def _applicant(self) -> None:
        for slug in dict.fromkeys(self._face.desk.visit.plan.theme.applicant_fields.values()):
            self._fill("intake.applicant.field", slug)
        self._shot("intake.applicant")
        self._hands.press("Ctrl+Return")
        self._at(4)

    def _form(self) -> None:
        """Section after section; Tab off the last field opens the next one, Ctrl+Enter does where it did not."""
        visit = self._face.desk.visit
        parts = sections(visit.plan)
        largest = max(parts, key=lambda part: len(part.fields))
        for part in parts:
            typed = [planned.slug for planned in part.fields if not planned.produced]
            for slug in typed:
                if slug == typed[-1] and part is largest:
                    self._shot("intake.form")
                self._fill("intake.form.field", slug)
            self._hands.breathe()
            if self._hands.first(f"intake.form.field.{typed[0]}") is not None:
                self._hands.press("Ctrl+Return")
                self._hands.breathe()
        if visit.problems:
            raise TourFailed(f"the form has problems: {[problem.field for problem in visit.problems]}")
        if self._face.desk.step == 4:
            self._hands.press("Ctrl+Return")
        self._at(5)

    def _materials(self) -> None:
        """Files copied elsewhere are pasted onto the chosen material."""
        visit = self._face.desk.visit
        for slug, files in self._script.files.items():
            self._choose("intake.mat.list", slug)
            self._copy(files)
            self._hands.press("Ctrl+V")
            self._wait(_holding(visit, slug, len(files)), f"the pages of {slug}")
            if slug in self._script.originals:
                self._hands.press("Ctrl+B")
                self._wait(_seen(visit, slug), f"the original of {slug}")
        QGuiApplication.clipboard().clear()  # offscreen nobody takes it over when the program ends
        self._choose("intake.mat.list", "registering_household_register")
        self._wait(lambda: self._face.lanes.idle, "thumbnails")
        self._shot("intake.mat")
        self._hands.press("Ctrl+Return")
        self._at(6)

    def _decide(self) -> None:
        self._shot("intake.decide")
        self._walk.case_id = self._face.desk.visit.draft.case_id
        self._hands.press("Ctrl+Return")
        self._at(7)

    def _handover(self) -> None:
        """Each paper signed for, each original ticked back, and the next person may come."""
        visit = self._face.desk.visit
        self._walk.case_no = visit.case_no
        self._wait(lambda: len(self._papers(self._walk.case_id)) >= 3, "receipt and acceptance notice")
        self._wait(lambda: self._face.lanes.idle, "the preview")
        papers = [row.paper for row in self._papers(self._walk.case_id) if row.form != "F01"]
        for paper in papers:
            self._choose("intake.handover.papers", paper)
            self._hands.press(_BY_COPY)
            self._wait(lambda paper=paper: self._handed(paper), f"{paper} handed over")  # type: ignore[misc]
            if paper == papers[0]:
                self._wait(lambda: self._face.lanes.idle, "the preview")
                self._shot("intake.handover")
        self._rate()
        for slug in self._script.originals:
            self._tab_to(f"intake.handover.original.{slug}")
            self._hands.press("Space")
        self._wait(lambda: self._face.lanes.idle, "the originals on record")
        self._hands.press("Ctrl+Return")
        self._at(0)

    def _rate(self) -> None:
        """A bad rating, by the applicant's own hand and without a line to the office."""
        self._hands.press("Ctrl+R")
        self._wait(lambda: turned() is not None, "the turned screen")
        screen = turned()
        assert screen is not None
        screen.showNormal()  # a picture as large as the window's
        screen.resize(self._face.window.size())
        applicant = Hands(screen)
        self._shot("second.rating", applicant)
        touch("rating.level.2")
        touch("rating.grievance.wait")
        self._shot("second.reasons", applicant)
        touch("rating.submit")
        rated = "intake.handover.rate"
        self._wait(lambda: self._hands.first(rated) is None, "done, and no more than done, on the clerk's page")
        self._shot("second.thanks", applicant)
        touch("rating.done")
        self._wait(lambda: turned() is None, "the screen turned back")
        self._shot("intake.rated")

    def _handed(self, paper: str) -> bool:
        return any(row.paper == paper and row.handed_over for row in self._papers(self._walk.case_id))

    def _deliver(self) -> None:
        self._face.sync.now()
        look = self._face.desk.visit.verbs.look

        def delivered() -> bool:
            outbox = look.outbox()
            return outbox.acked == outbox.head and outbox.blobs_left == 0

        self._wait(delivered, "every fact and page acknowledged by the office")
        self._wait(lambda: look.papers(self._walk.case_id) != (), "papers")

    def _areas(self) -> None:
        names = ("todo.list", "results.list", "sync.list", "stats.day", "catalogue.tree", "settings.tabs")
        for number, name in enumerate(names, 2):
            self._hands.press(f"Ctrl+{number}")
            self._hands.breathe()
            self._wait(lambda: self._face.lanes.idle, name)
            self._shot(name)

    def _fill(self, prefix: str, slug: str) -> None:
        """Focus, type, leave; a choice is picked by its digit or its words."""
        value = self._script.entries.get(slug, "")
        if not value:
            return
        visit = self._face.desk.visit
        if visit.draft.values.get(slug):
            return
        self._wait(lambda: self._hands.first(f"{prefix}.{slug}") is not None, f"the field {slug}")
        self._tab_to(f"{prefix}.{slug}")
        planned = visit.plan.planned_field(slug)
        assert planned is not None
        tables = visit.verbs.room.catalogue.tables
        options = planned.field.options or tables.get(planned.field.table, ())
        if options and len(options) <= 5:
            self._hands.press(str(options.index(value) + 1))
        elif options:
            self._hands.commit(value)
            self._hands.press("Return")
        else:
            self._hands.type(value.replace("-", "") if planned.field.type == "date" else value)
        self._hands.press("Tab")
        self._wait(lambda: visit.draft.values.get(slug) == value, f"{slug} = {value}")

    def _tab_to(self, name: str) -> None:
        """Tab on, as a clerk does, until the part of that name has the focus."""
        for _ in range(_STOPS):
            if self._hands.focus_name() == name or self._hands.focus_name().startswith(f"{name}."):
                return
            self._hands.press("Tab")
        raise TourFailed(f"Tab does not come to {name}, it rests on {self._hands.focus_name()}")

    def _choose(self, name: str, key: str) -> None:
        """Down or up a list of rows to the one with this key."""
        rows = self._hands.first(name)
        assert isinstance(rows, RowList)
        keys = [row.key for row in rows.rows()]
        if key not in keys:
            raise TourFailed(f"{key} is not in {name}")
        self._tab_to(name)
        steps = keys.index(key) - keys.index(rows.current)
        for _ in range(abs(steps)):
            self._hands.press("Down" if steps > 0 else "Up")
        self._wait(lambda: rows.current == key, f"{key} chosen in {name}")
        self._hands.breathe()

    @staticmethod
    def _copy(files: tuple[Path, ...]) -> None:
        """What a file manager leaves in the clipboard."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        QGuiApplication.clipboard().setMimeData(data)

    def _papers(self, case_id: str) -> tuple[PaperRow, ...]:
        return self._face.desk.visit.verbs.look.papers(case_id)

    def _at(self, step: int) -> None:
        self._wait(lambda: self._face.desk.step == step, f"step {step}")
        self._wait(lambda: self._face.lanes.idle, f"step {step} at rest")

    def _wait(self, happened: Callable[[], bool], what: str) -> None:
        try:
            self._hands.wait_until(happened, what)
        except TourFailed:
            self._hands.grab(self._out / "failed.png")
            raise

    def _shot(self, page: str, hands: Hands | None = None) -> None:
        if self._script.only and page not in self._script.only:
            return
        number = len(self._walk.pictures) + 1
        self._walk.pictures.append((hands or self._hands).grab(self._out / f"{number:02d}-{page}-{self._suffix}.png"))


def _holding(visit: Visit, slug: str, pages: int) -> Callable[[], bool]:
    return lambda: len(visit.slot(slug).pages) == pages


def _answered(visit: Visit, question: str) -> Callable[[], bool]:
    return lambda: question in visit.draft.answers


def _ticked(visit: Visit, material: str) -> Callable[[], bool]:
    return lambda: material in visit.draft.brought


def _seen(visit: Visit, slug: str) -> Callable[[], bool]:
    return lambda: visit.slot(slug).original_checked
