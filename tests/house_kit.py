"""A house transfer whose form and papers are complete, so that only its people are open; synthetic data."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.catalogue import FieldType
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.gathering import Gathering, named, noted
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.parties import Appearance
from clerk_app.domain.people import Assurance, Person, Role
from clerk_app.domain.plan import Plan, PlannedField
from clerk_app.domain.signatures import Signature

THEME, SCENARIO, ITEM = "house-transfer", "typical", "transfer"
FIRST, SECOND = date(2026, 11, 18), date(2026, 11, 19)
BUYER, SELLER = "李建国", "孙伯年"
SPOUSES = {"buyer_spouse": "王秀兰", "seller_spouse": "赵梅"}
SPOUSE_NO = "190121199403120049"
# Who signs what in this scenario, besides being there and identified.
SIGNED = {
    "buyer": ("F02", "sale_contract"),
    "buyer_spouse": ("F02",),
    "seller": ("F02", "sale_contract"),
    "seller_spouse": ("spouse_consent",),
}
_PAGES = tuple(Page(f"{place:064x}", 9, "image/jpeg", f"{place}.jpg") for place in range(8))
_VALUES = {
    "buyer_name": BUYER,
    "buyer_id_no": "190121199403120049",
    "buyer_phone": "13800001224",
    "seller_name": SELLER,
    "seller_id_no": "11010519491231002X",
    "seller_phone": "13800002286",
    "cert_no": "云(2020)云溪市不动产权第0012345号",
    "unit_no": "190101001001GB00001F00010001",
    "sign_date": "2026-11-10",
}
_SAMPLES = {
    FieldType.NUMBER: "89.5",
    FieldType.MONEY: "1200000",
    FieldType.DATE: "2026-11-10",
    FieldType.PHONE: "13800001224",
}


def complete_house(draft: Draft, plan: Plan) -> Draft:
    """Every field filled, every original seen."""
    entries = {
        planned.slug: DraftEntry("", ((SPOUSES["buyer_spouse"], "190121199403120049", "13800001224", "50"),))
        if planned.field.type is FieldType.GROUP
        else DraftEntry(_value(planned))
        for planned in plan.fields
    }
    slots = {planned.slug: Slot(_PAGES, original_checked=True) for planned in plan.to_bring}
    return replace(draft, entries=entries, slots=slots)


def came(slug: str, day: date, *papers: str) -> Appearance:
    signed = tuple(Signature(paper) for paper in papers or SIGNED[slug])
    return Appearance(slug, day, assurance=Assurance.DOCUMENT, signed=signed)


def gathered(**days: date) -> Gathering:
    """The spouses named, and who of the parties came on which day and signed everything."""
    gathering = Gathering()
    for slug, name in SPOUSES.items():
        gathering = named(gathering, slug, 0, Person(Role.PARTY, name, SPOUSE_NO))
    for slug, day in days.items():
        gathering = noted(gathering, came(slug, day))
    return gathering


EVERYBODY = gathered(seller=FIRST, seller_spouse=FIRST, buyer=SECOND, buyer_spouse=SECOND)


def _value(planned: PlannedField) -> str:
    options = planned.field.options
    return _VALUES.get(planned.slug) or (options[0] if options else _SAMPLES.get(planned.field.type, "云溪市幸福里"))
