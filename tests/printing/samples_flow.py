"""The restaurant's nine lanes on a scale of thirteen working days."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.papers_flow import FlowChart, Lane, Segment, SegmentKind
from tests.printing.samples import TODAY, paper_head

SITE, WORK, ANSWER = SegmentKind.SITE, SegmentKind.WORK, SegmentKind.ANSWER
THIRD, FIFTH, LAST = date(2026, 11, 23), date(2026, 11, 25), date(2026, 11, 30)
LANES = (
    Lane("营业执照信息核验", "县市场监督管理局", (), TODAY, 0),
    Lane("食品经营许可新办", "县市场监督管理局", (Segment(SITE, 5, "现场核查"), Segment(WORK, 3)), LAST, 8),
    Lane(
        "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批",
        "县城市管理局",
        (Segment(SITE, 3, "踏勘"), Segment(WORK, 5)),
        LAST,
        8,
    ),
    Lane(
        "公众聚集场所投入使用、营业前消防安全检查（一般程序）",
        "县消防救援大队",
        (Segment(SITE, 10, "现场检查、决定"),),
        date(2026, 12, 2),
        10,
    ),
    Lane("其他建设工程消防验收备案", "县住房和城乡建设局", (Segment(WORK, 3),), THIRD, 3, (("现场检查", 15),)),
    Lane("食品行业从业人员预防性健康检查合格证办理", "县卫生健康局", (Segment(SITE, 3, "体检"),), THIRD, 3),
    Lane("城镇污水排入排水管网许可", "县住房和城乡建设局", (Segment(SITE, 3, "勘察"), Segment(WORK, 2)), FIFTH, 5),
    Lane(
        "烟草专卖零售许可证核发（新办）",
        "县烟草专卖局",
        (Segment(ANSWER, 5), Segment(SITE, 5, "实地核查"), Segment(WORK, 2)),
        None,
        7,
    ),
    Lane("餐饮用户管道燃气报装", "县城镇燃气有限公司", (Segment(WORK, 8),), LAST, 8, (("勘察与施工", 10),)),
)


def flow_chart(**changes: object) -> FlowChart:
    paper = FlowChart(
        head=paper_head(None),
        theme="开办餐饮店一件事",
        code="YJS-L-001",
        scenario=("已有执照", "租赁", "300平方米以上", "新装修", "需新装管道燃气", "兼营卷烟"),
        lanes=LANES,
        promised=13,
        due=date(2026, 12, 7),
        today=TODAY,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
