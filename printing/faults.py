"""The list of faults: material, what is wrong, the standard, how to supply."""

from collections.abc import Sequence

from clerk_app.domain.papers import Fault
from printing.spans import bold
from printing.styles import STRONG
from printing.tables import Row, Table, cell, head, middle
from printing.typography import full_width


def faults_table(faults: Sequence[Fault], columns: tuple[str, ...], air: float) -> Table:
    rows = tuple(
        Row(
            (
                middle(str(number)),
                cell(bold(full_width(fault.material)), STRONG),
                cell(fault.fault),
                cell(full_width(fault.standard)),
                cell(fault.supply),
            )
        )
        for number, fault in enumerate(faults, start=1)
    )
    return Table((8.0, 42.0, 43.0, 42.0, 35.0), rows, (head(*columns),), side=1.5, air=0.5 + 1.0 * air)
