"""The restaurant's commitments: two papers that come later, one proof that is spared, one licence granted on it."""

from datetime import date

from clerk_app.domain.facts import Credit, Promise
from clerk_app.domain.papers import Limit
from clerk_app.domain.papers_commitment import CommitmentPaper, CommittedMaterial, LicenceDays
from tests.printing.samples import CLERK, FIRM, TODAY, paper_head


def deferral() -> CommitmentPaper:

    due = date(2026, 11, 25)
    return CommitmentPaper(
        head=paper_head("云政容承〔2026〕第000095号", "1090000126111801018536"),
        promise=Promise.DEFERRAL,
        applicant=FIRM,
        theme="开办餐饮店一件事",
        materials=(
            CommittedMaterial("食品安全规章制度目录清单", ("食品经营许可新办",), "原件1份，或者电子件", due),
            CommittedMaterial(
                "招牌设置位置实景图及效果图",
                ("设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批",),
                "原件1份，或者电子件",
                due,
            ),
        ),
        credit=Credit.CLEAR,
        phone="19000000187",
        day=TODAY,
        clerk=CLERK,
    )


def proof() -> CommitmentPaper:
    return CommitmentPaper(
        head=paper_head("云住建告承〔2026〕第000038号", "1090000126111801018730", "云岫县住房和城乡建设局"),
        promise=Promise.PROOF,
        applicant=FIRM,
        theme="开办餐饮店一件事",
        materials=(CommittedMaterial("水质达标排放证明", ("城镇污水排入排水管网许可",), "排放水质符合标准"),),
        credit=Credit.NOT_ASKED,
        phone="19000000187",
        day=TODAY,
        clerk=CLERK,
        organ="云岫县住房和城乡建设局",
        basis="城镇排水与污水处理条例第二十一条",
        conditions="排放口设置符合要求；排放水质符合国家标准",
    )


def licence() -> CommitmentPaper:
    asked = ("公众聚集场所投入使用、营业前消防安全检查(告知承诺)",)
    names = ("消防安全制度", "灭火和应急疏散预案", "场所平面布置图(标注疏散通道、安全出口)", "场所消防设施平面图")
    due = date(2026, 12, 17)
    return CommitmentPaper(
        head=paper_head("云消告承〔2026〕第000038号", "1090000126111801018730", "云岫县消防救援大队"),
        promise=Promise.LICENCE,
        applicant=FIRM,
        theme=asked[0],
        materials=tuple(CommittedMaterial(name, asked, "原件1份，或者电子件", due) for name in names),
        credit=Credit.CLEAR,
        phone="19000000187",
        day=TODAY,
        clerk=CLERK,
        organ="云岫县消防救援大队",
        basis="消防法第十五条；应急〔2021〕34号",
        conditions="作出符合消防技术标准和管理规定的承诺",
        licence=LicenceDays(Limit(1), date(2026, 11, 19), Limit(20), "许可后现场核查", Limit(20), due),
    )
