"""Sheets of the hall itself as data: they belong to no decision, and most of them to no case."""

from dataclasses import dataclass
from datetime import date, datetime

from clerk_app.domain.papers import Clerk, PaperHead
from clerk_app.domain.papers_day import DaySheetPaper
from clerk_app.domain.papers_flow import FlowChart


@dataclass(frozen=True, slots=True)
class EmergencyBlock:
    """备用应急单 (H06): one sheet a number, its upper half for the applicant, its lower half for the file."""

    head: PaperHead
    numbers: tuple[str, ...]
    printed_on: date


@dataclass(frozen=True, slots=True)
class PrinterCheck:
    """打印测试页 (H01): five numbers, one of each kind that a printer has to get right, the badge's last."""

    head: PaperHead
    printer: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeparatorSheet:
    """分隔页 (H02) before one material, the ``nth`` of its case; its payload is of kind 50."""

    head: PaperHead
    nth: int
    material: str
    used_by: tuple[int, ...]
    wanted: str
    case_no: str
    applicant: str
    theme: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BagSlip:
    """材料袋签 (H03); ``to_return`` are originals in the bag that go back to their holder."""

    head: PaperHead
    case_no: str
    applicant: str
    theme: str
    received_at: datetime
    due: date | None
    originals: int
    copies: int
    pages: int
    licences: int
    shelf: str
    clerk: Clerk
    to_return: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddressLabel:
    """邮寄面单 (H05); ``tracking`` is empty where the courier sticks his own label."""

    head: PaperHead
    receiver: str
    phone: str
    address: str
    pieces: tuple[str, ...]
    clerk: Clerk
    courier: str = ""
    tracking: str = ""


HallSheet = EmergencyBlock | PrinterCheck | SeparatorSheet | BagSlip | AddressLabel | DaySheetPaper | FlowChart
