"""The worked cases: five themes and two single items, each taken to another end so that every paper has its case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.decisions import Decide
from clerk_app.domain.facts import Answer, Ground, ItemAnswered
from clerk_app.domain.facts_delivery import ServedPaper, ServiceRecorded, Shown, Way
from clerk_app.domain.facts_handling import ClockPaused, ItemDecided, LimitExtended
from clerk_app.domain.handing_out import Collector
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.receivers import Relation
from clerk_app.domain.signatures import Grade
from clerk_app.domain.taking import Taker
from clerk_app.worked.acts import Course, begun, missing
from clerk_app.worked.drafting import with_deferral, with_promise
from clerk_app.worked.place import Place

FIRST_DAY = date(2026, 11, 18)
_GRANDFATHER = Collector(
    Taker("陆志远", Relation.AGENT, id_no="190121196203080018"),
    Shown.SIGHT,
    Grade.INK,
    power=Authority("applicant", "agent", frozenset({Power.RECEIVE}), date(2026, 11, 23), paper="授权委托书"),
    principal_seen=True,
)
_ART_45 = "《中华人民共和国行政许可法》第四十五条"


@dataclass(frozen=True, slots=True)
class Worked:
    """One case with the words that introduce it, at a window of its own, so that no two cases have one number."""

    title: str
    window: str
    course: Callable[[Place], Course]


def newborn(place: Place) -> Course:
    """Ten items, the photograph deferred and supplied two days later."""
    place.at("2026-11-18", "09:00")
    case = begun(place, "newborn")
    case.give_notice()
    place.at("2026-11-18", "09:12")
    due = date(2026, 11, 25)
    case.change(with_deferral(case.draft, "child_photo", due, "13800002286", "照片尚未拍摄"))
    case.commit()
    case.decide()
    case.originals_returned()
    place.at("2026-11-20", "10:05")
    case.supply("child_photo")
    place.at("2026-11-23", "16:40")
    case.granted(
        birth_certificate_issue="Z190000123", household_registration="", vaccination_certificate="1901212026001877"
    )
    case.arrived("A-03-12", "birth_certificate_issue", "household_registration", "vaccination_certificate")
    place.at("2026-11-24", "09:35")
    case.given(_GRANDFATHER, "birth_certificate_issue", "household_registration")
    place.at("2026-12-02", "10:20")
    case.granted(social_security_card_issue="19012100000001")
    case.arrived("A-03-12", "social_security_card_issue")
    place.at("2026-12-03", "14:10")
    case.served(
        ServiceRecorded(
            place.today,
            "",
            (ServedPaper("预防接种证", "1901212026001877"), ServedPaper("社会保障卡", "19012100000001")),
            ("vaccination_certificate", "social_security_card_issue"),
            "陆清和",
            Way.DIRECT,
            "云岫县清和街道桂花路118号2栋503室",
            ("何知远", "方敏"),
            receiver="李建国",
            relation=Relation.COHABITING_RELATIVE,
            remarks="申请人产后在家休养，由同住配偶签收",
        )
    )
    return case


def restaurant(place: Place) -> Course:
    """Nine items of eight organs through an agent; one paper later, two proofs promised, one organ decides itself."""
    place.at("2026-11-18", "09:30")
    case = begun(place, "restaurant")
    case.give_notice()
    place.at("2026-11-18", "09:58")
    draft = with_deferral(case.draft, "safety_rules", date(2026, 11, 25), "19000000223", "制度正在修订")
    case.change(with_promise(draft, "water_quality_commitment", "hidden_works_commitment"))
    case.empower("agent")
    case.commit()
    case.decide()
    case.originals_returned()
    case.forms_made()
    case.transferred()
    place.at("2026-11-18", "17:30")
    case.day_ended()
    place.at("2026-11-24", "16:30")
    case.office_says(
        lambda origin, seq: ItemAnswered(origin, seq, place.today, "tobacco_licence", Answer.ACCEPTED),
        lambda origin, seq: ClockPaused(
            origin,
            seq,
            place.today,
            "large_ad",
            PauseKind.HEARING,
            "《中华人民共和国行政许可法》第四十五条",
            "云城管特〔2026〕第000004号",
        ),
    )
    place.at("2026-11-27", "11:10")
    case.supply("safety_rules")
    place.at("2026-12-04", "15:45")
    case.office_says(
        lambda origin, seq: LimitExtended(
            origin, seq, place.today, "drain_permit", 5, Approver.ORGAN_HEAD, "需要复核隔油设施与市政管网的接口"
        ),
        lambda origin, seq: ItemDecided(
            origin, seq, place.today, "food_licence", granted=True, result_no="JY21901210026881"
        ),
        lambda origin, seq: ItemDecided(
            origin, seq, place.today, "fire_general", granted=False, why="二层疏散通道净宽不足1.1米，不符合消防技术标准"
        ),
    )
    case.arrived("C-01-04", "food_licence")
    case.posted("EM190121004CN", "food_licence")
    place.at("2026-12-09", "10:30")
    case.verbs.results.take_back(case.case_id, "EM190121004CN", "收件人电话无人接听，逾期退回", "C-01-04")
    place.at("2026-12-10", "15:05")
    case.served(
        ServiceRecorded(
            place.today,
            "",
            (ServedPaper("食品经营许可证", "JY21901210026881"),),
            ("food_licence",),
            "云岫县青石巷餐饮管理有限公司",
            Way.LEFT,
            "云岫县清和街道青石巷36号",
            ("何知远", "方敏"),
            reason="值班人员拒绝在回证上签名",
            witness="清和街道青石巷社区居民委员会 罗成业",
            tried=(Way.DIRECT, Way.MAIL),
        )
    )
    return case


def enterprise(place: Place) -> Course:
    """The lessor's proof is missing; corrected in one further visit, then everything is accepted."""
    place.at("2026-11-18", "10:30")
    case = begun(place, "enterprise")
    case.give_notice()
    place.at("2026-11-18", "10:52")
    case.decide(Decide({}, points=missing("未提交", "产权证复印件1份，或者电子件", "lessor_property")))
    place.at("2026-11-20", "14:20")
    case.supply("lessor_property")
    case.accept("establishment")
    place.at("2026-11-23", "09:15")
    case.amended("liaison_phone", "19000000699", "登记联络员更换号码")
    return case


def house(place: Place) -> Course:
    """Buyer, seller and both spouses sign; real estate is told on the spot, so there is no receipt."""
    place.at("2026-11-18", "14:00")
    case = begun(place, "house-transfer")
    case.give_notice()
    place.at("2026-11-18", "14:31")
    case.decide()
    case.originals_returned()
    return case


def flexible(place: Place) -> Course:
    """Accepted, then withdrawn by the applicant."""
    place.at("2026-11-18", "15:10")
    case = begun(place, "flexible-employment")
    case.give_notice()
    case.decide()
    place.at("2026-11-19", "09:20")
    case.verbs.withdraw_case(case.case_id, "已被用人单位录用，由单位参保")
    case.papers_given()
    return case


def food_licence(place: Place) -> Course:
    """A single item, not accepted: another organ is competent."""
    place.at("2026-11-18", "15:40")
    case = begun(place, "food-licence")
    case.give_notice()
    case.refuse(Ground.NOT_COMPETENT, "云溪市临江新区市场监督管理局")
    return case


def social_card(place: Place) -> Course:
    """A single item."""
    place.at("2026-11-18", "16:05")
    case = begun(place, "social-card")
    case.give_notice()
    case.decide()
    return case


CASES: Mapping[str, Worked] = {
    "newborn": Worked("新生儿出生一件事", "01", newborn),
    "restaurant": Worked("开办餐饮店一件事", "02", restaurant),
    "enterprise": Worked("企业开办一件事", "03", enterprise),
    "house-transfer": Worked("二手房转移登记一件事", "04", house),
    "flexible-employment": Worked("灵活就业一件事", "05", flexible),
    "food-licence": Worked("单个事项：食品经营许可新办", "06", food_licence),
    "social-card": Worked("单个事项：社会保障卡补领", "07", social_card),
}
