"""The flow chart: every lane with its last day, steps as the lists say them, many items on more pages."""

from dataclasses import replace

import pytest

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.compose.flow_chart import flow_chart as composed
from clerk_app.domain.papers_flow import SegmentKind
from clerk_app.domain.plan import resolve
from printing.flow_chart import NEEDS, PER_PAGE, flow_chart_pdf
from printing.templates import wording
from tests.catalogue_files import shipped
from tests.domain.test_compose import CALENDAR, DAY, HOTPOT, NUMBER, ROOM, setting
from tests.printing.reading import char_boxes, fonts, page_texts, pdfium_text, squeezed
from tests.printing.samples import TODAY
from tests.printing.samples_flow import LANES, flow_chart

HELD = (
    "“开办餐饮店一件事”办理流程图",
    "情形：已有执照、租赁、300平方米以上、新装修、需新装管道燃气、兼营卷烟（9项）",
    "主题YJS-L-001",
    "现场核查5",
    "收件，部门答复（至多5）",
    "勘察与施工至多10日不计入",
    "11-25",
    "受理后7",
    "主题承诺13个工作日",
    "12月7日前全部办结",
    "第1页共1页",
)


def test_the_chart_holds_its_lanes_its_days_and_its_promise() -> None:
    rendered = flow_chart_pdf(flow_chart())
    text = pdfium_text(rendered.pdf)
    assert [word for word in HELD if word not in text] == []
    assert all(squeezed(lane.item) in text for lane in LANES)
    assert all(fonts(rendered.pdf).values())
    assert rendered.pdf == flow_chart_pdf(flow_chart()).pdf


def test_nothing_leaves_the_margins_of_the_chart() -> None:
    assert [box for box in char_boxes(flow_chart_pdf(flow_chart()).pdf) if box[2] < 14.8 or box[3] > 282.2] == []


@pytest.mark.parametrize("count", [1, 9, 11, 12, 23])
def test_every_item_has_its_lane_on_one_page_or_more(count: int) -> None:
    lanes = tuple(replace(LANES[at % 9], item=f"事项之{at}。") for at in range(count))
    texts = page_texts(flow_chart_pdf(flow_chart(lanes=lanes)).pdf)
    assert len(texts) == -(-count // PER_PAGE)
    assert all(sum(f"事项之{at}。" in text for text in texts) == 1 for at in range(count))


def test_a_long_scenario_stays_on_its_line_and_says_that_there_is_more() -> None:
    rendered = flow_chart_pdf(flow_chart(scenario=tuple(f"第{at}个问题的回答很长" for at in range(40))))
    assert [box for box in char_boxes(rendered.pdf) if box[3] > 282.2] == []
    assert "等（9项）" in pdfium_text(rendered.pdf)


def test_M05_what_the_window_may_not_accept_waits_for_an_answer_first() -> None:
    chart = composed(setting(HOTPOT), ROOM.hall_head(NUMBER), CALENDAR, DAY)
    tobacco = next(lane for lane in chart.lanes if "烟草" in lane.item)
    assert tobacco.segments[0].kind is SegmentKind.ANSWER
    assert tobacco.due is None


def _first(theme: Theme) -> dict[str, str | tuple[str, ...]]:
    return dict(theme.demo_scenarios[0].answers)


def test_every_lane_of_every_shipped_theme_fills_its_limit_and_no_more() -> None:
    for theme in shipped().themes:
        plan = resolve(theme, _first(theme))
        chart = composed(setting(plan), ROOM.hall_head(NUMBER), CALENDAR, DAY)
        assert len(chart.lanes) == len(plan.items)
        for lane in chart.lanes:
            own = sum(one.days for one in lane.segments if one.kind is not SegmentKind.ANSWER)
            assert own == lane.committed
        assert flow_chart_pdf(chart).missing == ()


def test_the_shipped_wording_has_what_the_chart_needs() -> None:
    assert wording("H04", TODAY, NEEDS).form == "H04"
