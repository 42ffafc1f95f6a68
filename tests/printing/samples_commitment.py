"""The restaurant's commitments as papers: two papers that come later, one proof that is not asked for."""

from datetime import date

from clerk_app.domain.facts import Credit, Promise
from clerk_app.domain.papers_commitment import CommitmentPaper, CommittedMaterial
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
