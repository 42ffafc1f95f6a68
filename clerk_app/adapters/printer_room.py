"""The printers of this window by name: those the deployment names, and the queues that the system has."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from clerk_app.adapters.cups_printer import CupsPrinter, Run, run_tool, told_state
from clerk_app.adapters.thermal_printer import PORT, ThermalPrinter
from clerk_app.ports import Printer, PrinterState

ADDRESS = re.compile(r"tcp://(?P<host>[^\s:/]+|\[[0-9a-fA-F:]+\])(?::(?P<port>\d{1,5}))?/?")


@dataclass(slots=True)
class PrinterRoom:
    """``named``: name to ``tcp://host:port`` of a thermal printer, or to the name of a queue."""

    named: Mapping[str, str]
    raster: Callable[[bytes], tuple[bytes, ...]]
    run: Run = run_tool
    _known: dict[str, Printer] = field(default_factory=dict)

    def printer(self, name: str) -> Printer:
        """The same object for the same name: a thermal printer remembers its jobs."""
        if name not in self._known:
            self._known[name] = self._made(name)
        return self._known[name]

    def states(self) -> tuple[PrinterState, ...]:
        """The system's queues, the default first, then what else the deployment names."""
        labels = {address: name for name, address in self.named.items()}
        queues = CupsPrinter(run=self.run).queues()
        shown = {queue.name for queue in queues}
        told = (told_state(queue, labels.get(queue.name, "")) for queue in queues)
        others = (name for name, address in self.named.items() if address not in shown)
        # A queue that the deployment names and the system does not have is told under its own name.
        return (*told, *(replace(self.printer(name).state(), name=name) for name in others))

    def _made(self, name: str) -> Printer:
        address = self.named.get(name, name)
        match = ADDRESS.fullmatch(address)
        if match is None:
            return CupsPrinter(address, self.run, name)
        return ThermalPrinter(name, match["host"].strip("[]"), int(match["port"] or PORT), self.raster)
