"""The window's day of the specimen: 47 visits, 50 cases, one void, a balance that holds."""

from dataclasses import replace
from datetime import UTC, date, datetime

from clerk_app.domain.day_counts import Flow, Ratio
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.papers_day import DaySheetPaper, SealCount, SerialUse, Thing, VolumeRow
from tests.printing.samples import CLERK, TODAY, paper_head

SHEET = Number.mint(Kind.DAY_SHEET, "900001", TODAY, "01", 1)
VOLUMES = (
    ("新生儿出生一件事", (14, 13, 48, 8, 0, 3, 0, 44, 0)),
    ("社会保障卡居民服务一件事", (6, 9, 27, 0, 0, 0, 0, 27, 0)),
    ("企业开办（设立）一件事", (7, 6, 36, 0, 0, 0, 0, 36, 0)),
    ("开办餐饮店一件事", (9, 6, 31, 12, 5, 4, 0, 17, 1)),
    ("", (11, 16, 14, 0, 0, 1, 1, 15, 0)),
)
RATIOS = (
    ("at_once", 158, 204),
    ("same_day", 150, 213),
    ("early", 41, 46),
    ("on_time", 203, 204),
    ("late", 1, 204),
    ("mean_days", 375, 204, True),
    ("supplied", 3, 4),
    ("rated", 27, 46),
    ("skipped", 0, 46),
    ("unrated", 0, 0),
)
SERIALS = (
    ("F01", "云政告", 771, 811, 41, 0, 1, 189),
    ("F03", "云政收", 1894, 1943, 50, 0, 0, 57),
    ("F06", "云政受", 1141, 1186, 46, 0, 1, 14),
    ("F09", "云政容受", 90, 94, 5, 1, 0, 106),
    ("F04", "云市监许补", 170, 172, 3, 0, 0, 28),
    ("F07", "云市监许不受", 20, 20, 1, 0, 0, 30),
)
SEALS = (("云岫县政务服务中心（收件专用章）", 50), ("市监（受理专用章）", 71), ("市监（行政许可专用章）", 3))
THINGS = (
    ("drafts", "2 件"),
    ("unprinted", "0 份"),
    ("unsent", "3 件"),
    ("results", "17 件"),
    ("originals", "6 袋"),
    ("seals", "3 枚"),
    ("emergency", "18 张"),
    ("due_today", "4 项、1 项"),
)


def day_sheet(**changes: object) -> DaySheetPaper:
    paper = DaySheetPaper(
        head=paper_head("云政日〔2026〕第000318号", SHEET.payload),
        day=date(2026, 11, 17),
        cutoff=datetime(2026, 11, 17, 9, 20, tzinfo=UTC),
        cases=Flow(41, 46, 44, 1, 42, 2),
        items=Flow(188, 213, 204, 3, 194, 5),
        volumes=tuple(VolumeRow(*row) for row in VOLUMES),
        ratios=tuple(Ratio(*row) for row in RATIOS),
        serials=tuple(SerialUse(*row) for row in SERIALS),
        seals=tuple(SealCount(*row) for row in SEALS),
        things=tuple(Thing(*row) for row in THINGS),
        clerk=CLERK,
        voids=("云政容受〔2026〕第000092号，卡纸，主管 谭立夏 核准",),
        unsent=3,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
