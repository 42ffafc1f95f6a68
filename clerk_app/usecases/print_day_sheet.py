"""日报: the day sheet (F19) under a number of kind 71, kept on record like any paper; printed by whoever goes home."""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.compose.day_sheet import SHEET_KINDS, DayKept, day_sheet
from clerk_app.domain.emergency import free_of
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.hall import WORDS
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.papers_day import Thing
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import HALL_ORGAN
from clerk_app.ports import BlobShelf, Book, Ids
from clerk_app.queries import Look
from clerk_app.usecases.room import Render, Room

FORM = "F19"


@dataclass(frozen=True, slots=True)
class PrintDaySheet:
    """Callable on the desk lane; returns (sheet, paper). A day that has not come has no sheet."""

    room: Room
    look: Look
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render
    ids: Ids

    def __call__(self, day: date) -> tuple[str, str]:
        today, station = self.room.clock.today(), self.room.station
        if day > today:
            raise Refused(Reason.DAY_TO_COME, day=day.isoformat())
        kept, facts, sheet = self._kept(day), self.look.facts_of(*SHEET_KINDS), self.ids.new()
        with self.open_book() as book:
            serial = book.next_serial(Kind.DAY_SHEET, today)
            number = Number.mint(Kind.DAY_SHEET, station.code, today, station.window, serial).payload
            title = self.room.take_document_no(book, FORM, HALL_ORGAN)
            room = self.room
            around = (room.hall_head(number, title), room.clerk, room.hall, room.catalogue, room.calendar)
            rendered = self.render(day_sheet(around, day, room.clock.now(), facts, kept))
            blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
            issued = DocumentIssued(FORM, FORM, number, title, rendered.edition, blob.sha256, rendered.pages)
            book.append(sheet, (issued,), room.clerk.badge, (blob,))
            book.mark_paper(sheet, FORM, "rendered")
            book.commit()
        return sheet, FORM

    def _kept(self, day: date) -> DayKept:
        look, rated = self.look, self.look.rating_day(day)
        seals = Counter(use.seal for use in look.seal_day(day).uses)
        outbox = look.outbox()
        return DayKept(
            seals,
            self._left(),
            (rated.services, rated.done, rated.skipped),
            self._things(len(outbox.waiting)),
            len(outbox.waiting),
        )

    def _left(self) -> Mapping[str, int]:
        """By organ's prefix and kind word, as they stand before the year on a paper."""
        hall, words = self.room.hall, set(WORDS.values())
        left = self.look.numbers_left(self.room.clock.today().year)
        prefixes = {HALL_ORGAN: hall.prefix} | {slug: organ.prefix for slug, organ in hall.organs.items()}
        return {
            f"{prefixes[organ]}{word}": count
            for (organ, word), count in left.items()
            if organ in prefixes and word in words
        }

    def _things(self, unsent: int) -> tuple[Thing, ...]:
        look, hall = self.look, self.room.hall
        results = look.result_counts()
        return (
            Thing("drafts", f"{len(look.drafts())} 件"),
            Thing("unprinted", f"{len(look.unprinted())} 份"),
            Thing("unsent", f"{unsent} 件"),
            Thing("results", f"{results.waiting} 件"),
            Thing("originals", f"{look.kept_originals()} 袋"),
            Thing("seals", f"{len(hall.seals)} 枚"),
            Thing("emergency", f"{len(free_of(look.emergency()))} 张"),
        )
