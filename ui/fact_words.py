"""A case's time line in words: one sentence for every kind of fact, the way a clerk would say it."""

from typing import assert_never

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.facts import (
    ApplicationTaken,
    Body,
    CaseBody,
    CaseRegistered,
    CaseWithdrawn,
    CommitmentSigned,
    ConsultationHeld,
    CorrectionRequested,
    Credit,
    DocumentIssued,
    EntryCorrected,
    HandledBody,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    MaterialSupplied,
    NoticeGiven,
    OfficeBody,
    OriginalsReturned,
    PaperHandedOver,
    Promise,
    Signing,
    TasksReleased,
)
from clerk_app.domain.facts_delivery import DeliveryBody
from clerk_app.domain.facts_done import ItemsCompleted
from clerk_app.domain.facts_emergency import EmergencyBody
from clerk_app.domain.facts_forms import FormBody
from clerk_app.domain.facts_handling import LimitSettled
from clerk_app.domain.facts_papers import PaperBody, PaperVoided
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.facts_powers import PowerBody
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.facts_rating import FollowUpBody, RatingBody
from clerk_app.domain.facts_service import ItemsLapsed, LaterBody
from clerk_app.domain.facts_visit import VisitBody
from ui.delivery_words import delivery_icon, delivery_words
from ui.emergency_words import emergency_words
from ui.form_words import form_words
from ui.handling_words import GROUNDS, handled_icon, handled_words, point_words, settled_words
from ui.later_words import later_words, taken_words
from ui.mandate_words import power_words
from ui.paper_words import voided_words
from ui.people_words import people_words
from ui.print_words import reprinted_words
from ui.rating_words import follow_up_words, rated_words
from ui.visit_words import ended_words, service_words
from ui.wording import FORMS, UNNUMBERED, day_words

CREDITS = {Credit.CLEAR: "正常", Credit.FLAGGED: "有记录", Credit.NOT_ASKED: "未查询"}
SIGNINGS = {
    Signing.FILE_COPY: "存根签字",
    Signing.PAD: "手写板签字",
    Signing.REFUSED: "拒签",
}


def fact_words(body: Body, theme: Theme | None) -> str:
    """``theme`` names materials and fields; without it their slugs stand."""
    if isinstance(body, OfficeBody):
        return _office_words(body, theme)
    if isinstance(body, DeliveryBody):
        return delivery_words(body, theme)
    if isinstance(body, LaterBody):
        return later_words(body, theme)
    if isinstance(body, PowerBody):
        return power_words(body)
    if isinstance(body, RatingBody | EmergencyBody):
        return rated_words(body) if isinstance(body, RatingBody) else emergency_words(body)
    if isinstance(body, FormBody):
        return form_words(body)
    if isinstance(body, PaperReprinted | PaperBody):
        return reprinted_words(body) if isinstance(body, PaperReprinted) else voided_words(body)
    return service_words(body, theme) if isinstance(body, VisitBody) else _window_words(body, theme)


def fact_icon(body: Body) -> tuple[str, str]:
    """Icon and tone of its mark."""
    if isinstance(body, HandledBody):
        return handled_icon(body)
    if isinstance(body, DeliveryBody):
        return delivery_icon(body)
    match body:
        case ItemsAccepted() | CaseRegistered() | TasksReleased():
            return "check-circle-fill", "ok"
        case CorrectionRequested() | ItemsReceived():
            return "warning", "warn"
        case ItemsRefused() | CaseWithdrawn() | ItemsLapsed() | PaperVoided():
            return "prohibit", "bad"
        case DocumentIssued() | PaperHandedOver() | PaperReprinted():
            return "file-text", "text2"
        case _:
            return "circle", "text2"


def _office_words(body: OfficeBody, theme: Theme | None) -> str:
    if isinstance(body, HandledBody):
        return handled_words(body, theme)
    if isinstance(body, FollowUpBody):
        return follow_up_words(body)
    match body:
        case CaseRegistered():
            return "后台已登记这一件"
        case TasksReleased(items=items):
            return f"影像已齐，{len(items)} 个事项已分办到部门"
        case _:
            assert_never(body)


def _window_words(body: CaseBody, theme: Theme | None) -> str:
    match body:
        case NoticeGiven():
            return "一次告知"
        case ConsultationHeld():
            return ended_words(body)
        case ApplicationTaken():
            return _taken(body)
        case ItemsAccepted() | ItemsDeferred() | ItemsReceived() | CorrectionRequested() | ItemsRefused():
            return _decided(body, theme)
        case CommitmentSigned() | PartyAppeared() | AuthorityGiven():
            return _signed(body, theme)
        case CaseWithdrawn() | MaterialSupplied() | EntryCorrected() | LimitSettled() | ItemsCompleted():
            return _changed(body, theme)
        case DocumentIssued() | PaperHandedOver() | OriginalsReturned():
            return _papers(body, theme)
        case _:
            assert_never(body)


def _completed(body: ItemsCompleted) -> str:
    named = "、".join(done.result + (f" {done.result_no}" if done.result_no else "") for done in body.items)
    given = "，结果已交付" + taken_words(body.receiver, body.relation) if body.delivered else ""
    return f"当场办结 {len(body.items)} 个事项：{named}{given}"


def _taken(body: ApplicationTaken) -> str:
    """Every planned material is on record; handed in are those with pages or whose original was seen."""
    pages = sum(len(material.pages) for material in body.materials)
    there = sum(1 for material in body.materials if material.pages or material.original_checked)
    told = f"收件：填写 {len(body.entries)} 项，材料 {there} 份、{pages} 页"
    return told + ("，申请人已核对" if body.confirmed else "")


def _signed(body: CommitmentSigned | PartyAppeared | AuthorityGiven, theme: Theme | None) -> str:
    return _committed(body, theme) if isinstance(body, CommitmentSigned) else people_words(body, theme)


def _committed(body: CommitmentSigned, theme: Theme | None) -> str:
    named = "、".join(f"“{_material(theme, entry.slot)}”" for entry in body.materials)
    if body.promise is Promise.DEFERRAL:
        last = max(entry.due for entry in body.materials)
        return f"签署容缺受理承诺书：{named}最迟 {day_words(last)}补交，信用{CREDITS[body.credit]}"
    if body.promise is Promise.LICENCE:
        last = max(entry.due for entry in body.materials)
        return f"签署许可告知承诺书：{named}最迟 {day_words(last)}核查时提交，信用{CREDITS[body.credit]}"
    return f"签署告知承诺书，以承诺代替{named}，信用{CREDITS[body.credit]}"


def _decided(
    body: ItemsAccepted | ItemsDeferred | ItemsReceived | CorrectionRequested | ItemsRefused, theme: Theme | None
) -> str:
    match body:
        case ItemsDeferred(items=items, materials=owed):
            last = max(item.due for item in items)
            named = "、".join(f"“{_material(theme, one.slot)}”{day_words(one.due)}前补交" for one in owed)
            return f"容缺受理 {len(items)} 个事项，最迟 {day_words(last)}办结；{named}"
        case ItemsAccepted(items=items, why_not_suggested=why):
            last = max(item.due for item in items)
            rough = "（暂估）" if any(item.provisional for item in items) else ""
            return f"受理 {len(items)} 个事项，最迟 {day_words(last)}办结{rough}" + (f"；说明：{why}" if why else "")
        case ItemsReceived(items=slugs, answer_due=due, why_not_suggested=why):
            told = f"仅收件 {len(slugs)} 个事项，{day_words(due)}前由部门答复是否受理"
            return told + (f"；说明：{why}" if why else "")
        case CorrectionRequested(items=slugs, points=points):
            told = "；".join(point_words(point, theme) for point in points)
            return f"一次性补正告知，{len(slugs)} 个事项要补 {len(points)} 处。{told}"
        case ItemsRefused(items=slugs, ground=ground, authority=authority):
            told = f"，应向{authority}申请" if authority else ""
            return f"不予受理 {len(slugs)} 个事项：{GROUNDS[ground]}{told}"
        case _:
            assert_never(body)


def _changed(
    body: CaseWithdrawn | MaterialSupplied | EntryCorrected | LimitSettled | ItemsCompleted, theme: Theme | None
) -> str:
    match body:
        case ItemsCompleted():
            return _completed(body)
        case LimitSettled():
            return settled_words(body, theme)
        case CaseWithdrawn(reason=reason):
            return f"申请人撤回：{reason}"
        case MaterialSupplied(material=material):
            return f"补交“{_material(theme, material.slot)}”{len(material.pages)} 页"
        case EntryCorrected(field=slug, reason=reason):
            return f"更正“{_field(theme, slug)}”：{reason}"
        case _:
            assert_never(body)


def _papers(body: DocumentIssued | PaperHandedOver | OriginalsReturned, theme: Theme | None) -> str:
    match body:
        case DocumentIssued(form=form, document_no=number):
            return f"出具{FORMS[form]}" + (f" {number}" if number else "" if form in UNNUMBERED else "，文号待补")
        case PaperHandedOver(paper=paper, signing=signing, witness=witness, reason=reason):
            told = (f"：{reason}" if reason else "") + (f"，见证人 {witness}" if witness else "")
            by = "" if signing is Signing.REFUSED else taken_words(body.receiver, body.relation)
            return f"交付{FORMS[paper[:3]]}，{SIGNINGS[signing]}{told}{by}"
        case OriginalsReturned(slots=slots):
            return "退还原件：" + "、".join(_material(theme, slot) for slot in slots)
        case _:
            assert_never(body)


def _material(theme: Theme | None, slug: str) -> str:
    found = theme.material(slug) if theme else None
    return found.zh if found else slug


def _field(theme: Theme | None, slug: str) -> str:
    found = theme.field(slug) if theme else None
    return found.zh if found else slug
