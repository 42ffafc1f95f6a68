"""Blocks of document numbers: contiguous, never given twice, and the same again when the answer was lost."""

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from backoffice.office import Office
from backoffice.rejected import Rejected
from backoffice.tables import BlockRow
from clerk_app.codec.wire_shapes import Block, Wish

SMALLEST = 3000
LARGEST = 100_000
MOST_WISHES = 500


def lease(office: Office, origin: str, wishes: list[Wish]) -> list[Block]:
    with office.transaction() as session:
        return give_blocks(office, session, origin, wishes)


def give_blocks(office: Office, session: Session, origin: str, wishes: list[Wish]) -> list[Block]:
    """One block for each wish; raises Rejected for a wish that makes no sense."""
    if len(wishes) > MOST_WISHES or any(not _is_sound(wish) for wish in wishes):
        raise Rejected(422, "wish")
    return [_block(office, session, origin, wish) for wish in wishes]


def _is_sound(wish: Wish) -> bool:
    return bool(wish.organ and wish.word) and 2000 <= wish.year <= 9999 and wish.after >= 0 and wish.size <= LARGEST


def _block(office: Office, session: Session, origin: str, wish: Wish) -> Block:
    row = _given(session, origin, wish) or _next(office, session, origin, wish)
    return Block(organ=row.organ, word=row.word, year=row.year, first=row.first, last=row.last)


def _given(session: Session, origin: str, wish: Wish) -> BlockRow | None:
    """A block beyond what the asker holds is one whose answer it never saw."""
    mine = (*_row_of_numbers(wish), BlockRow.origin == origin, BlockRow.first > wish.after)
    return session.scalars(select(BlockRow).where(*mine).order_by(BlockRow.first)).first()


def _next(office: Office, session: Session, origin: str, wish: Wish) -> BlockRow:
    """Behind every block given, and behind what the asker says it holds: a restored office may have forgotten some."""
    last = session.scalar(select(func.max(BlockRow.last)).where(*_row_of_numbers(wish))) or 0
    first = max(last, wish.after) + 1
    row = BlockRow(
        organ=wish.organ,
        word=wish.word,
        year=wish.year,
        first=first,
        last=first + max(SMALLEST, wish.size) - 1,
        origin=origin,
        given_at=office.parts.clock.now(),
    )
    session.add(row)
    session.flush()
    return row


def _row_of_numbers(wish: Wish) -> tuple[ColumnElement[bool], ...]:
    return (BlockRow.organ == wish.organ, BlockRow.word == wish.word, BlockRow.year == wish.year)
