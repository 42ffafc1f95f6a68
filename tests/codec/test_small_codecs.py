"""Calendars, halls, drafts, demo people and initials: read strictly, told in a sentence, and nothing lost."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_app.codec.calendar_file import CalendarRejected, load_calendar, read_year
from clerk_app.codec.drafts import read_draft, write_draft
from clerk_app.codec.hall_file import HallRejected, read_hall
from clerk_app.codec.pinyin import initials
from clerk_app.domain.assistance import Assistance, Help, Track, TrackMark
from clerk_app.domain.case import Choice
from clerk_app.domain.credit import CreditRecord
from clerk_app.domain.crossing import Crossing, CrossMode
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import BlobRef, Credit, Ground, Provenance
from clerk_app.domain.identity import resident_fault
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.proofs import FallsAway, Waiver
from clerk_app.domain.registers import WITHOUT_MANDATE, Act, Mandate, SealKind
from clerk_app.domain.seals import Seal
from clerk_app.domain.service import Service
from resources import RESOURCES
from tests.catalogue_files import shipped, theme
from tests.codec.fact_samples import ANSWERS, PAGE, RARE
from tests.desk_kit import DEMO, demo_visit
from tests.domain.powers_kit import GIVEN

TODAY = date(2026, 11, 18)
DRAFT = Draft(
    case_id="c",
    theme="newborn-birth",
    item="household_registration",
    clerk="0107",
    catalogue="2026.11.18-1/0123456789abcdef",
    step=4,
    answers=ANSWERS,
    declined=("childcare_subsidy",),
    brought={"child_photo": "no"},
    entries={"child_name": DraftEntry(RARE, provenance=Provenance.CARD), "siblings": DraftEntry(rows=(("甲", "乙"),))},
    slots={
        "marriage_certificate": Slot(
            waiver=Waiver("marriage_certificate", FallsAway.COVERED, "household_register", "0107", "李主任")
        ),
        "child_photo": Slot(
            (Page(PAGE, 9, "image/png", "一.png", 90, BlobRef(PAGE, 10, "application/pdf", "record")),), True, ("清晰",)
        ),
    },
    choices={"household_registration": Choice.CORRECT, "birth_insurance": Choice.REFUSE},
    points={"household_registration": ("请三人同来",)},
    points_then={"household_registration": ("出院记录：未提交",)},
    reached=6,
    grounds={"birth_insurance": Ground.NOT_COMPETENT},
    authorities={"birth_insurance": "云溪市医保局"},
    reasons={"tobacco_licence": "由该局审查"},
    service=Service(
        (Assistance(Help.ON_BEHALF, RARE, "19000002286", TODAY, consent=True),),
        (TrackMark(Track.HOME_VISIT, "行动不便", ("赵敏", "何静")),),
        Crossing(CrossMode.JOINT, "190001", "190402", (("190001", "收件"), ("190402", "决定")), "安宁市政务大厅"),
    ),
    credit=CreditRecord(Credit.FLAGGED, TODAY, "省信用平台", TODAY),
    focus="child_name",
    confirmed=True,
    opened_at=datetime(2026, 11, 18, 1, tzinfo=UTC),
    saved_at=datetime(2026, 11, 18, 1, 1, tzinfo=UTC),
)


def test_a_draft_comes_back_whole() -> None:
    assert read_draft(write_draft(DRAFT)) == DRAFT
    assert [name for name in Draft.__dataclass_fields__ if not getattr(DRAFT, name)] == []


def test_a_draft_of_a_newer_or_an_older_program_opens() -> None:
    newer = write_draft(DRAFT)[:-1] + b',"mood":"calm"}'

    assert read_draft(newer) == DRAFT
    assert read_draft(b'{"case_id":"c","theme":"t"}') == Draft("c", "t")


def test_R061_what_was_typed_is_stored_as_typed() -> None:
    typed = replace(DRAFT, entries={"child_name": DraftEntry("  e\u0301 \ufa0c ")})

    assert read_draft(write_draft(typed)).entries["child_name"].value == "  e\u0301 \ufa0c "


YEAR = b'{"year":2026,"source":"x","off":["2026-02-16"],"makeup":["2026-02-14"]}'


def test_R003_a_year_of_days_off_and_made_up() -> None:
    year = read_year(YEAR, "cn-2026.json")

    assert year.off == {date(2026, 2, 16)}
    assert year.makeup == {date(2026, 2, 14)}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"year":2026}',
        YEAR.replace(b"2026-02-16", b"2026-02-30"),
        YEAR.replace(b"2026-02-16", b"2025-02-16"),
        YEAR.replace(b"2026-02-16", b"2026-02-14"),
        YEAR[:-1] + b',"holiday":[]}',
    ],
)
def test_a_file_that_is_no_calendar_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(CalendarRejected) as rejected:
        read_year(content, "cn-2026.json")

    assert str(rejected.value).startswith("cn-2026.json：")
    assert str(rejected.value).endswith("。")


def test_the_shipped_calendar_covers_two_years() -> None:
    assert load_calendar(RESOURCES / "calendar").years.keys() == {2025, 2026}


def test_the_demo_hall_has_an_organ_for_every_department_of_the_catalogue() -> None:
    hall = read_hall(DEMO / "hall.toml")
    named = theme("newborn-birth")

    assert {item.department for item in named.items} <= hall.organs.keys()
    powers = hall.powers("03")
    closed = {
        item.department
        for known in shipped().themes
        for item in known.items
        if powers.acts(item, TODAY) != GIVEN | WITHOUT_MANDATE
    }
    assert closed == {"tobacco"}
    assert hall.organ("tax", "").review_body == "国家税务总局云溪市税务局"
    assert hall.organ("health", "").review_body == "云岫县人民政府"
    assert hall.organ("moon", "月球局").prefix == hall.prefix


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('phone = "0190-5550118"\n', "", "phone"),
        ('prefix = "云政"\n', 'prefix = "云政"\ncolour = "red"\n', "colour"),
        ("[remedy]", "[remedy", ""),
        ('slug = "health"', 'slug = "health"\nmandate = true', "mandate"),
        ('acts = ["accept"', 'acts = ["bless"', "bless"),
        ("since = 2025-01-01", 'since = "soon"', "since"),
        ('document_no = "云卫授〔2025〕1号"', "", "document_no"),
        ('[[mandate]]\norgan = "health"', '[[mandate]]\norgan = "moon"', "“moon”没有登记"),
        ("until = 2024-12-31", "until = 2022-12-31", "早于起日"),
        ('document_no = "云卫授〔2025〕1号"', 'document_no = " "', "缺文号"),
        ('acts = ["accept", "correct", "refuse", "decide"]', "acts = []", "缺文号"),
        ('kind = "acceptance"', 'kind = "licence"', "受理专用章（health"),
        ('kind = "service"', 'kind = "receipt"', "政务服务业务专用章（hall"),
        ('number = "印-02"', 'number = "印-01"', "重复"),
        (
            '[[seal]]\nnumber = "印-03"\norgan = "health"',
            '[[seal]]\nnumber = "印-03"\norgan = "moon"',
            "“moon”没有登记",
        ),
        ('keeper = "刘思远"', 'keeper = " "', "保管人"),
        ('keeper = "刘思远"', 'keeper = "刘思远"\nsince = 2026-01-01\nuntil = 2025-01-01', "早于起日"),
    ],
)
def test_a_hall_with_a_fault_is_refused_with_its_key(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = tmp_path / "hall.toml"
    path.write_text((DEMO / "hall.toml").read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(HallRejected) as rejected:
        read_hall(path)

    assert str(rejected.value).startswith("hall.toml：")
    assert told in str(rejected.value)
    assert str(rejected.value).endswith("启动。")


def test_R082_two_organs_that_would_give_out_the_same_numbers_are_refused(tmp_path: Path) -> None:
    told = (DEMO / "hall.toml").read_text(encoding="utf-8")
    path = tmp_path / "hall.toml"
    path.write_text(told.replace('prefix = "云卫"', 'prefix = "云公"', 1), encoding="utf-8")

    with pytest.raises(HallRejected, match="文号字头“云公”与云岫县卫生健康局相同"):
        read_hall(path)


def test_M06_the_registers_of_a_hall_are_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "hall.toml"
    told = (DEMO / "hall.toml").read_text(encoding="utf-8")
    path.write_text(
        told
        + """
[[mandate]]
organ = "tobacco"
document_no = "云烟授〔2026〕7号"
acts = ["receive", "correct"]
since = 2026-01-01
until = 2026-12-31
items = ["tobacco_licence"]
windows = ["03", "04"]
seal = "licence"

[[seal]]
number = "印-40"
organ = "tobacco"
kind = "licence"
keeper = "何静"
electronic = true
since = 2026-01-01
until = 2026-12-31
engraved = "烟草专卖许可专用章"
""",
        encoding="utf-8",
    )
    hall, since, until = read_hall(path), date(2026, 1, 1), date(2026, 12, 31)

    acts = frozenset({Act.RECEIVE, Act.CORRECT})
    windows = ("03", "04")
    assert hall.mandates[-1] == Mandate(
        "tobacco", "云烟授〔2026〕7号", acts, since, until, ("tobacco_licence",), windows, SealKind.LICENCE
    )
    assert hall.seals[-1] == Seal(
        "印-40", "tobacco", SealKind.LICENCE, "何静", True, since, until, "烟草专卖许可专用章"
    )


def test_a_hall_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HallRejected):
        read_hall(tmp_path / "hall.toml")


def test_the_demo_people_fit_their_theme_and_are_made_up() -> None:
    people = demo_visit()
    found = theme(people.theme)

    assert people.scenario in {demo.id for demo in found.demo_scenarios}
    assert all(found.field(name) for name in people.entries)
    assert all(found.material(slug) for slug in (*people.scans, *people.originals))
    assert all((DEMO / "scans" / name).is_file() for names in people.scans.values() for name in names)
    numbers = [value for name, value in people.entries.items() if name.endswith("_id_no")]
    assert numbers
    assert all(number.startswith("19") and resident_fault(number, TODAY) is None for number in numbers)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("新生儿出生一件事", "xsecsyjs"),
        ("开办餐饮店", "kbcyd"),
        ("公民身后“一件事”", "gmshyjs"),
        ("重庆", "cq"),
        ("银行账户 A1", "yhzha1"),
        ("", ""),
    ],
)
def test_initials_read_the_name_as_a_phrase(name: str, expected: str) -> None:
    assert initials(name) == expected
