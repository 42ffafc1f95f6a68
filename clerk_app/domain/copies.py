"""份数: how many copies of each form are printed and where they go, in the one place that everything asks."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copies:
    """The applicant's copies, those of the hall's file, those of the organ that handles the item."""

    applicant: int = 0
    file: int = 0
    organ: int = 0

    @property
    def total(self) -> int:
        return self.applicant + self.file + self.organ


# By form, as its line under the title says (law of each form: where the applicant, the file and the organ keep one).
COPIES: Mapping[str, Copies] = {
    "F01": Copies(applicant=1),
    "F02": Copies(file=1),
    "F02C": Copies(file=1),
    "F02I": Copies(organ=1),
    "F03": Copies(applicant=1, file=1),
    "F04": Copies(applicant=1, file=1, organ=1),
    "F05": Copies(applicant=1, file=1),
    "F06": Copies(applicant=1, file=1, organ=1),
    "F07": Copies(applicant=1, file=1),
    "F08": Copies(applicant=1, file=1),
    "F09": Copies(applicant=1, file=1),
    "F10": Copies(applicant=1, file=1),
    "F11": Copies(applicant=1, file=1, organ=1),
    "F12": Copies(applicant=1, file=1, organ=1),
    "F13": Copies(applicant=1, organ=1),
    "F14": Copies(file=1),
    "F15": Copies(file=1),
    "F16": Copies(file=1, organ=1),
    "F17": Copies(applicant=1, file=1),
    "F18": Copies(applicant=1),
    "F19": Copies(file=1),
    "F20": Copies(file=1),
}


def copies_of(form: str) -> int:
    """A form that is not listed is printed once."""
    return COPIES.get(form, Copies(file=1)).total
