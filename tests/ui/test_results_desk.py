"""The results desk worked by keys: a thing arrives, is told, goes to an agent, by post and back, and what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget

from clerk_app.domain.facts_handling import ItemDecided
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.results import CaseResults, ResultState, results_of
from tests.later_kit import BUYER, MORTGAGE, TRANSFER, take_house
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.hands_work import part, strike
from ui.form_sheet import FormSheet
from ui.pages.results.arrival import ArrivalSheet
from ui.pages.results.page import ResultsPage
from ui.widgets.sheet import Sheet


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    """A house transfer whose transfer and mortgage are decided, and the results desk open."""
    with open_counter(qapp, tmp_path) as opened:
        kit = opened.kit
        take_house(kit.verbs.room, kit.open_book, "h", mail_address="云岫县平安路 7 号")
        day = kit.clock.today()
        kit.append(
            "h", *(ItemDecided("", 2, day, item, granted=True, result_no="云溪1") for item in (TRANSFER, MORTGAGE))
        )
        opened.face.desk.areas.open("results")
        yield opened


def page(counter: Counter) -> ResultsPage:
    shown = counter.face.window.current_page()
    assert isinstance(shown, ResultsPage)
    return shown


def sheet(counter: Counter) -> Sheet:
    return next(one for one in counter.face.window.findChildren(Sheet) if not one.isHidden())


def now(counter: Counter) -> CaseResults:
    return results_of(counter.kit.verbs.look.facts("h"))


def fill(counter: Counter, **lines: str) -> None:
    shown = sheet(counter)
    for key, words in lines.items():
        part(shown, QLineEdit, f"{shown.objectName()}.{key}").setText(words)


def tick(counter: Counter, *keys: str) -> None:
    for key in keys:
        strike(part(sheet(counter), QCheckBox, f"{sheet(counter).objectName()}.{key}"), Qt.Key.Key_Space)


def told(counter: Counter) -> str:
    shown = sheet(counter)
    assert isinstance(shown, FormSheet | ArrivalSheet)
    return str(part(shown, QWidget, f"{shown.objectName()}.told").property("text"))


def arrive(counter: Counter) -> None:
    """Both decided things, by the case number and two keys."""
    counter.press(Qt.Key.Key_I, CTRL)
    case_no = counter.kit.verbs.look.cases(("h",))[0].case_no
    fill(counter, find=case_no)
    strike(part(sheet(counter), QLineEdit, "results.arrival_sheet.find"), Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_Return, CTRL)


def test_what_arrives_is_listed_with_a_suggested_place_and_only_what_is_decided(counter: Counter) -> None:
    arrive(counter)

    assert {thing.item: thing.shelf for thing in now(counter).here} == {TRANSFER: "A1-01", MORTGAGE: "A1-01"}
    assert page(counter).current == "h"
    pane = page(counter).hand
    assert part(pane, QCheckBox, f"results.thing.{TRANSFER}").isChecked()
    assert not part(pane, QCheckBox, "results.thing.water").isEnabled()


def test_P08_one_key_for_the_same_person_and_one_to_hand_over(counter: Counter) -> None:
    arrive(counter)
    counter.press(Qt.Key.Key_Return, CTRL)
    assert now(counter).here, "nobody's document was looked at"

    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return, CTRL)

    things = now(counter).things
    assert {things[item].state for item in (TRANSFER, MORTGAGE)} == {ResultState.GIVEN}
    assert things[TRANSFER].receiver == BUYER
    assert [title for title, _ in counter.kit.queue.jobs][-1].startswith("40")


def test_R084_an_agent_comes_with_a_power_both_documents_and_takes_one_thing(counter: Counter) -> None:
    arrive(counter)
    strike(part(page(counter).hand, QCheckBox, f"results.thing.{MORTGAGE}"), Qt.Key.Key_Space)
    strike(part(page(counter).hand, QPushButton, "results.person.other"), Qt.Key.Key_Space)
    fill(counter, name="何静", number="190121199612242680", until="2026-13-01")
    counter.press(Qt.Key.Key_Return, CTRL)
    assert "到期日" in told(counter)
    fill(counter, until="2026-12-31")
    tick(counter, "receive", "seen", "principal")
    counter.press(Qt.Key.Key_Return, CTRL)

    counter.press(Qt.Key.Key_Return, CTRL)

    things = now(counter).things
    assert (things[TRANSFER].state, things[TRANSFER].receiver) == (ResultState.GIVEN, "何静")
    assert things[MORTGAGE].state is ResultState.READY


def test_P18_posted_with_a_checked_address_and_back_on_the_shelf(counter: Counter) -> None:
    arrive(counter)
    counter.press(Qt.Key.Key_M, CTRL)
    fill(counter, tracking="EX190000001")
    counter.press(Qt.Key.Key_Return, CTRL)
    assert "地址还没有核对" in told(counter)
    tick(counter, "checked")
    counter.press(Qt.Key.Key_Return, CTRL)
    assert now(counter).things[TRANSFER].state is ResultState.POSTED

    strike(part(page(counter), QWidget, "results.card.posted"), Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_B, CTRL)
    fill(counter, reason="查无此人", shelf="C1-02")
    counter.press(Qt.Key.Key_Return, CTRL)

    thing = now(counter).things[TRANSFER]
    assert (thing.state, thing.shelf, thing.recheck) == (ResultState.READY, "C1-02", True)


def test_L17_the_couriers_slip_is_filed_from_the_list_of_parcels(counter: Counter) -> None:
    arrive(counter)
    counter.press(Qt.Key.Key_M, CTRL)
    fill(counter, tracking="EX190000001")
    tick(counter, "checked")
    counter.press(Qt.Key.Key_Return, CTRL)
    strike(part(page(counter), QWidget, "results.card.posted"), Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_R, CTRL)
    counter.press(Qt.Key.Key_Return, CTRL)
    assert now(counter).things[TRANSFER].state is ResultState.RECEIVED


def test_R027_P10_R081_told_sent_back_and_left_before_a_witness(counter: Counter) -> None:
    arrive(counter)
    counter.press(Qt.Key.Key_T, CTRL)
    counter.press(Qt.Key.Key_Return, CTRL)
    assert now(counter).things[TRANSFER].told == counter.kit.clock.today()

    strike(part(page(counter).hand, QCheckBox, f"results.thing.{TRANSFER}"), Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_D, CTRL)
    strike(part(sheet(counter), QWidget, "results.service.way.left"), Qt.Key.Key_Space)
    fill(counter, reason="不同意", witness="居委会张芳", second="李国")
    counter.press(Qt.Key.Key_Return, CTRL)
    assert now(counter).things[MORTGAGE].state is ResultState.GIVEN

    counter.press(Qt.Key.Key_B, CTRL)
    fill(counter, what="姓名错印")
    counter.press(Qt.Key.Key_Return, CTRL)
    assert now(counter).things[TRANSFER].state is ResultState.SENT_BACK


def test_P08_after_a_loss_the_receipt_finds_the_case_but_opens_no_collection(counter: Counter) -> None:
    arrive(counter)
    counter.press(Qt.Key.Key_E, CTRL)
    tick(counter, "seen")
    counter.press(Qt.Key.Key_Return, CTRL)
    assert now(counter).lost is not None
    case_no = counter.kit.verbs.look.cases(("h",))[0].case_no
    presenter = counter.face.desk.areas.results
    presenter.scanned(Number(Kind.CASE, case_no))
    counter.press(Qt.Key.Key_Return, CTRL)
    assert len(now(counter).here) == 2

    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return, CTRL)
    assert not now(counter).here


def test_the_list_of_a_department_is_opened_by_its_barcode(counter: Counter) -> None:
    number = Number.mint(Kind.HAND_OVER_BATCH, "190001", counter.kit.clock.today(), "00", 7)
    counter.face.desk.areas.results.scanned(number)
    case_no = counter.kit.verbs.look.cases(("h",))[0].case_no
    counter.face.desk.areas.results.scanned(Number(Kind.CASE, case_no))
    counter.press(Qt.Key.Key_Return, CTRL)
    assert len(now(counter).here) == 2


def test_all_at_once_keeps_the_telephone(counter: Counter) -> None:
    arrive(counter)
    strike(part(page(counter).hand, QPushButton, "results.rest.together"), Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_Return, CTRL)
    wish = now(counter).together
    assert wish is not None
    assert wish.phone == "13800002286"


def test_a_digit_on_the_list_marks_who_collects(counter: Counter) -> None:
    arrive(counter)
    page(counter).choose("h")
    counter.press(Qt.Key.Key_2)
    assert sheet(counter).objectName() == "results.agent"
