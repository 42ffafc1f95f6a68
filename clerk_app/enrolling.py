"""A one-use code becomes a window: its origin, the office's key and the first document numbers."""

from datetime import date

from clerk_app.adapters.http_courier import HttpEnroller, http_client
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.deployment import Deployment, OfficeTable, StationTable
from clerk_app.domain.hall import HALL_PAPERS, WORDS, Hall
from clerk_app.domain.registers import HALL_ORGAN
from clerk_app.ports import Clock, Lease, LeaseWish, Vault
from clerk_app.usecases.enrol import EnrolWindow

_FULL_STOCK = 3_000
_DECEMBER = 12


def full_stock(hall: Hall, today: date) -> dict[tuple[str, str, int], int]:
    """Document numbers a window keeps: the hall's words and each organ's own; from December next year's too."""
    years = (today.year, today.year + 1) if today.month == _DECEMBER else (today.year,)
    hall_words = [(HALL_ORGAN, WORDS[form]) for form in sorted(HALL_PAPERS | {"F17"})]
    organ_words = [(slug, WORDS[form]) for slug in hall.organs for form in sorted(WORDS.keys() - HALL_PAPERS)]
    return {(organ, word, year): _FULL_STOCK for year in years for organ, word in (*hall_words, *organ_words)}


def enrol_at(
    url: str, code: str, vault: Vault, hall: Hall, label: str, clock: Clock
) -> tuple[Deployment, tuple[Lease, ...]]:
    """Exchange a one-use code for an origin, the office's key and the first document numbers; raises Outage."""
    crypto = StandardCrypto()
    stock = full_stock(hall, clock.today())
    wishes = tuple(LeaseWish(organ, word, year, 0, size) for (organ, word, year), size in stock.items())
    with http_client(url) as client:
        enrolled = EnrolWindow(vault, crypto, lambda key: HttpEnroller(client, key, crypto, clock), wishes)(code)
    station, window, epoch = enrolled.origin.split("-")
    who = StationTable(station, window, epoch, label, hall.name)
    keys = enrolled.server_key.hex(), enrolled.rating_key.hex()
    return Deployment(who, OfficeTable(url, server_key=keys[0], rating_key=keys[1])), enrolled.leases
