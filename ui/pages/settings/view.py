"""What the settings show: one tab at a time, every line with its state in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.table_model import Cell

SCALES = ((100, "标准"), (115, "稍大"), (125, "大"), (150, "特大"))
THEMES = (("light", "浅色"), ("dark", "深色"), ("high_contrast", "高对比"))


@dataclass(frozen=True, slots=True)
class TabView:
    key: str
    icon: str
    word: str
    badge: str = ""


@dataclass(frozen=True, slots=True)
class DeviceView:
    """``test`` are the words of the act that proves the device, empty where there is none to prove it with."""

    key: str
    icon: str
    name: str
    model: str
    use: str
    state: str
    tone: str
    note: str
    test: str = ""
    allowed: Allowed = OPEN


@dataclass(frozen=True, slots=True)
class FactLine:
    """A setting that is read, not changed, here: its state as a pill, its meaning beside it."""

    word: str
    value: str
    state: str = ""
    tone: str = "neutral"
    hint: str = ""


@dataclass(frozen=True, slots=True)
class MandateLine:
    """One document of the register; ``tone`` is its state's."""

    key: str
    organ: str
    document: str
    acts: str
    windows: str
    span: str
    state: str
    tone: str
    seal: str

    def cells(self) -> tuple[Cell, ...]:
        return (
            Cell(self.organ, "strong"),
            Cell(self.document),
            Cell(self.acts),
            Cell(self.windows),
            Cell(self.span, "hint"),
            Cell(self.state, "pill", self.tone),
            Cell(self.seal, "hint"),
        )


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One document type: where it comes out, how that printer is, its copies and its paper."""

    form: str
    name: str
    printer: str
    state: str
    tone: str
    copies: str
    sheet: str


@dataclass(frozen=True, slots=True)
class JobLine:
    """One print job of today as its printer told it last."""

    key: str
    time: str
    paper: str
    number: str
    printer: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class SettingsView:
    """``keys`` are (combination, what it does); ``scale`` in per cent; ``notes`` a sentence for each tab."""

    tabs: tuple[TabView, ...]
    tab: str
    scale: int
    theme: str
    devices: tuple[DeviceView, ...]
    devices_note: str
    store: tuple[FactLine, ...]
    keys: tuple[tuple[str, str], ...]
    about: tuple[FactLine, ...]
    notes: Mapping[str, str]
    mandates: tuple[MandateLine, ...] = ()
    routes: tuple[RouteLine, ...] = ()
    jobs: tuple[JobLine, ...] = ()
    jobs_told: str = ""

    def key_cells(self) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
        return tuple((combo, (Cell(combo, "strong"), Cell(act))) for combo, act in self.keys)
