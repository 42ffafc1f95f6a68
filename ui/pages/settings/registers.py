"""The register of mandates as a list: which organ lets this hall do what, until when, and whose seal stands for it."""

from datetime import date

from clerk_app.domain.catalogue import EVERY_ITEM
from clerk_app.domain.hall import Hall
from clerk_app.domain.registers import EVERY_WINDOW, Mandate, MandateState
from clerk_app.usecases.room import Room
from ui.mandate_words import STATES, acts_words, span_words
from ui.pages.settings.view import MandateLine

# What needs somebody first: ending, not begun, in force, over.
_ORDER = (MandateState.ENDING, MandateState.TO_COME, MandateState.IN_FORCE, MandateState.ENDED)


def mandate_lines(room: Room) -> tuple[MandateLine, ...]:
    """Organs that let the windows do nothing today stand first: what comes for them can only be received."""
    hall, today = room.hall, room.clock.today()
    given = {one.organ for one in hall.mandates if one.in_force(today)}
    without = [
        MandateLine(slug, organ.table_name, "—", "只能收件", "—", "—", "未授权", "warn", "—")
        for slug, organ in hall.organs.items()
        if slug not in given
    ]
    known = sorted(hall.mandates, key=lambda one: _ORDER.index(one.state(today)))
    return (*without, *(_line(room, at, one, today) for at, one in enumerate(known)))


def ending(room: Room) -> int:
    """How many mandates end within a month."""
    return sum(one.state(room.clock.today()) is MandateState.ENDING for one in room.hall.mandates)


def _line(room: Room, at: int, one: Mandate, today: date) -> MandateLine:
    state, tone = STATES[one.state(today)]
    return MandateLine(
        f"{at}",
        room.hall.organs[one.organ].table_name,
        one.document_no,
        _items(room, one) + acts_words(one),
        "全部" if EVERY_WINDOW in one.windows else "、".join(one.windows),
        span_words(one),
        state,
        tone,
        _seal(room.hall, one, today),
    )


def _items(room: Room, one: Mandate) -> str:
    if EVERY_ITEM in one.items:
        return ""
    named = {item.slug: item.zh for theme in room.catalogue.themes for item in theme.items}
    return "、".join(named.get(slug, slug) for slug in one.items) + "："


def _seal(hall: Hall, one: Mandate, today: date) -> str:
    """Its own seal with its keeper; on the joint acceptance notice the hall's may stand for it."""
    found = hall.powers("").seal(one.organ, one.seal, today)
    own = f"{found.number} {found.words} {found.keeper}" if found else "没有可用的印章"
    return own + ("＋大厅章" if one.hall_seal else "")
