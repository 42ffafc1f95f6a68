"""What departments say of the restaurant's licence, how a case ends, and what is put right; made-up people."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.agents import Power
from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Due, ItemTitle, Limit, MaterialForm, Remedy, SealFrame
from clerk_app.domain.papers_amendment import AmendmentPaper, Replaced, VoidPaper
from clerk_app.domain.papers_authority import AuthorityPaper
from clerk_app.domain.papers_closing import ClosingPaper
from clerk_app.domain.papers_department import DecisionPaper, ExtensionPaper, ItemTold, PausePaper
from clerk_app.domain.papers_refusal import ReturnedMaterial
from clerk_app.domain.pauses import Approver, PauseKind
from tests.printing.samples import CLERK, FIRM, MARKET, TODAY, paper_head

FOOD = ItemTitle("食品经营许可新办", "11190121019001265C4000131024000")
THEME = "开办餐饮店一件事"
SEAL = SealFrame(MARKET, "行政许可专用章", TODAY)
REMEDY = Remedy(
    "云岫县人民政府", "县司法局行政复议受理窗口，清和路6号", "云岫县人民法院", "云岫县正阳路1号", "0190-5550166"
)
TOLD = ItemTold(FIRM, FOOD, Regime.LICENSING, date(2026, 11, 6), MARKET, "0190-5550132", CLERK, SEAL)


def pause(**changes: object) -> PausePaper:
    paper = PausePaper(
        paper_head("云市监特告〔2026〕第000008号", body=MARKET),
        TOLD,
        PauseKind.INSPECTION,
        "专间微生物检验",
        "行政许可法第四十五条",
        TODAY,
        Limit(5),
        Due(date(2026, 11, 25)),
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def extension() -> ExtensionPaper:
    head = paper_head("云市监延〔2026〕第000003号", body=MARKET)
    old, new = Due(date(2026, 11, 30)), Due(date(2026, 12, 7))
    return ExtensionPaper(head, TOLD, old, 5, new, "现场核查发现布局调整，需要重新核查", Approver.ORGAN_HEAD)


def decision(*, granted: bool = True) -> DecisionPaper:
    head = paper_head("云市监决〔2026〕第000214号", body=MARKET)
    why = "" if granted else "专间未与其他加工区域完全分隔，不符合《食品经营许可和备案管理办法》第十二条规定的条件。"
    number = "JY21901210004568" if granted else ""
    return DecisionPaper(head, TOLD, granted, TODAY, "食品经营许可证", number, why, REMEDY)


def refused() -> DecisionPaper:
    return decision(granted=False)


def withdrawal(**changes: object) -> ClosingPaper:
    original = MaterialForm.ORIGINAL
    paper = ClosingPaper(
        head=paper_head("云政退〔2026〕第000019号"),
        applicant=FIRM,
        theme=THEME,
        items=("食品经营许可新办", "公众聚集场所投入使用、营业前消防安全检查"),
        day=TODAY,
        reason="铺面另行选址",
        returned=(
            ReturnedMaterial("食品安全规章制度目录清单", original, 1, 2),
            ReturnedMaterial("场所平面布置图", original, 1, 1),
        ),
        clerk=CLERK,
        refund_fen=8000,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def lapse() -> ClosingPaper:
    return withdrawal(
        head=paper_head("云市监退〔2026〕第000005号", body=MARKET),
        items=("食品经营许可新办",),
        reason="《食品经营许可和备案管理办法》实施细则第二十一条",
        refund_fen=0,
        seal=SEAL,
        remedy=REMEDY,
    )


def amendment(**changes: object) -> AmendmentPaper:
    paper = AmendmentPaper(
        head=paper_head("云政更〔2026〕第000031号"),
        applicant=FIRM,
        theme=THEME,
        day=TODAY,
        field="法定代表人姓名",
        old="周顺",
        new="周𬱖",
        reason="录入错别字",
        told=(MARKET, "云岫县消防救援大队"),
        replaced=(
            Replaced("F03", "云政收〔2026〕第001944号", "云政收〔2026〕第001951号"),
            Replaced("F06", "云政受〔2026〕第001187号", "云政受〔2026〕第001190号"),
        ),
        clerk=CLERK,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def void() -> VoidPaper:
    return VoidPaper(
        head=paper_head("云政更〔2026〕第000032号"),
        applicant=FIRM,
        theme=THEME,
        day=TODAY,
        voided=Replaced("F06", "云政受〔2026〕第001187号", "云政受〔2026〕第001191号"),
        reason="印章盖错位置",
        retrieved=True,
        approver="9001",
        clerk=CLERK,
    )


def authority(**changes: object) -> AuthorityPaper:
    agent = FIRM.agent
    assert agent
    paper = AuthorityPaper(
        head=paper_head("云政委〔2026〕第000047号"),
        principal=replace(FIRM, agent=None),
        agent=agent,
        theme=THEME,
        items=("食品经营许可新办", "公众聚集场所投入使用、营业前消防安全检查"),
        powers=frozenset({Power.SUBMIT, Power.CORRECT, Power.SIGN}),
        since=TODAY,
        until=date(2026, 12, 31),
        day=TODAY,
        clerk=CLERK,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
