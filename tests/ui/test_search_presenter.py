"""The global search on a real store: drafts and unsent cases are found, masked until opened, stale answers dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clerk_app.ports import Outage, OutageKind
from tests.ui.area_cases import accept, draft
from tests.ui.area_kit import Kit, Line, open_kit
from tests.ui.hands import CTRL, Show, press, type_text
from ui.search_presenter import Command, SearchPresenter, Wishes
from ui.search_rows import case_row
from ui.sync_control import SyncState
from ui.tasks import InlineRunner, Job, Lane, Runner, T
from ui.widgets.search_panel import SearchPanel
from ui.window import ShellWindow

Key = Qt.Key


@dataclass(slots=True)
class Desk:
    kit: Kit
    window: ShellWindow
    presenter: SearchPresenter | None = None
    done: list[tuple[str, ...]] = field(default_factory=list)

    def resume(self, case_id: str) -> None:
        self.done.append(("resume", case_id))

    def open_case(self, case_id: str) -> None:
        self.done.append(("case", case_id))

    def begin(self, theme: str, item: str) -> None:
        self.done.append(("begin", theme, item))

    def say(self, sentence: str) -> None:
        self.done.append(("say", sentence))

    def sync_now(self) -> None:
        self.done.append(("act", "sync"))

    def panel(self) -> SearchPanel:
        found = self.window.findChild(SearchPanel)
        assert isinstance(found, SearchPanel)
        return found

    def words(self) -> list[str]:
        return [shown.accessibleName() or shown.text() for shown in self.panel().findChildren(QLabel)]

    def seek(self, text: str) -> None:
        press(self.window, Key.Key_K, CTRL)
        self.window.top.search.setText(text)


@pytest.fixture
def desk(show: Show, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        window = ShellWindow()
        show(window)
        made = Desk(kit, window)
        made.presenter = presenter_of(made, InlineRunner())
        yield made


def presenter_of(desk: Desk, lane: Runner) -> SearchPresenter:
    wishes = Wishes(desk.resume, desk.open_case, desk.begin, desk.say)
    commands = (Command("sync", "立即同步", "ljtb", "F5", "arrows-clockwise", desk.sync_now),)
    line = Line(SyncState(outage=Outage(OutageKind.OFFLINE)))
    return SearchPresenter(desk.window, lane, desk.kit.verbs, line, wishes, commands)


class Slow:
    """A lane whose work is done when the test says so."""

    def __init__(self) -> None:
        self.asked = 0
        self._held: list[object] = []

    def run(self, job: Job[T]) -> None:
        self.asked += 1
        self._held.append(job)

    def land(self) -> None:
        job = self._held.pop(0)
        assert isinstance(job, Job)
        InlineRunner().run(job)


def test_drafts_and_unsent_cases_are_found_and_masked(desk: Desk) -> None:
    draft(desk.kit, "陈雨晴", step=5)
    case_no = accept(desk.kit, "c1", "陈雨桐")

    desk.seek("陈雨")

    words = desk.words()
    assert {"办件", "陈*晴", "陈*桐  证件尾号 0022"} <= set(words)
    assert "新生儿出生一件事 · 停在“一套材料”" in words
    assert any(case_no[-4:] in told for told in words)
    assert not [told for told in words if "陈雨晴" in told or "陈雨桐" in told]
    assert "离线：只搜本机，含草稿和待传的件" in words


def test_rows_lead_to_draft_case_theme_and_command(desk: Desk) -> None:
    case_id = draft(desk.kit, "陈雨晴")
    accept(desk.kit, "c1", "谢晓东")

    for text in ("陈雨", "0022", "xsecs", "ljtb"):
        desk.seek(text)
        press(desk.window, Key.Key_Return)

    assert desk.done == [("resume", case_id), ("case", "c1"), ("begin", "newborn-birth", ""), ("act", "sync")]


def test_a_single_item_can_be_begun_by_its_name(desk: Desk) -> None:
    desk.seek("生育津贴支付")
    press(desk.window, Key.Key_Return)

    assert desk.done == [("begin", "newborn-birth", "maternity_allowance")]


def test_the_panel_grows_with_what_is_found(desk: Desk) -> None:
    for place in range(5):
        accept(desk.kit, f"c{place}", f"谢晓{'东南西北中'[place]}")
    desk.seek("")
    small = desk.panel().height()

    desk.seek("谢晓")

    assert desk.panel().height() > small + 4 * 46


def test_without_words_the_commands_are_offered(desk: Desk) -> None:
    press(desk.window, Key.Key_K, CTRL)

    assert {"动作", "立即同步"} <= set(desk.words())


def test_nothing_found_is_said_with_what_to_do(desk: Desk) -> None:
    desk.seek("零零零")

    assert "没有找到“零零零”。可核对号码，或按 Ctrl+N 新受理" in desk.words()


def test_answers_to_older_words_are_dropped_and_only_one_read_is_under_way(desk: Desk) -> None:
    accept(desk.kit, "c1", "谢晓东")
    slow = Slow()
    desk.presenter = None
    window = ShellWindow()
    desk.window.hide()
    desk.window = window
    window.show()
    desk.presenter = presenter_of(desk, slow)
    press(window, Key.Key_K, CTRL)

    type_text(window, "002")
    window.top.search.setText("谢晓")
    asked = slow.asked
    slow.land()
    after_first = slow.asked
    slow.land()

    assert (asked, after_first) == (1, 2)
    window.close()


def test_on_a_real_lane_fast_typing_ends_with_the_answer_to_the_last_words(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    accept(desk.kit, "c1", "谢晓东")
    desk.window.hide()
    desk.window, lane = ShellWindow(), Lane("look")
    show(desk.window)
    desk.presenter = presenter_of(desk, lane)
    press(desk.window, Key.Key_K, CTRL)

    for typed in ("0", "00", "002", "0022"):
        desk.window.top.search.setText(typed)
    qtbot.waitUntil(lambda: "谢*东  证件尾号 0022" in desk.words())
    lane.close()

    assert desk.panel().isVisible()


def test_the_digits_that_matched_are_marked_across_the_groups(desk: Desk) -> None:
    case_no = accept(desk.kit, "c1", "谢晓东")
    line = desk.kit.verbs.look.case_by_number(case_no)
    assert line is not None

    row = case_row(line, case_no[2:7], desk.kit.verbs.room)
    ((start, end),) = row.title.spans

    assert row.title.text[start:end].replace(" ", "") == case_no[2:7]
    assert row.title.text.startswith("谢*东  办件号 ")


def test_a_whole_id_number_finds_by_its_end(desk: Desk) -> None:
    accept(desk.kit, "c1", "谢晓东")

    found = desk.kit.verbs.look.search("190101199003070022", 5)

    assert [line.case_id for line in found] == ["c1"]


def test_a_name_of_several_words_is_found_by_its_letters_together(desk: Desk) -> None:
    accept(desk.kit, "c1", "阿依古丽 买买提")

    assert [line.case_id for line in desk.kit.verbs.look.search("古丽买买", 5)] == ["c1"]
