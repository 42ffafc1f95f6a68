"""Cases for the kit's store, told as the facts they are: accepted, to be corrected, consulted, printed, drafted."""

from dataclasses import replace
from datetime import timedelta

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.draft import DraftEntry
from clerk_app.domain.facts import (
    AcceptedItem,
    ApplicationTaken,
    ConsultationHeld,
    CorrectionPoint,
    CorrectionRequested,
    DocumentIssued,
    Entry,
    ItemsAccepted,
    NoticeGiven,
)
from clerk_app.domain.numbers import Kind, Number
from tests.ui.area_kit import STATION, Kit, catalogue, theme_fields

NEWBORN = "newborn-birth"
MOTHER = "190101199003070022"


def take(kit: Kit, case_id: str, person: str, slug: str = NEWBORN) -> str:
    """An application under a case number with one page, not decided yet."""
    today, named = kit.clock.today(), theme_fields(slug)
    entries = (Entry(named["name"], person), Entry(named["id_no"], MOTHER))
    page = kit.shelf.put(f"page of {case_id}".encode() * 50, "image/jpeg")
    with kit.open_book() as book:
        serial = book.next_serial(Kind.CASE, today)
        case_no = Number.mint(Kind.CASE, STATION.code, today, STATION.window, serial).digits
        book.append(case_id, (ApplicationTaken(case_no, slug, "", {}, (), entries, ()),), "clerk-01", (page,))
        book.commit()
    return case_no


def accept(kit: Kit, case_id: str, person: str = "陈雨晴", slug: str = NEWBORN, items: int = 3) -> str:
    case_no, today = take(kit, case_id, person, slug), kit.clock.today()
    due = today + timedelta(days=7)
    accepted = tuple(AcceptedItem(item.slug, due) for item in _theme(slug).items[:items])
    kit.append(case_id, ItemsAccepted(today, accepted))
    return case_no


def correct(kit: Kit, case_id: str, person: str, *points: str) -> str:
    case_no = take(kit, case_id, person)
    told = tuple(CorrectionPoint("marriage_certificate", what) for what in points)
    kit.append(case_id, CorrectionRequested(kit.clock.today(), ("household_registration",), told))
    return case_no


def consult(kit: Kit, case_id: str, slug: str = NEWBORN) -> None:
    kit.append(case_id, NoticeGiven("", slug, "", {}), ConsultationHeld(slug, ""))


def issue(kit: Kit, case_id: str, form: str, number: str, state: str = "rendered") -> None:
    """An issued paper with its snapshot, as far on its way as ``state`` says."""
    pdf = kit.shelf.put(f"%PDF {form} {number}".encode(), "application/pdf", "document")
    kit.append(case_id, DocumentIssued(form, form, number, "", "1", pdf.sha256, 1), blobs=(pdf,))
    with kit.open_book() as book:
        book.mark_paper(case_id, form, state)
        book.commit()


def draft(kit: Kit, person: str, step: int = 5) -> str:
    """A draft on the newborn theme that was left on a step."""
    opened = kit.verbs.open_draft(NEWBORN)
    kit.verbs.save_draft(replace(opened, step=step, entries={"mother_name": DraftEntry(person)}))
    return opened.case_id


def _theme(slug: str) -> Theme:
    found = catalogue().theme(slug)
    assert found, slug
    return found
