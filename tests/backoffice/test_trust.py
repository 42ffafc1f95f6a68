"""Trust: who may enrol, who may speak, and what an answer is worth."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.enrolling import issue_code
from backoffice.rejected import Rejected
from clerk_app.adapters.signed_line import Declined, Signer
from clerk_app.ports import Enrolment, LeaseWish, Outage, OutageKind
from clerk_app.usecases.enrol import device_key
from tests.fakes import MemoryVault, SetClock
from tests.window_kit import STATION, Hall, Window, enrol_at, open_window, running_hall


@pytest.fixture
def demo_hall(tmp_path: Path) -> Iterator[Hall]:
    with running_hall(tmp_path / "demo", demo=True) as running:
        yield running


def kind_of(window: Window) -> OutageKind:
    with pytest.raises(Outage) as raised:
        window.courier.hello()
    return raised.value.kind


def refusal(hall: Hall, code: str, vault: MemoryVault | None = None) -> str:
    with pytest.raises(Declined) as raised:
        enrol_at(hall.url, code, vault or MemoryVault(), hall.clock)
    return raised.value.problem.code


def test_a_code_gives_an_origin_the_servers_key_and_numbers(hall: Hall) -> None:
    code = issue_code(hall.office, STATION, "03")

    enrolled = enrol_at(hall.url, code, MemoryVault(), hall.clock, (LeaseWish("health", "准", 2026),))

    assert enrolled.origin == "190001-03-001"
    assert enrolled.server_key == hall.office.public_key
    assert [(lease.first, lease.last) for lease in enrolled.leases] == [(1, 3000)]


def test_a_code_works_once_and_again_only_for_the_same_key(hall: Hall) -> None:
    code, vault = issue_code(hall.office, STATION, "03"), MemoryVault()
    wish = (LeaseWish("health", "准", 2026),)

    first = enrol_at(hall.url, code, vault, hall.clock, wish)

    assert enrol_at(hall.url, code.replace(" ", "-"), vault, hall.clock, wish) == first
    assert refusal(hall, code) == "code"


def test_an_unknown_or_an_old_code_is_refused(hall: Hall) -> None:
    code = issue_code(hall.office, STATION, "03")
    guessed = "1111 1111 1111" + code[14:]
    assert refusal(hall, guessed) == "code"

    hall.clock.move(timedelta(hours=25))

    assert refusal(hall, code) == "code"


def test_a_code_of_another_office_is_noticed_before_anything_is_pinned(hall: Hall) -> None:
    code = issue_code(hall.office, STATION, "03")
    foreign = code[:14] + " 0000 0000 0000"

    with pytest.raises(Outage) as raised:
        enrol_at(hall.url, foreign, MemoryVault(), hall.clock)

    assert raised.value.kind is OutageKind.WRONG_OFFICE


def test_a_window_code_is_not_given_out_twice_unawares(hall: Hall) -> None:
    hall.window("03").close()
    with pytest.raises(Rejected) as raised:
        issue_code(hall.office, STATION, "03")
    assert raised.value.code == "window_used"

    again = hall.window("03", again=True)

    assert again.origin == "190001-03-002"
    again.close()


@pytest.mark.parametrize(("station", "window_no"), [("19000", "03"), ("190001", "00"), ("190001", "3"), ("x", "03")])
def test_a_window_that_cannot_be_is_refused(hall: Hall, station: str, window_no: str) -> None:
    with pytest.raises(Rejected) as raised:
        issue_code(hall.office, station, window_no)
    assert raised.value.code == "window"


def test_practice_and_earnest_do_not_mix(hall: Hall, demo_hall: Hall) -> None:
    with pytest.raises(Rejected):
        issue_code(hall.office, "900001", "01")
    with pytest.raises(Rejected):
        issue_code(demo_hall.office, STATION, "01")
    practice = demo_hall.window("01", station="900001")
    assert practice.origin == "900001-01-900"
    practice.sync_once()

    for origin, there, kept in ((practice.origin, hall, practice), ("190001-03-001", demo_hall, practice)):
        enrolled = Enrolment(origin, "x", there.office.public_key)
        stray = open_window(there.folder / f"stray{origin}", enrolled, MemoryVault(), there.url, there.clock)
        assert kind_of(stray) is OutageKind.WRONG_OFFICE
        assert kept.origin == "900001-01-900"
        stray.close()
    practice.close()


def test_an_origin_that_never_enrolled_is_told_so(hall: Hall) -> None:
    enrolled = Enrolment("190001-09-001", "x", hall.office.public_key)
    stray = open_window(hall.folder / "stray", enrolled, MemoryVault(), hall.url, hall.clock)

    assert kind_of(stray) is OutageKind.NOT_ENROLLED
    stray.close()


def test_another_devices_key_is_refused(window: Window) -> None:
    stranger = MemoryVault()
    window.line.signer = Signer(
        window.origin, device_key(stranger, window.line.signer.crypto), window.line.signer.crypto, window.clock
    )

    assert kind_of(window) is OutageKind.NOT_ENROLLED


@pytest.mark.parametrize("minutes", [-11, 11, 60 * 24 * 365])
def test_a_wrong_clock_is_told_from_a_wrong_key(hall: Hall, tmp_path: Path, minutes: int) -> None:
    code, vault = issue_code(hall.office, STATION, "05"), MemoryVault()
    enrolled = enrol_at(hall.url, code, vault, hall.clock)
    clock = SetClock(hall.clock.instant + timedelta(minutes=minutes))
    late = open_window(tmp_path / "late", enrolled, vault, hall.url, clock)

    with pytest.raises(Declined) as raised:
        late.courier.hello()

    assert raised.value.kind is OutageKind.CLOCK
    assert raised.value.problem.time == hall.clock.instant
    late.close()


def test_a_clock_within_ten_minutes_is_measured(hall: Hall, tmp_path: Path) -> None:
    code, vault = issue_code(hall.office, STATION, "05"), MemoryVault()
    enrolled = enrol_at(hall.url, code, vault, hall.clock)
    clock = SetClock(hall.clock.instant - timedelta(minutes=9))
    late = open_window(tmp_path / "late", enrolled, vault, hall.url, clock)

    assert round(late.courier.hello().offset_ms / 60_000) == 9
    late.close()
