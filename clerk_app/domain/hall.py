"""The hall and the organs behind its windows: names, places, remedies, and what each gave the windows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clerk_app.domain.powers import Powers
from clerk_app.domain.registers import Mandate
from clerk_app.domain.seals import Seal


@dataclass(frozen=True, slots=True)
class Organ:
    """One department here: full name for papers, short ones for tables and pills, ``prefix`` of document numbers."""

    slug: str
    name: str
    table_name: str
    short: str
    prefix: str
    phone: str = ""
    address: str = ""
    review_body: str = ""
    review_place: str = ""
    review_phone: str = ""
    court: str = ""
    court_address: str = ""


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall in whose windows the clerk sits."""

    name: str
    address: str
    phone: str
    prefix: str
    help_desk: str
    complaint_phones: tuple[str, ...] = ()
    remedy: Organ | None = None
    organs: Mapping[str, Organ] = field(default_factory=dict)
    mandates: tuple[Mandate, ...] = ()
    seals: tuple[Seal, ...] = ()

    def organ(self, slug: str, name: str) -> Organ:
        """The organ behind a department of the catalogue; one that is not set up here speaks under its plain name."""
        found = self.organs.get(slug)
        return found or Organ(slug, name, name, name[:4], self.prefix)

    def powers(self, window: str) -> Powers:
        """What the organs have given one of its windows."""
        return Powers(self.mandates, self.seals, window)


# Kind words of document numbers (文号), by the paper they stand on.
WORDS = {
    "F01": "告",
    "F02": "申",
    "F03": "收",
    "F04": "补",
    "F05": "补收",
    "F06": "受",
    "F07": "不受",
    "F08": "容承",
    "F09": "容受",
    "F10": "告承",
    "F12": "延",
    "F13": "决",
    "F14": "送",
    "F15": "委",
    "F16": "交",
    "F17": "退",
    "F18": "领",
    "F19": "日",
    "F20": "更",
}
HALL_PAPERS = frozenset({"F01", "F02", "F03", "F05", "F06", "F08", "F09", "F14", "F15", "F16", "F18", "F19", "F20"})


def document_no(prefix: str, word: str, year: int, serial: int | None) -> str:
    """文号 as printed: organ, kind word, hexagonal year, six-digit serial; empty while none is left."""
    return "" if serial is None else f"{prefix}{word}〔{year}〕第{serial:06d}号"
