"""The restaurant's case on its way to the department that handles two of its items."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.papers import Due, Limit, MaterialForm
from clerk_app.domain.papers_transfer import TransferPaper, TransferredItem, TransferredMaterial
from tests.printing.samples import CASE, CLERK, FIRM, NINE, TODAY, paper_head

_BOTH, _FIVE, _SEVEN = ("05", "07"), ("05",), ("07",)
_ORIGINAL, _COPY, _LICENCE = MaterialForm.ORIGINAL, MaterialForm.COPY, MaterialForm.LICENCE
MATERIALS = (
    ("营业执照", _SEVEN, _LICENCE, 1, 0),
    ("法定代表人（负责人、经营者）居民身份证", _BOTH, _COPY, 1, 1, True),
    ("代理人居民身份证", _BOTH, _COPY, 1, 1, True),
    ("授权委托书", _BOTH, _ORIGINAL, 1, 1, True),
    ("场所平面布置图", _SEVEN, _ORIGINAL, 1, 1, True),
    ("工程竣工验收报告", _FIVE, _ORIGINAL, 1, 14),
    ("涉及消防的建设工程竣工图纸", _FIVE, _ORIGINAL, 1, 11),
    ("排水管网、专用检测井、污水排放口位置和口径的图纸及说明", _SEVEN, _ORIGINAL, 1, 2),
    ("污水预处理设施（隔油池、油水分离器）材料", _SEVEN, _COPY, 1, 3),
    ("排水隐蔽工程合格及不存在雨污混接的书面承诺", _SEVEN, _ORIGINAL, 1, 1),
    ("水质达标排放承诺书", _SEVEN, _ORIGINAL, 1, 1),
    ("申请表（一件事申请表）打印件", _BOTH, _COPY, 1, 2, True),
)


def transfer(**changes: object) -> TransferPaper:
    paper = TransferPaper(
        head=paper_head("云政交〔2026〕第000733号"),
        case_no=CASE[2:],
        applicant=FIRM.identity,
        receiver="云岫县住房和城乡建设局 审批股",
        reason="受理后分送审查",
        items=(
            TransferredItem("05", "其他建设工程消防验收备案", TODAY, Limit(3), Due(date(2026, 11, 23)), "备案、抽查"),
            TransferredItem("07", "城镇污水排入排水管网许可", TODAY, Limit(5), Due(date(2026, 11, 25)), "勘察、决定"),
        ),
        materials=tuple(TransferredMaterial(*row) for row in MATERIALS),
        clerk=CLERK,
        handed_at=NINE,
        bag="90000126111801003159",
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
