"""A house transfer that was accepted today, told as the facts it is: it has fees, and a form that knows its buyer."""

from datetime import date, timedelta

from clerk_app.domain.facts import AcceptedItem, ApplicationTaken, Body, Entry, ItemsAccepted
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.plan import Plan, resolve
from clerk_app.ports import OpenBook
from clerk_app.usecases.room import Room

HOUSE, TRANSFER, MORTGAGE, TAX = "house-transfer", "transfer", "mortgage_new", "tax_declare"
LINE = "住宅登记费"
BUYER, BUYER_NO = "陆清和", "190121199403120049"


def house_plan(room: Room) -> Plan:
    theme = room.theme(HOUSE)
    return resolve(theme, theme.demo_scenarios[0].answers)


def take_house(room: Room, open_book: OpenBook, case_id: str, *more: Body, **told: str) -> str:
    """Taken and accepted; ``more`` are facts between the two, ``told`` further entries. Returns the case number."""
    plan, today = house_plan(room), room.clock.today()
    values = {"buyer_name": BUYER, "buyer_id_no": BUYER_NO, "buyer_phone": "13800002286", **told}
    entries = tuple(Entry(field, value) for field, value in values.items())
    with open_book() as book:
        serial = book.next_serial(Kind.CASE, today)
        number = Number.mint(Kind.CASE, room.station.code, today, room.station.window, serial).digits
        taken = ApplicationTaken(number, HOUSE, "", dict(plan.answers), (), entries, ())
        book.append(case_id, (taken, *more, accepted(plan, today)), room.clerk.badge)
        book.commit()
    return number


def accepted(plan: Plan, today: date) -> ItemsAccepted:
    return ItemsAccepted(today, tuple(AcceptedItem(item.slug, today + timedelta(days=7)) for item in plan.items))
