"""Synthetic cases: facts of a newborn case with pages of random bytes, appended as the program appends them."""

import random
from datetime import date

from clerk_app.domain.facts import (
    AcceptedItem,
    ApplicationTaken,
    BlobRef,
    Body,
    Coverage,
    DocumentIssued,
    Entry,
    ItemsAccepted,
    MaterialTaken,
    NoticeGiven,
)
from clerk_app.domain.numbers import Kind, Number
from clerk_app.ports import BlobShelf, OpenBook

DAY = date(2026, 11, 18)
THEME = "newborn-birth"
ITEMS = ("birth_certificate", "household_registration", "medical_insurance")


def newborn_bodies(case_no: str, pages: tuple[BlobRef, ...]) -> tuple[Body, ...]:
    """One visit: told, taken, accepted."""
    answers: dict[str, str | tuple[str, ...]] = {"birth_place": "local"}
    notice = Number.mint(Kind.NOTICE, case_no[:6], DAY, case_no[12:14], int(case_no[14:18]))
    entries = (Entry("child_name", "林小禾"), Entry("mother_name", "赵素云"), Entry("mother_id", "190101199003070022"))
    material = MaterialTaken("child_photo", Coverage.SCANNED, tuple(page.sha256 for page in pages))
    return (
        NoticeGiven(notice.payload, THEME, "", answers),
        ApplicationTaken(case_no, THEME, "", answers, (), entries, (material,), confirmed=True),
        ItemsAccepted(DAY, tuple(AcceptedItem(item, date(2026, 12, 2)) for item in ITEMS)),
    )


def pages_of(shelf: BlobShelf, count: int, seed: str, size: int = 900) -> tuple[BlobRef, ...]:
    """Pages no two of which are equal."""
    dice = random.Random(seed)
    return tuple(shelf.put(dice.randbytes(size), "image/jpeg", "page") for _ in range(count))


def take_case(open_book: OpenBook, shelf: BlobShelf, case_id: str, origin: str, pages: int = 2) -> str:
    """Append one whole visit; returns its case number."""
    station, window, _ = origin.split("-")
    taken = pages_of(shelf, pages, case_id)
    with open_book() as book:
        serial = book.next_serial(Kind.CASE, DAY)
        case_no = Number.mint(Kind.CASE, station, DAY, window, serial).digits
        notice, *act = newborn_bodies(case_no, taken)
        book.append(case_id, (notice,), "clerk-01")
        book.append(case_id, act, "clerk-01", taken)
        book.commit()
    return case_no


def issue_paper(open_book: OpenBook, shelf: BlobShelf, case_id: str, case_no: str) -> BlobRef:
    """Append the receipt of a case as a document."""
    pdf = shelf.put(f"%PDF {case_no}".encode(), "application/pdf", "document")
    body = DocumentIssued("F06", "F06", f"10{case_no}", "", "1", pdf.sha256, 1, ITEMS)
    with open_book() as book:
        book.append(case_id, (body,), "clerk-01", (pdf,))
        book.commit()
    return pdf
