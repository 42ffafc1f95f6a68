"""Another window's case worked by keys: asked for by a scan, added to, handed over; without a line its papers wait."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton

from clerk_app.adapters.http_courier import HttpCourier
from clerk_app.domain.copies import COPIES
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import MaterialSupplied, PaperHandedOver, Signing
from clerk_app.domain.numbers import Number, case_number
from clerk_app.domain.refusal import Reason
from clerk_app.usecases.ask_case import AskCase
from clerk_app.usecases.lodge import Joining, JoinLodged
from clerk_app.usecases.sync_once import Sync, sync_once
from db.sync_book import SqlSyncBook
from tests.guest_kit import PHOTO, Place, courier_of, page_of, place, told_case
from tests.journeys.cutting import Line, cut_line
from tests.ui.area_kit import STATION, theme_fields
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.test_fit import cut, outside
from tests.window_kit import Hall, running_hall
from ui.guest_verbs import GuestVerbs
from ui.lodge_sheets import LodgeSheet
from ui.supplement_sheet import SupplementSheet
from ui.widgets.data_table import DataTable

Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Guest:
    """The window under the hands is 03; the case is at home at 05, where its clerk sits at another store."""

    counter: Counter
    home: Place
    line: Line
    courier: HttpCourier

    def scan(self, number: Number) -> None:
        self.counter.face.desk.areas.cases.open_number(number)
        laid_out()

    def sync(self) -> None:
        kit = self.counter.kit
        book = SqlSyncBook(kit.engine, STATION.origin, kit.clock, theme_fields)
        guest = kit.verbs.guest
        joining = Joining(
            kit.verbs.look, AskCase(self.courier, kit.open_book), JoinLodged(guest.supply.room, guest.supply.open_book)
        )
        sync_once(Sync(book, self.courier, kit.shelf, {}, joining=joining))

    def words(self, name: str) -> list[str]:
        return [
            found.text()
            for found in self.counter.face.window.findChildren(QLabel)
            if found.objectName().startswith(name)
        ]


def laid_out() -> None:
    """What stands in a scroll area has its height a turn later."""
    for _ in range(3):
        QApplication.processEvents()


@contextmanager
def at_guest(app: QApplication, folder: Path) -> Iterator[Guest]:
    with ExitStack() as opened:
        hall: Hall = opened.enter_context(running_hall(folder / "hall"))
        line, url = opened.enter_context(cut_line(("127.0.0.1", hall.server.port)))
        home = opened.enter_context(place(folder / "home", hall, "05"))
        courier = opened.enter_context(courier_of(hall, "03", url))
        (folder / "here").mkdir()

        def reached(verbs: GuestVerbs) -> GuestVerbs:
            return replace(verbs, ask=AskCase(courier, verbs.lodge.open_book))

        counter = opened.enter_context(open_counter(app, folder / "here", guest=reached))
        yield Guest(counter, home, line, courier)


@pytest.fixture
def guest(qapp: QApplication, tmp_path: Path) -> Iterator[Guest]:
    with at_guest(qapp, tmp_path) as made:
        yield made


def points(guest: Guest) -> list[str]:
    found = guest.counter.face.window.findChildren(QListWidget, "case.supplement.points")[-1]
    return [found.item(at).text() for at in range(found.count())]


def acts(guest: Guest) -> list[str]:
    found = guest.counter.face.window.findChildren(QPushButton)
    return [one.text() for one in found if one.objectName().startswith("case.act.") and one.isVisible()]


def test_R033_a_scan_of_another_windows_case_takes_in_its_paper_by_keys(guest: Guest) -> None:
    counter, (draft, case_no) = guest.counter, told_case(guest.home.desk)
    guest.home.sync_once()
    guest.scan(case_number(case_no))

    papers = sum(1 for row in guest.home.desk.look.papers(draft.case_id) if COPIES[row.form].applicant)
    assert acts(guest) == ["收材料 1 份", f"交付 {papers} 份"]
    notes = " ".join(guest.words("guest.note"))
    assert "在 05 窗口办" in notes
    assert "还有 1 处不是交材料" in notes
    assert cut(counter.face.window) == []
    assert outside(counter.face.window) == []

    counter.tab_to("case.act.supply")
    counter.press(Key.Key_Space)
    assert points(guest) == ["新生儿电子照片：未提交"]
    sheet = counter.face.window.findChildren(SupplementSheet)[-1]
    sheet.add_pages(PHOTO, page_of(counter.kit.shelf).pages)
    counter.tab_to("case.supplement.seen")
    counter.press(Key.Key_Space)
    counter.tab_to("case.supplement.supply")
    counter.press(Key.Key_Space)
    assert points(guest) == []
    (supplied,) = [fact.body for fact in counter.kit.verbs.look.facts(draft.case_id)]
    assert isinstance(supplied, MaterialSupplied)

    guest.sync()
    guest.home.sync_once()
    assert any(isinstance(fact.body, MaterialSupplied) for fact in guest.home.desk.look.facts(draft.case_id))


def test_R081_a_paper_in_hand_is_handed_over_and_a_refusal_needs_its_witness(guest: Guest) -> None:
    counter, (draft, case_no) = guest.counter, told_case(guest.home.desk)
    guest.home.sync_once()
    guest.scan(case_number(case_no))
    look = counter.kit.verbs.look
    counter.tab_to("case.act.hand")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)
    assert guest.words("guest.hand.told") == ["还没有选文书。请把当面交付的打勾。"]
    counter.tab_to("guest.hand.paper.0")
    counter.press(Key.Key_Space)
    counter.tab_to("guest.hand.refused")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)
    assert look.facts(draft.case_id) == ()

    counter.tab_to("guest.hand.reason")
    counter.compose("不认可内容")
    counter.tab_to("guest.hand.witness")
    counter.compose("周明")
    counter.press(Key.Key_Return, CTRL)
    (given,) = [fact.body for fact in look.facts(draft.case_id)]
    assert isinstance(given, PaperHandedOver)
    assert (given.signing, given.reason, given.witness) == (Signing.REFUSED, "不认可内容", "周明")
    papers = sum(1 for row in guest.home.desk.look.papers(draft.case_id) if COPIES[row.form].applicant)
    assert acts(guest) == ["收材料 1 份", f"交付 {papers - 1} 份"]


def lodged_photo(guest: Guest, draft: Draft, case_no: str, material: str) -> None:
    """Without a line: the sheet, the theme of the receipt, the paper in hand, the original seen."""
    counter = guest.counter
    guest.line.up = 0
    guest.scan(case_number(case_no))
    assert cut(counter.face.window) == []
    sheet = counter.face.window.findChildren(LodgeSheet)[-1]
    room = counter.kit.verbs.room
    themes = [theme.slug for theme in room.catalogue.themes]
    materials = [one.slug for one in room.theme(draft.theme).materials]
    counter.tab_to("lodge.theme")
    for _ in range(themes.index(draft.theme)):
        counter.press(Key.Key_Down)
    counter.tab_to("lodge.material")
    for _ in range(materials.index(material)):
        counter.press(Key.Key_Down)
    counter.press(Key.Key_Return, CTRL)
    assert guest.words("lodge.told")[-1:] == ["还没有页，也没有核原件。请扫描、导入，或核对原件后打勾。"]
    sheet.add_pages(page_of(counter.kit.shelf).pages)
    counter.tab_to("lodge.seen")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)


def todo_rows(guest: Guest) -> list[list[str]]:
    guest.counter.face.desk.areas.open("todo")
    table = guest.counter.face.window.findChildren(DataTable, "todo.table")[0].model()
    columns = range(table.columnCount())
    return [[str(table.index(row, at).data()) for at in columns] for row in range(table.rowCount())]


def test_I03_without_a_line_the_paper_waits_in_the_to_do_and_joins_when_it_is_back(guest: Guest) -> None:
    draft, case_no = told_case(guest.home.desk)
    guest.home.sync_once()
    lodged_photo(guest, draft, case_no, PHOTO)
    look = guest.counter.kit.verbs.look
    (row,) = [cells for cells in todo_rows(guest) if cells[2] == "待归并"]
    assert "联网后自动归并" in row[6]
    assert look.facts(draft.case_id) == ()

    guest.line.up = None
    guest.sync()
    guest.sync()
    guest.home.sync_once()
    assert [cells for cells in todo_rows(guest) if cells[2] == "待归并"] == []
    assert any(isinstance(fact.body, MaterialSupplied) for fact in guest.home.desk.look.facts(draft.case_id))


def test_R033_what_the_case_did_not_take_is_settled_from_the_to_do(guest: Guest) -> None:
    counter, (draft, case_no) = guest.counter, told_case(guest.home.desk)
    guest.home.sync_once()
    lodged_photo(guest, draft, case_no, "marriage_certificate")
    guest.line.up = None
    guest.sync()
    (row,) = [cells for cells in todo_rows(guest) if cells[2] == "待归并"]
    assert "没有要求补这个" in row[6]
    (lodged,) = counter.kit.verbs.look.lodged()
    assert lodged.why == Reason.NOT_ASKED_FOR

    counter.face.desk.areas.guests.lodging.open_lodged(lodged.id)
    laid_out()
    assert cut(counter.face.window) == []
    counter.tab_to("lodged.back")
    counter.press(Key.Key_Space)
    assert guest.words("lodged.told") == ["退还要当面交到申请人手里。交还后打勾再登记。"]
    materials = [one.slug for one in counter.kit.verbs.room.theme(draft.theme).materials]
    others = [slug for slug in materials if slug != "marriage_certificate"]
    counter.tab_to("lodged.material")
    for _ in range(others.index(PHOTO) + 1):
        counter.press(Key.Key_Down)
    counter.press(Key.Key_Return, CTRL)
    guest.sync()
    assert counter.kit.verbs.look.lodged() == ()
    assert len(counter.kit.verbs.look.facts(draft.case_id)) == 1


def test_an_unknown_number_of_another_window_is_said_and_opens_nothing(guest: Guest) -> None:
    guest.scan(case_number(told_case(guest.home.desk)[1]))
    assert acts(guest) == []
    assert guest.counter.face.window.findChildren(LodgeSheet) == []


def test_the_sheets_fit_at_125_percent(qapp: QApplication, tmp_path: Path, dress: Callable[[str, float], None]) -> None:
    dress("light", 1.25)
    with at_guest(qapp, tmp_path) as guest:
        draft, case_no = told_case(guest.home.desk)
        guest.home.sync_once()
        guest.scan(case_number(case_no))
        window = guest.counter.face.window
        assert (window.width(), window.height()) == (1366, 768)
        assert (cut(window), outside(window)) == ([], [])
        guest.counter.press(Key.Key_Escape)
        lodged_photo(guest, draft, case_no, PHOTO)
        assert (cut(window), outside(window)) == ([], [])
