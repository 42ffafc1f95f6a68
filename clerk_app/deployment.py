"""How this installation is set up: read once from deployment.toml into a frozen value; what is unclear is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import site_config_path

from clerk_app.deployment_rules import RULES, check_station
from clerk_app.deployment_toml import read_toml, toml
from clerk_app.durable_file import make_folder, write_durably
from clerk_app.ports import Station

DEMO_EPOCH = 900


@dataclass(frozen=True, slots=True)
class StationTable:
    """Who this window is: code 6 digits, window 2, epoch 3; empty until the wizard has run."""

    code: str = ""
    window: str = ""
    epoch: str = ""
    label: str = ""
    hall: str = ""


@dataclass(frozen=True, slots=True)
class OfficeTable:
    """The back office: its address, its certificate authority's file, the applicants' address, its pinned keys."""

    url: str = ""
    ca: str = ""
    public_url: str = ""
    server_key: str = ""
    rating_key: str = ""


@dataclass(frozen=True, slots=True)
class KeysTable:
    """Public keys: of who signs packages, and of the county's recovery."""

    publisher: str = ""
    recovery: str = ""


@dataclass(frozen=True, slots=True)
class StoreTable:
    """Folder of the second copy, on another disk."""

    second_copy: str = ""


@dataclass(frozen=True, slots=True)
class DevicesTable:
    """The scanner to use; empty: the first one found."""

    scanner: str = ""


@dataclass(frozen=True, slots=True)
class PolicyTable:
    """House rules: the screen locks after ``idle_minutes``; ``offline_days`` 0 never stops intake."""

    idle_minutes: int = 5
    offline_days: int = 0


@dataclass(frozen=True, slots=True)
class Deployment:
    """All settings; ``locked`` names the keys (table.key) that the machine-wide file decides."""

    station: StationTable = StationTable()
    office: OfficeTable = OfficeTable()
    keys: KeysTable = KeysTable()
    store: StoreTable = StoreTable()
    printers: Mapping[str, str] = field(default_factory=dict)
    devices: DevicesTable = DevicesTable()
    policy: PolicyTable = PolicyTable()
    locked: frozenset[str] = frozenset()

    @property
    def configured(self) -> bool:
        """False until a station is written down: then the wizard must run first."""
        return bool(self.station.code)

    def identity(self) -> Station:
        """Who this installation is; an epoch from 900 on is a demo's."""
        who = self.station
        return Station(who.code, who.window, who.epoch, who.label, who.hall, demo=int(who.epoch or "0") >= DEMO_EPOCH)


_PRINTERS = "printers"
_TABLES: dict[str, dict[str, Any]] = {
    name: {each.name: each.default for each in fields(table)}
    for name, table in (
        ("station", StationTable),
        ("office", OfficeTable),
        ("keys", KeysTable),
        ("store", StoreTable),
        ("devices", DevicesTable),
        ("policy", PolicyTable),
    )
}
_STATION = ("station.code", "station.window", "station.epoch")


def machine_wide() -> Path:
    """Where an administrator lays down what no window may change."""
    return site_config_path("Clerk", appauthor=False) / "deployment.toml"


def read_deployment(path: Path, machine: Path | None = None) -> Deployment:
    """The profile's file under the machine-wide one, whose keys win and are locked; files that are absent say nothing.

    Raises DeploymentRefused with one sentence naming file and key.
    """
    told = [(file, read_toml(file, _TABLES, _PRINTERS)) for file in (path, machine) if file]
    values = {key: value for _, given in told for key, value in given.items()}
    where = {key: str(file) for file, given in told for key in given}
    _check(str(path), values, where)
    return _deployment(values, frozenset(told[-1][1]) if machine else frozenset())


def write_deployment(path: Path, deployment: Deployment) -> None:
    """Only what differs from the defaults and is not locked; what was written reads back as the same value.

    Raises DeploymentRefused, before anything is written, for what could not be read back.
    """
    check_deployment(path, deployment)
    make_folder(path.parent)
    write_durably(path, [toml(_flat(deployment)).encode()])


def check_deployment(path: Path, deployment: Deployment) -> None:
    """Raises DeploymentRefused for a value that reading ``path`` would refuse."""
    _check(str(path), {f"{table}.{key}": value for table, key, value in _flat(deployment)}, {})


def _check(file: str, values: Mapping[str, Any], where: Mapping[str, str]) -> None:
    for key, value in values.items():
        if key in RULES:
            RULES[key](where.get(key, file), key, value)
    check_station(file, {key.partition(".")[2]: value for key, value in values.items() if key in _STATION})


def _deployment(values: Mapping[str, Any], locked: frozenset[str]) -> Deployment:
    def of(table: str) -> dict[str, Any]:
        prefix = f"{table}."
        return {key.removeprefix(prefix): value for key, value in values.items() if key.startswith(prefix)}

    return Deployment(
        StationTable(**of("station")),
        OfficeTable(**of("office")),
        KeysTable(**of("keys")),
        StoreTable(**of("store")),
        of(_PRINTERS),
        DevicesTable(**of("devices")),
        PolicyTable(**of("policy")),
        locked,
    )


def _flat(deployment: Deployment) -> list[tuple[str, str, Any]]:
    """(table, key, value) in the order of the tables, without defaults and locked keys."""
    told = [
        (table, key, getattr(getattr(deployment, table), key))
        for table, defaults in _TABLES.items()
        for key, default in defaults.items()
        if getattr(getattr(deployment, table), key) != default
    ]
    told += [(_PRINTERS, key, queue) for key, queue in deployment.printers.items()]
    return [line for line in told if f"{line[0]}.{line[1]}" not in deployment.locked]
