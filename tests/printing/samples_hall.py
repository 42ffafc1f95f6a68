"""Sheets of the hall: test page, separator, bag, label, emergency receipts; the restaurant's case again."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.papers_hall import AddressLabel, BagSlip, EmergencyBlock, PrinterCheck, SeparatorSheet
from tests.printing.samples import CASE, CLERK, FIRM, NINE, TODAY, paper_head


def payload(kind: Kind, serial: int = 1) -> str:
    return Number.mint(kind, "900001", TODAY, "01", serial).payload


def printer_check() -> PrinterCheck:
    kinds = (Kind.CASE, Kind.MATERIAL_SLIP, Kind.NOTICE, Kind.DELIVERY, Kind.CLERK_BADGE)
    numbers = tuple(payload(kind, 9999) for kind in kinds)
    return PrinterCheck(paper_head(None, numbers[0]), "A4-窗口03", numbers)


def separator(**changes: object) -> SeparatorSheet:
    paper = SeparatorSheet(
        head=paper_head(None, payload(Kind.SEPARATOR, 3)),
        nth=5,
        material="房屋租赁合同",
        used_by=(3, 8, 9),
        wanted="原件核验，复印件1份",
        case_no=CASE[2:],
        applicant=FIRM.identity.name,
        theme="开办餐饮店一件事",
        points=("租期覆盖申请日", "出租人与产权人一致或有转租同意"),
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def bag_slip(**changes: object) -> BagSlip:
    paper = BagSlip(
        head=paper_head(None, payload(Kind.MATERIAL_SLIP, 31)),
        case_no=CASE[2:],
        applicant=FIRM.identity.name,
        theme="开办餐饮店一件事",
        received_at=NINE,
        due=date(2026, 12, 7),
        originals=14,
        copies=6,
        pages=78,
        licences=1,
        shelf="B-02-07",
        clerk=CLERK,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def address_label(**changes: object) -> AddressLabel:
    paper = AddressLabel(
        head=paper_head(None, payload(Kind.DELIVERY, 12)),
        receiver="许文谦",
        phone="19000000187",
        address="云岫县滨河东路66号青石广场2栋206号",
        pieces=("食品经营许可证", "户外广告设置许可决定书"),
        clerk=CLERK,
        courier="邮政特快",
        tracking="1190000000019",
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def emergency() -> EmergencyBlock:
    numbers = tuple(payload(Kind.EMERGENCY_RECEIPT, serial) for serial in (1, 2))
    return EmergencyBlock(paper_head(None, numbers[0]), numbers, TODAY)
