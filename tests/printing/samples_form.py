"""The one form of the restaurant's demo case (hotpot): twelve of staff, a correction on the spot."""

from dataclasses import replace
from datetime import UTC, date, datetime

from clerk_app.codec.hall_file import read_hall
from clerk_app.domain.compose.form import form_paper
from clerk_app.domain.compose.item_form import item_form_paper
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.facts import Coverage, Entry, MaterialTaken
from clerk_app.domain.form_history import Told, form_said
from clerk_app.domain.identity import resident_check
from clerk_app.domain.papers_form import CheckedCopies, CheckedCopy, Child, FormPaper, ItemFormPaper
from resources import RESOURCES
from tests.catalogue_files import shipped
from tests.domain.test_plan import demo
from tests.printing.samples import CASE, CLERK, NINE, TODAY, paper_head

HOTPOT = demo("restaurant-opening", "hotpot")
EARLIER = datetime(2026, 11, 18, 0, 40, tzinfo=UTC)
CORRECTED = datetime(2026, 11, 18, 0, 52, tzinfo=UTC)
STAFF = tuple(f"{family}知秋" for family in "贺许罗韩谭秦孟尹白岑卫方")
VALUES = {
    "shop_name": "青石巷老火锅",
    "org_name": "云岫县青石巷餐饮管理有限公司",
    "uscc": "91190121MA7C26Q469",
    "subject_type": "公司",
    "legal_rep_name": "周𬱖",
    "legal_rep_id_no": "190121198609170012",
    "legal_rep_phone": "19000000186",
    "premises_address": "云岫县清和街道滨河东路66号青石广场2栋201至206号",
    "premises_area": "420.00",
    "premises_floor": "地上2层",
    "premises_right": "租赁",
    "lease_end": "2031-10-31",
    "staff_count": "12",
    "food_business_form": "餐饮服务经营者",
    "food_projects": "热食类食品制售",
    "kitchen_area": "126.00",
    "seats": "160",
    "cold_room_area": "8.50",
    "raw_room_area": "6.00",
    "safety_manager": "贺明川",
    "safety_manager_id": "190121199005120035",
    "online_platform": "云味外卖",
    "fire_responsible": "周𬱖",
    "fire_manager": "贺明川",
    "fire_manager_phone": "19000000188",
    "exits": "2",
    "building_name": "青石广场2栋",
    "fitout_material": "A",
    "auto_fire": "自动喷水灭火",
    "fuel_kind": "管道天然气",
    "gas_alarm": "是",
    "gas_load": "火锅灶20台、大灶4台，每小时32立方米",
    "sign_text": "青石巷老火锅",
    "sign_size": "12.0×2.4×0.3",
    "sign_position": "楼顶",
    "sign_light": "内透光",
    "ad_period": "2026年12月1日至2029年11月30日",
    "drain_daily": "15",
    "drain_outlet": "滨河东路侧1处，管径200毫米",
    "grease_trap": "油水分离器",
    "tobacco_scope": "卷烟",
    "org_contact_name": "许文谦",
    "org_contact_phone": "19000000187",
    "agent_name": "许文谦",
    "agent_id_no": "190121199502230016",
    "agent_phone": "19000000187",
    "agent_relation": "单位职工",
    "delivery_mode": "邮寄",
    "mail_recipient": "许文谦",
    "mail_phone": "19000000187",
    "mail_address": "云岫县清和街道滨河东路66号青石广场2栋206号",
}


def person(at: int) -> str:
    """A resident number of nobody: province 19 was never assigned."""
    body = f"190121{1984 + at % 18}{at % 12 + 1:02d}{at % 27 + 1:02d}{at * 7 % 1000:03d}"
    return body + resident_check(body)


def staff(count: int = 12) -> tuple[tuple[str, ...], ...]:
    return tuple((STAFF[at % 12], person(at), f"190000002{at:02d}") for at in range(count))


def entries(count: int = 12, **values: str) -> tuple[Entry, ...]:
    told = tuple(Entry(slug, value) for slug, value in {**VALUES, **values}.items())
    return (*told, Entry("staff_table", rows=staff(count)))


def setting() -> Setting:
    hall = read_hall(RESOURCES / "demo" / "hall.toml")
    return Setting(hall, "900001-01", "综合窗口 01", CLERK, shipped(), HOTPOT, NINE, drill=False)


def form(count: int = 12, **values: str) -> FormPaper:
    filled = entries(count, **values)
    before = form_said("F02", entries(count, **{**values, "sign_size": "12.0×2.0×0.3"}))
    told = (Told(EARLIER, before), Told(CORRECTED, form_said("", filled)))
    paper = form_paper(setting(), CASE, "云政申〔2026〕第000611号", filled, told)
    return replace(paper, head=paper_head("云政申〔2026〕第000611号"))


def child_form() -> FormPaper:
    """With a child whose guardian applies (PIPL art. 31)."""
    applicant = form().applicant.head
    guardian = applicant.identity if applicant else None
    return replace(form(), children=(Child("陆𠀐禾", date(2026, 11, 3), guardian, "母亲"),), signers=("父亲",))


def item_form(**changes: MaterialTaken) -> ItemFormPaper:
    """The second item (food licence): a licence that was fetched, one paper deferred, the others here."""
    slugs = [planned.slug for planned in HOTPOT.materials if "food_licence" in planned.items]
    taken = {slug: MaterialTaken(slug, Coverage.SCANNED, ("ab" * 32,)) for slug in slugs}
    taken[slugs[0]] = MaterialTaken(slugs[0], Coverage.LICENCE)
    taken[slugs[-1]] = MaterialTaken(slugs[-1], Coverage.DEFERRED, due=date(2026, 11, 25))
    numbers = (CASE, "云政申〔2026〕第000611号")
    paper = item_form_paper(setting(), numbers, "food_licence", entries(), {**taken, **changes})
    return replace(paper, head=paper_head("云政申〔2026〕第000611号之二", body=paper.organ))


def checked_copies() -> CheckedCopies:
    copies = (CheckedCopy("法定代表人（负责人、经营者）居民身份证", 1), CheckedCopy("房屋租赁合同", 9))
    return CheckedCopies(paper_head(None), (*copies, CheckedCopy("入网平台名称及服务协议", 4)), CLERK, TODAY)
