"""Step 7 on a real store: the page says of papers and originals what the record says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clerk_app.domain.materials import Slot
from clerk_app.ports import Outage, OutageKind
from tests.ui.area_cases import NEWBORN, accept, issue
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import put_on_screen
from ui.pages.handover.page import HandoverPage
from ui.pages.handover.presenter import HandoverPresenter
from ui.pictures import Pictures
from ui.printing_desk import PrintingDesk
from ui.tasks import InlineRunner
from ui.visit import Visit

ORIGINAL = "mother_bank_card"


def no_pages(*_: object) -> tuple[bytes, ...]:
    """These papers are no PDF; their preview is not what is looked at."""
    return ()


@dataclass(slots=True)
class Desk:
    kit: Kit
    page: HandoverPage
    presenter: HandoverPresenter
    visit: Visit

    def come_back(self) -> None:
        """What the front desk does whenever step 7 is opened."""
        self.presenter.open()
        self.presenter.show()

    def signed(self, paper: str) -> str:
        """Of the row shown last: the one it replaced lives on until the event loop turns."""
        row = self.page.findChildren(QWidget, f"intake.handover.paper.{paper}")[-1]
        return row.findChildren(QLabel)[-1].text()

    def tick(self) -> QCheckBox:
        return self.page.findChildren(QCheckBox, f"intake.handover.original.{ORIGINAL}")[-1]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        page, runner = HandoverPage(), InlineRunner()
        qtbot.addWidget(page)
        visit = Visit(kit.verbs, runner)
        visit.begin(NEWBORN)
        visit.set_slot(ORIGINAL, Slot(original_checked=True))
        case_no = accept(kit, visit.draft.case_id)
        issue(kit, visit.draft.case_id, "F06", f"10{case_no}")
        visit.become_case(visit.draft.case_id, case_no)
        printing = PrintingDesk(kit.verbs, runner, page)
        pictures = Pictures(replace(kit.verbs, pdf_pictures=no_pages), runner, page)
        presenter = HandoverPresenter(page, visit, (runner, runner), printing, pictures)
        made = Desk(kit, put_on_screen(page), presenter, visit)
        made.come_back()
        yield made


@pytest.mark.parametrize(
    ("way", "witness", "words"),
    [("copy", "", "存根签字"), ("pad", "", "手写板签字"), ("refused", "刘思远", "拒签，有见证人")],
)
def test_a_paper_says_how_it_was_signed_for(desk: Desk, way: str, witness: str, words: str) -> None:
    before = desk.signed("F06")

    desk.page.handed_over_requested.emit("F06", way, witness, "不同意" if witness else "")

    assert (before, desk.signed("F06")) == ("待签", words)


def test_a_returned_original_stays_returned_when_the_page_is_left_and_opened_again(desk: Desk) -> None:
    desk.tick().click()

    desk.come_back()

    assert desk.tick().isChecked()


def test_an_original_that_did_not_get_on_record_is_not_shown_as_returned(desk: Desk) -> None:
    def lost(*_: object) -> NoReturn:
        raise Outage(OutageKind.DISK_FULL)

    desk.visit.verbs = replace(desk.visit.verbs, return_originals=lost)  # type: ignore[arg-type]
    desk.tick().click()

    assert not desk.tick().isChecked()
