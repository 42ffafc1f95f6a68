"""clerk office decide, as typed: what a department does reaches the window; the unlawful is one sentence, no trace."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.kinds import kind_of, open_fact
from clerk_app.domain.crossing import CrossMode
from clerk_app.domain.facts import (
    AcceptedItem,
    ApplicationTaken,
    Body,
    CaseWithdrawn,
    ItemsAccepted,
    ItemsReceived,
    TasksReleased,
    WindowBody,
)
from clerk_app.domain.facts_service import EntryAmended
from clerk_app.domain.facts_visit import CrossingAgreed
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.signatures import Signature
from db.ledger import sealed_of_case
from tests.backoffice.test_office_command import demo
from tests.domain.test_plan import demo as plan_of
from tests.fakes import SetClock
from tests.window_kit import Hall, Window, running_hall

PLAN = plan_of("restaurant-opening", "hotpot")
DAY = SetClock().today()
FOOD, TOBACCO = "food_licence", "tobacco_licence"


@dataclass(slots=True)
class Desk:
    """One window with a case of two licences, one accepted, one received only, and its office."""

    hall: Hall
    window: Window
    folder: Path
    case_id: str
    case_no: str

    def decide(self, item: str, *typed: str) -> int:
        return demo(self.folder, "decide", self.case_no, item, *typed, "--day", DAY.isoformat())

    def told(self) -> list[str]:
        """What the window knows of the office after its next round."""
        self.window.sync_once()
        return [kind_of(body) for body in self.bodies() if hasattr(body, "answers_origin")]

    def bodies(self) -> list[Body]:
        with Session(self.window.engine) as session:
            return [open_fact(sealed.header, sealed.body).body for sealed in sealed_of_case(session, self.case_id)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    accepted, received = ItemsAccepted(DAY, (AcceptedItem(FOOD, DAY),)), ItemsReceived(DAY, (TOBACCO,), DAY)
    with opened(tmp_path, accepted, received) as found:
        yield found


@contextmanager
def opened(tmp_path: Path, *decided: WindowBody) -> Iterator[Desk]:
    keys = MarkedKeyFile(tmp_path / "office" / "demo.key")
    with running_hall(tmp_path, demo=True, vault=keys) as hall:
        window = hall.window("01", station="900001")
        case_id, case_no = Uuid7Ids(SetClock()).new(), Number.mint(Kind.CASE, "900001", DAY, "01", 1).digits
        with window.open_book() as book:
            taken = ApplicationTaken(case_no, PLAN.theme.slug, "", dict(PLAN.answers), (), (), ())
            book.append(case_id, (taken, *decided), "0107")
            book.commit()
        window.sync_once()
        yield Desk(hall, window, tmp_path, case_id, case_no)
        window.close()


def test_L09_an_answer_and_a_result_reach_the_window_by_its_feed(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    known = desk.told()

    assert desk.decide(TOBACCO, "correct", "--point", "=门牌照片不清楚") == 0
    assert desk.decide(TOBACCO, "accept") == 0
    assert desk.decide(FOOD, "pause", "--kind", "hearing", "--basis", "行政许可法45条", "--notice", "云停1号") == 0
    assert desk.decide(FOOD, "resume") == 0
    assert desk.decide(FOOD, "extend", "--days", "5", "--by", "organ_head", "--why", "情况复杂") == 0
    assert desk.decide(FOOD, "send-back", "--fault", "list", "--what", "参保地代码已停用") == 0
    assert desk.decide(FOOD, "grant", "--number", "云食2026-7") == 0
    assert desk.decide(FOOD, "ready", "--way", "电话") == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0] == "部门一次性补正告知，“tobacco_licence”要补 1 处。门牌照片不清楚"
    assert said[-1] == "“food_licence”结果可领，已告知申请人（电话）"
    assert desk.told() == [
        *known, "item-answered/1", "item-answered/1", "clock-paused/1", "clock-resumed/1", "limit-extended/1",
        "item-sent-back/1", "item-decided/1", "result-ready/1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("item", "typed", "word"),
    [
        ("moon_landing", ("accept",), "没有事项“moon_landing”"),
        (FOOD, ("accept",), "窗口已作出决定"),
        (TOBACCO, ("refuse",), "法定理由"),
        (TOBACCO, ("correct",), "没有内容"),
        (TOBACCO, ("grant",), "现在的进度"),
        (FOOD, ("deny",), "写明内容"),
        (FOOD, ("pause", "--kind", "site_survey", "--basis", "x", "--notice", "1"), "现场勘查不停计"),
        (FOOD, ("pause", "--kind", "announcement", "--basis", "x", "--notice", "1"), "不能停计"),
        (FOOD, ("pause", "--kind", "hearing", "--basis", "x"), "书面告知"),
        (FOOD, ("extend", "--days", "5", "--why", "x"), "负责人批准"),
        (FOOD, ("start", "--procedure", "占卜"), "占卜"),
        (FOOD, ("end", "--procedure", "占卜"), "占卜"),
        (FOOD, ("resume",), "没有停计"),
    ],
)
def test_R021_R023_R024_what_is_unlawful_is_one_sentence_and_no_trace(
    desk: Desk, capsys: pytest.CaptureFixture[str], item: str, typed: tuple[str, ...], word: str
) -> None:
    known = desk.told()

    assert desk.decide(item, *typed) == 1
    said = capsys.readouterr().err
    assert word in said
    assert len(said.splitlines()) == 1
    assert desk.told() == known


def test_R021_a_second_extension_is_refused(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    typed = ("extend", "--days", "5", "--by", "organ_head", "--why", "情况复杂")
    assert desk.decide(FOOD, *typed) == 0
    assert desk.decide(FOOD, *typed) == 1
    assert "延期只能一次" in capsys.readouterr().err


def test_an_unknown_case_one_that_was_withdrawn_and_a_day_to_come(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo(desk.folder, "decide", "9" * 20, FOOD, "accept") == 1
    assert "后台没有办件" in capsys.readouterr().err

    assert demo(desk.folder, "decide", desk.case_no, FOOD, "grant", "--day", "2999-01-04") == 1
    assert "还没有到" in capsys.readouterr().err

    with desk.window.open_book() as book:
        book.append(desk.case_id, (CaseWithdrawn(DAY, "改日再办"),), "0107")
        book.commit()
    desk.window.sync_once()
    assert desk.decide(FOOD, "grant") == 1
    assert "已撤回" in capsys.readouterr().err


def test_R087_what_was_received_for_another_place_is_given_to_no_department_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    duties = (("900001", "收件"), ("190402", "决定"))
    crossing = CrossingAgreed(DAY, CrossMode.RECEIVED_FOR, "900001", "190402", duties, "安宁市政务大厅")
    with opened(tmp_path, crossing, ItemsReceived(DAY, (FOOD, TOBACCO), DAY)) as desk:
        known = desk.told()
        assert not any(isinstance(body, TasksReleased) for body in desk.bodies())
        assert desk.decide(TOBACCO, "accept") == 1
        assert "由安宁市政务大厅办理" in capsys.readouterr().err
        assert desk.told() == known


def test_the_items_of_this_place_are_released_to_their_departments(desk: Desk) -> None:
    desk.told()
    assert [body.items for body in desk.bodies() if isinstance(body, TasksReleased)] == [(FOOD, TOBACCO)]


def test_P09_a_department_takes_note_of_an_amended_entry_and_of_nothing_else(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.decide(FOOD, "amended", "--field", "org_phone") == 1
    assert "没有更正过“org_phone”" in capsys.readouterr().err
    amended = EntryAmended(DAY, "org_phone", "1", "2", "换号码", ("market",), Signature("F20"))
    with desk.window.open_book() as book:
        book.append(desk.case_id, (amended,), "0107")
        book.commit()
    desk.window.sync_once()

    assert desk.decide(TOBACCO, "amended", "--field", "org_phone") == 1, "not told to this department"
    assert desk.decide(FOOD, "amended", "--field", "org_phone") == 0

    assert "部门已知悉" in capsys.readouterr().out
    assert "amendment-noted/1" in desk.told()
