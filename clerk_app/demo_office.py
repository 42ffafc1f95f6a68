"""The demo: a window with its own office on loopback, in a profile that protects nothing.

Apart from the window's own parts, so that an installed window does not load a back office it never runs.
"""

import shutil
from dataclasses import dataclass, replace

from backoffice.app import create_app
from backoffice.enrolling import issue_code
from backoffice.office import Office
from backoffice.server import OfficeServer
from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.bootstrap import Station, open_station
from clerk_app.codec.hall_file import read_hall
from clerk_app.deployment import Deployment, StationTable, read_deployment, write_deployment
from clerk_app.enrolling import enrol_at
from clerk_app.office_parts import assemble_office
from clerk_app.ports import Clock, Lease, Passing, Vault, passing_by
from clerk_app.profile import Profile, held, prepare
from resources import RESOURCES

DEMO_STATION = StationTable("900001", "01", "900", "A01 综合窗口", "演示大厅")


@dataclass(slots=True)
class DemoOffice:
    """The embedded back office of the demo: stopped and started again it stands for a line that is cut."""

    office: Office
    server: OfficeServer

    @property
    def url(self) -> str:
        return self.server.url

    def cut(self) -> None:
        self.server.stop()

    def restore(self) -> None:
        port = self.server.port
        self.server = OfficeServer(create_app(self.office), "127.0.0.1", port)
        self.server.start()

    def close(self) -> None:
        self.server.stop()
        self.office.close()


def open_demo(profile: Profile, clock: Clock, passing: Passing = passing_by) -> tuple[Station, DemoOffice]:
    """The demo profile with its own office on loopback; it enrols itself and asks nobody anything."""
    prepare(profile)
    # A second demo is refused before it touches anything of the first one.
    with held(profile):
        demo, deployment, leases = _prepared_demo(profile, clock)
    vault = MarkedKeyFile(profile.demo_keys)
    # The port is a new one at every start.
    write_deployment(profile.deployment, replace(deployment, office=replace(deployment.office, url=demo.url)))
    try:
        station = open_station(profile, vault, clock, passing)
    except BaseException:
        demo.close()
        raise
    if leases and station.sync:
        station.sync.book.add_leases(leases)
    return station, demo


def _prepared_demo(profile: Profile, clock: Clock) -> tuple[DemoOffice, Deployment, tuple[Lease, ...]]:
    office_folder = profile.folder / "office"
    office = assemble_office(office_folder, MarkedKeyFile(office_folder / "keys"), clock, demo=True)
    demo = DemoOffice(office, OfficeServer(create_app(office)))
    demo.server.start()
    if not (profile.folder / "hall.toml").exists():
        shutil.copyfile(RESOURCES / "demo" / "hall.toml", profile.folder / "hall.toml")
    deployment = read_deployment(profile.deployment)
    if deployment.configured:
        return demo, deployment, ()
    return demo, *_enrol_demo(profile, MarkedKeyFile(profile.demo_keys), demo, clock)


def _enrol_demo(profile: Profile, vault: Vault, demo: DemoOffice, clock: Clock) -> tuple[Deployment, tuple[Lease, ...]]:
    code = issue_code(demo.office, DEMO_STATION.code, DEMO_STATION.window)
    hall = read_hall(profile.folder / "hall.toml")
    return enrol_at(demo.url, code, vault, hall, DEMO_STATION.label, clock)
