"""One fact of every kind with every field filled, in synthetic data that codecs like to get wrong."""

from datetime import UTC, date, datetime

from clerk_app.codec.kinds import kind_of
from clerk_app.domain.agents import Power
from clerk_app.domain.assistance import Ending, Help, Track
from clerk_app.domain.crossing import CrossMode
from clerk_app.domain.facts import (
    AcceptedItem,
    Answer,
    ApplicationTaken,
    BlobRef,
    Body,
    CaseRegistered,
    CaseWithdrawn,
    CommitmentSigned,
    ConsultationHeld,
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    Credit,
    DocumentIssued,
    Entry,
    EntryCorrected,
    Fact,
    Ground,
    Header,
    ItemAnswered,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    LaterMaterial,
    MaterialSupplied,
    MaterialTaken,
    NoticeGiven,
    OriginalsReturned,
    PaperHandedOver,
    Promise,
    Provenance,
    Signing,
    TasksReleased,
)
from clerk_app.domain.facts_done import CompletedItem, ItemsCompleted
from clerk_app.domain.facts_handling import (
    AmendmentNoted,
    ClockPaused,
    ClockResumed,
    Fault,
    ItemDecided,
    ItemSentBack,
    LimitExtended,
    LimitSettled,
    ProcedureEnded,
    ProcedureStarted,
    ResultReady,
)
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.facts_powers import Grant, MandateUsed, SealUsed
from clerk_app.domain.facts_service import EntryAmended, FeeSettled, FeeState, ItemsLapsed
from clerk_app.domain.facts_visit import CrossingAgreed, HelpGiven, ProofWaived, TrackTaken
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.people import Assurance, Capacity
from clerk_app.domain.proofs import FallsAway
from clerk_app.domain.receivers import Relation
from clerk_app.domain.registers import Act, SealKind
from clerk_app.domain.signatures import Grade, Signature

DAY = date(2026, 11, 18)
HOME = "900001-01-900"
CASE_NO = "90000126111801018536"
PAGE = "5e" * 32
# A Han compatibility character, one of plane 2 and one of plane 3: none of them may be normalised or cut.
RARE = "陆𬱖\ufa0c\U000323af"
ANSWERS: dict[str, str | tuple[str, ...]] = {"marital": "married", "benefits": ("allowance", "subsidy"), "none": ()}
PHOTO = MaterialTaken("child_photo", Coverage.SCANNED, (PAGE, "6f" * 32), original_checked=True, due=date(2026, 12, 2))

BODIES: tuple[Body, ...] = (
    NoticeGiven(
        f"30{CASE_NO}", "newborn-birth", "household_registration", ANSWERS, ("childcare_subsidy",), {"x": "no"}
    ),
    ConsultationHeld(
        "newborn-birth",
        "household_registration",
        Ending.COME_BACK,
        "户主不在本地",
        "陈思远",
        {"child_photo": ("近期免冠", "白底")},
    ),
    ApplicationTaken(
        CASE_NO,
        "newborn-birth",
        "household_registration",
        ANSWERS,
        ("childcare_subsidy",),
        (
            Entry("child_name", RARE, provenance=Provenance.CARD),
            Entry("siblings", "", (("买买提·艾力", "男"), ("", '"\\\n'))),
        ),
        (PHOTO,),
        confirmed=True,
    ),
    ItemsAccepted(DAY, (AcceptedItem("household_registration", date(2027, 1, 4), provisional=True),), "材料已当面核对"),
    ItemsDeferred(
        DAY,
        (AcceptedItem("maternity_allowance", date(2026, 12, 2), provisional=True),),
        (LaterMaterial("discharge_record", date(2026, 12, 2), provisional=True, reason="病案室尚未出具"),),
        "13800002286",
        "材料已当面核对",
    ),
    CommitmentSigned(
        DAY,
        Promise.DEFERRAL,
        "F08",
        ("maternity_allowance",),
        (LaterMaterial("discharge_record", date(2026, 12, 2), provisional=True, reason="病案室尚未出具"),),
        Signing.FILE_COPY,
        Credit.NOT_ASKED,
        "13800002286",
    ),
    PartyAppeared(
        "heirs",
        1,
        RARE,
        DAY,
        present=True,
        assurance=Assurance.CARD,
        place="A03 综合窗口",
        id_no="190121199403120049",
        id_kind="临时居民身份证",
        phone="13800002286",
        own_income=True,
        found=Capacity.LIMITED,
        compared=("lease_contract",),
        shown=("relation_proof", "data_consent"),
        signed=(Signature("F02"), Signature("heir_commitment", Grade.THUMBPRINT, "王晓梅")),
    ),
    AuthorityGiven(
        "legal_representative",
        "agent",
        (Power.SUBMIT, Power.RECEIVE),
        DAY,
        date(2027, 5, 9),
        ("*",),
        signed=True,
        paper="authorization_letter",
    ),
    ItemsCompleted(
        DAY,
        (CompletedItem("household_registration", "居民户口簿", "190121-0007"),),
        delivered=True,
        receiver="买买提·艾力",
        relation=Relation.AGENT,
    ),
    ItemsReceived(DAY, ("tobacco_licence",), date(2026, 11, 25), provisional=True, why_not_suggested="由部门审查"),
    CorrectionRequested(
        DAY,
        ("household_registration",),
        (CorrectionPoint("child_photo", "未提交", "近期免冠", "到窗口补交"),),
        ("a", "b"),
        "第一次漏列",
        "sup-01",
    ),
    ItemsRefused(DAY, ("household_registration",), Ground.NOT_COMPETENT, "云溪市公安局"),
    CaseWithdrawn(DAY, "申请人另行办理"),
    MaterialSupplied(PHOTO),
    EntryCorrected("child_name", "陆禾", RARE, "笔误"),
    DocumentIssued("F04:health", "F04", f"10{CASE_NO}", "云卫补〔2026〕第000001号", "2026-03", PAGE, 2, ("a", "b")),
    MandateUsed(DAY, Act.ACCEPT, (Grant("public_security", "云公授〔2025〕3号", ("household_registration",)),)),
    SealUsed("F04:health", "D-03", "health", SealKind.ACCEPTANCE),
    PaperHandedOver("F04:health", Signing.REFUSED, "王晓梅", RARE, Relation.GUARDIAN, "对补正内容有异议"),
    OriginalsReturned(("mother_id_card", "father_id_card")),
    CaseRegistered("900001-01-900", 7, CASE_NO),
    TasksReleased("900001-01-900", 9, ("household_registration",)),
    ItemAnswered(
        HOME,
        9,
        DAY,
        "tobacco_licence",
        Answer.CORRECT,
        (CorrectionPoint("shop_photo", "不清楚", "能看清门牌", "重拍"),),
        Ground.NOT_COMPETENT,
        "云溪市烟草专卖局",
        "首次漏列一项",
    ),
    ItemDecided(HOME, 9, DAY, "tobacco_licence", granted=True, result_no="云烟证〔2026〕第0001号", why="材料经核对"),
    ClockPaused(HOME, 9, DAY, "tobacco_licence", PauseKind.HEARING, "行政许可法第四十五条", "云停〔2026〕7号", "听证"),
    ClockResumed(HOME, 9, DAY, "tobacco_licence", "云停〔2026〕7号"),
    LimitExtended(HOME, 9, DAY, "tobacco_licence", 10, Approver.ORGAN_HEAD, "案情复杂"),
    ProcedureStarted(HOME, 9, DAY, "tobacco_licence", "现场核查", ("李国", "买买提·艾力"), "云停〔2026〕8号"),
    ProcedureEnded(HOME, 9, DAY, "tobacco_licence", "现场核查"),
    ResultReady(HOME, 9, DAY, "tobacco_licence", "电话"),
    ItemSentBack(HOME, 9, DAY, "tobacco_licence", Fault.LIST, "参保地代码已停用"),
    LimitSettled("household_registration", date(2027, 1, 4), date(2027, 1, 5), DAY),
    FeeSettled(DAY, "transfer", FeeState.REFUNDED, 8000, "住宅登记费", "4301-77", "E-9", "sup-01", "申请人撤回"),
    EntryAmended(DAY, "child_name", "陆禾", RARE, "错别字", ("health", "hrss"), Signature("F20")),
    ItemsLapsed(DAY, ("household_registration",), "户口登记办法第十二条"),
    AmendmentNoted(HOME, 9, DAY, "household_registration", "child_name"),
    ProofWaived(DAY, "marriage_certificate", FallsAway.UNVERIFIABLE, "签发机关已撤销", "李主任"),
    HelpGiven(DAY, Help.ON_BEHALF, "赵敏", "13800002286", consent=True),
    TrackTaken(DAY, Track.HOME_VISIT, "行动不便", ("赵敏", "买买提·艾力")),
    CrossingAgreed(
        DAY,
        CrossMode.RECEIVED_FOR,
        "190121",
        "190402",
        (("190121", "核对身份"), ("190402", "审查决定")),
        "安宁市政务大厅",
    ),
)


def fact_of(body: Body) -> Fact:
    header = Header(
        event_id="019a94c1-0000-7000-8000-000000000001",
        case_id="019a94c1-0000-7000-8000-000000000002",
        origin="900001-01-900",
        seq=12,
        kind=kind_of(body),
        at=datetime(2026, 11, 18, 1, 0, 0, 250_000, tzinfo=UTC),
        mono=123_456,
        clock_offset_ms=-250,
        clock_age_s=90,
        actor="0107",
        catalogue="2026.11.18-1/0123456789abcdef",
        prev="ab" * 32,
        blobs=(BlobRef(PAGE, 1_234_567, "image/jpeg", "page"),),
    )
    return Fact(header, body)
