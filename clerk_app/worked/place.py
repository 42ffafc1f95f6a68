"""Where worked cases happen: a window and its back office in one folder, on a clock that is told the time."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path

from backoffice.app import create_app
from backoffice.deciding import Make, Recorder
from backoffice.enrolling import issue_code
from backoffice.office import Office
from backoffice.server import OfficeServer
from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.adapters.system_clock import OFFICE_ZONE, StandingClock
from clerk_app.bootstrap import Station, open_station
from clerk_app.codec.hall_file import read_hall
from clerk_app.demo_seed import SUPERVISOR_BADGE, SUPERVISOR_PIN
from clerk_app.deployment import write_deployment
from clerk_app.enrolling import enrol_at
from clerk_app.office_parts import assemble_office
from clerk_app.profile import Profile, prepare
from clerk_app.usecases.sync_steps import run
from db.clerks import SUPERVISOR, add_clerk
from resources import RESOURCES

# Not the demo's station: papers of a demo bear 演练 across the page.
STATION = "190001"
_BEGIN = time(9, 0)


@dataclass(slots=True)
class Place:
    """One made-up hall with its window, and the office behind it."""

    station: Station
    office: Office
    clock: StandingClock

    def at(self, day: str, moment: str = "09:00") -> None:
        self.clock.set(datetime.combine(date.fromisoformat(day), time.fromisoformat(moment), OFFICE_ZONE))

    @property
    def today(self) -> date:
        return self.clock.today()

    def sync(self) -> None:
        """Both ways, until the window has nothing more to send."""
        assert self.station.sync is not None, "a worked window is enrolled"
        run(self.station.sync.everything())

    def office_says(self, case_no: str, make: Make) -> None:
        """The window's facts go up, a department records, its word comes down."""
        room = self.station.verbs.room
        self.sync()
        Recorder(self.office, room.catalogue, room.calendar)(case_no, make)
        self.sync()


@contextmanager
def open_place(folder: Path, day: date, window: str) -> Iterator[Place]:
    """A window of the demo's county on that morning; ``folder`` is filled and is the caller's to remove."""
    clock = StandingClock(datetime.combine(day, _BEGIN, OFFICE_ZONE))
    office = assemble_office(folder / "office", MarkedKeyFile(folder / "office" / "keys"), clock, demo=False)
    server = OfficeServer(create_app(office))
    server.start()
    try:
        station = _enrolled(Profile(folder / "window"), (office, server.url), clock, window)
        yield Place(station, office, clock)
        station.close()
    finally:
        server.stop()
        office.close()


def _enrolled(profile: Profile, behind: tuple[Office, str], clock: StandingClock, window: str) -> Station:
    office, url = behind
    prepare(profile)
    vault = MarkedKeyFile(profile.demo_keys)
    shutil.copyfile(RESOURCES / "demo" / "hall.toml", profile.folder / "hall.toml")
    hall = read_hall(profile.folder / "hall.toml")
    given, leases = enrol_at(url, issue_code(office, STATION, window), vault, hall, f"A{window} 综合窗口", clock)
    write_deployment(profile.deployment, replace(given, office=replace(given.office, url=url)))
    first = open_station(profile, vault, clock)
    add_clerk(first.writer, "0107", "何知远", "clerk")
    add_clerk(first.writer, SUPERVISOR_BADGE, "方敏", SUPERVISOR, SUPERVISOR_PIN)
    first.close()
    station = open_station(profile, vault, clock)
    assert station.sync is not None, "a worked window is enrolled"
    station.sync.book.add_leases(leases)
    return station
