"""Charts are painted; their figures are also words."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import put_on_screen, strike
from ui.widgets.flow_chart import FlowChart, FlowStep, FlowView, SideRoad
from ui.widgets.hour_chart import HourBar, HourChart

BARS = (HourBar("08 时", 9), HourBar("09 时", 21), HourBar("10 时", 7, running=True), HourBar("11 时", 0))


def chart(qtbot: QtBot) -> HourChart:
    made = HourChart("hours")
    qtbot.addWidget(made)
    made.show_bars(BARS, 18, "每小时能力 18")
    return put_on_screen(made)


def test_hours_are_read_out_as_words(qtbot: QtBot) -> None:
    assert chart(qtbot).accessibleDescription() == "08 时 9，09 时 21，10 时 7，11 时 0"


def test_a_click_on_a_column_names_its_hour(qtbot: QtBot) -> None:
    made = chart(qtbot)
    told: list[str] = []
    made.hour_clicked.connect(told.append)

    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(made.width() - 40, made.height() // 2))

    assert told == ["11 时"]


def test_arrows_stop_at_the_ends(qtbot: QtBot) -> None:
    made = chart(qtbot)
    told: list[str] = []
    made.hour_clicked.connect(told.append)

    for _ in range(6):
        strike(made, Qt.Key.Key_Right)
    strike(made, Qt.Key.Key_Return)

    assert told == ["11 时"]


def test_a_day_without_a_case_is_still_a_chart(qtbot: QtBot) -> None:
    made = chart(qtbot)
    made.show_bars(())

    assert not made.grab().isNull()


def test_a_flow_says_its_side_roads(qtbot: QtBot) -> None:
    made = FlowChart("flow", "办理流程")
    qtbot.addWidget(made)
    side = SideRoad("一次补正", "齐了回到收件", "不齐", returns=True)
    made.show_flow(FlowView((FlowStep("收件", "当场给凭证", side=side), FlowStep("受理", "", "in")), "承诺 8 个工作日"))
    put_on_screen(made)

    assert made.accessibleDescription() == "收件 当场给凭证，不齐：一次补正 齐了回到收件；受理"
    assert not made.grab().isNull()
