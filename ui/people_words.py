"""Words for persons at the window: what a party is called, how it is known, what it signs and may do for another."""

from clerk_app.domain.agents import Power
from clerk_app.domain.assembly import Lack
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.parties import Point
from clerk_app.domain.people import Assurance
from clerk_app.domain.refusal import Reason
from clerk_app.refusal_words import refusal_words
from ui.wording import FORMS, day_words

ASSURANCES = {
    Assurance.NONE: "未核验",
    Assurance.HOUSEHOLD_BOOK: "户口簿",
    Assurance.DOCUMENT: "证件",
    Assurance.E_ID: "电子身份证件",
    Assurance.CARD: "读卡",
}
POWERS = {
    Power.SUBMIT: "提交申请",
    Power.CORRECT: "补正",
    Power.SIGN: "签收文书",
    Power.COMMIT: "代签承诺书",
    Power.RECEIVE: "领取结果",
}
SHOWN = {
    "relation_proof": "监护关系证明",
    "data_consent": "个人信息同意书",
    "others_agree": "另一方父母同意",
    "ward_benefit": "为其利益的说明",
}
_SIGNED = {"F02": "申请表", "F15": "授权委托书"}
_PARTIES = {"applicant": "申请人", "agent": "代理人"}
_GUARDIAN = "_guardian"


def party_words(slug: str, theme: Theme | None) -> str:
    found = theme.party(slug) if theme else None
    if found:
        return found.zh
    if slug.endswith(_GUARDIAN):
        return f"{party_words(slug.removesuffix(_GUARDIAN), theme)}的监护人"
    return _PARTIES.get(slug, slug)


def paper_words(paper: str, theme: Theme | None) -> str:
    """A form by its name, a paper of the theme by its own."""
    found = theme.material(paper) if theme else None
    return found.zh if found else _SIGNED.get(paper) or FORMS.get(paper, paper)


def lack_words(lack: Lack, theme: Theme | None) -> str:
    """Who is missing what, for the footer of step 6; what a rule says no to has its own sentence."""
    if lack.reason is not Reason.PARTY_OPEN or lack.point is None:
        return refusal_words(lack.refused()).removesuffix("。")
    paper = paper_words(lack.paper, theme) if lack.paper else ""
    what = {
        Point.NAMED: "登记姓名和证件号码",
        Point.IDENTITY: f"核对{paper}" if paper else "核验身份",
        Point.PRESENCE: "到场",
        Point.SIGNATURE: f"签{paper}",
    }.get(lack.point, "授权")
    return f"还差{lack.name}{what}"


def people_words(body: PartyAppeared | AuthorityGiven, theme: Theme | None) -> str:
    """One sentence of the time line."""
    return _given(body, theme) if isinstance(body, AuthorityGiven) else _appeared(body, theme)


def _appeared(body: PartyAppeared, theme: Theme | None) -> str:
    party = party_words(body.party, theme)
    if not body.person:
        return f"申请人说明没有{party}"
    told = [f"{day_words(body.day)} {party}{body.person}" + ("到场" if body.present else "")]
    if body.assurance is not Assurance.NONE:
        told.append(f"身份按{ASSURANCES[body.assurance]}核对")
    lists = (
        ("核", tuple(f"“{paper_words(one, theme)}”" for one in body.compared)),
        ("出示", tuple(SHOWN.get(one, one) for one in body.shown)),
        ("签了", tuple(paper_words(one.paper, theme) for one in body.signed)),
    )
    told += [verb + "、".join(names) for verb, names in lists if names]
    return "，".join(told)


def _given(body: AuthorityGiven, theme: Theme | None) -> str:
    powers = "、".join(POWERS[power] for power in body.powers) or "未写权限"
    until = f"至 {body.until.isoformat()}" if body.until else "至办结"
    names = f"{party_words(body.principal, theme)}授权{party_words(body.agent, theme)}"
    return f"{names}：{powers}，{body.since.isoformat()} {until}"
