"""The child process that talks to scanner drivers: python -m clerk_app.adapters.scan_worker REQUEST (JSON).

``{"do": "devices"}`` answers a frame for each device, ``{"do": "scan", "device": …, "feeder": …, "dpi": …}`` one for
each page as it comes. Both close with ``end`` or ``fault``. Standard input closing means: stop.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from io import BytesIO
from threading import Event, Thread
from typing import Any

from PIL import Image

from clerk_app.adapters.frames import Frame, own_output, write_frame
from clerk_app.adapters.scan_options import NoFeeder, set_up
from clerk_app.ports import OutageKind

_QUALITY = 85
_JAMMED = "Document feeder jammed"
_NO_MORE = "Document feeder out of documents"
_BUSY = "Device busy"


class Fault(Exception):
    """What goes wrong, by the kind the window knows, with the driver's own words for the phone."""

    def __init__(self, kind: OutageKind, detail: str) -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail


def main(request: dict[str, Any]) -> None:
    output = own_output()
    try:
        sane = _library()
        for answer in _devices(sane) if request["do"] == "devices" else _scan(sane, request):
            write_frame(output, answer)
        write_frame(output, Frame({"say": "end"}))
    except Fault as fault:
        write_frame(output, Frame({"say": "fault", "kind": str(fault.kind), "detail": fault.detail}))


def _library() -> Any:  # noqa: ANN401 - python-sane has no types
    """python-sane with the system's library behind it; both are optional parts of an installation."""
    try:
        sane = import_module("sane")
        sane.init()
    except (ImportError, RuntimeError) as error:
        raise Fault(OutageKind.NO_SCANNER, f"SANE is not installed: {error}") from error
    return sane


def _devices(sane: Any) -> Iterator[Frame]:  # noqa: ANN401
    return (Frame({"say": "device", "name": name}) for name, *_ in sane.get_devices())


def _scan(sane: Any, request: dict[str, Any]) -> Iterator[Frame]:  # noqa: ANN401
    device = _open(sane, request["device"])
    stopped = Event()
    Thread(target=_stop_when_told, args=(device.cancel, stopped), daemon=True).start()
    failures = _failures()
    try:
        set_up(device, feeder=request["feeder"], dpi=request["dpi"])
        for image in _images(device, failures, stopped, feeder=request["feeder"]):
            yield Frame({"say": "page"}, _jpeg(image, request["dpi"]))
    except NoFeeder as error:
        raise Fault(OutageKind.FEEDER_EMPTY, f"the device has no feeder: {error}") from error
    except failures as error:
        raise _fault(str(error)) from error
    finally:
        device.cancel()  # lets the feeder come to rest
        device.close()


def _open(sane: Any, name: str) -> Any:  # noqa: ANN401
    """An empty name is the first device found."""
    try:
        found = name or next((each for each, *_ in sane.get_devices()), "")
        if not found:
            raise Fault(OutageKind.NO_SCANNER, "no device found")
        return sane.open(found)
    except _failures() as error:
        kind = OutageKind.SCANNER if str(error) == _BUSY else OutageKind.NO_SCANNER
        raise Fault(kind, f"{name}: {error}") from error


def _images(
    device: Any,  # noqa: ANN401
    failures: tuple[type[Exception], ...],
    stopped: Event,
    *,
    feeder: bool,
) -> Iterator[Image.Image]:
    """Pages until the feeder is empty; the glass has one. A page that was stopped halfway is never handed on."""
    number = 0
    while not stopped.is_set() and (feeder or number == 0):
        try:
            device.start()
            lines = device.get_parameters()[2][1]
            image = device.snap(feeder)
        except failures as error:
            if stopped.is_set() or (number > 0 and str(error) == _NO_MORE):
                return
            raise
        if stopped.is_set():
            return
        if image.height < lines:
            raise Fault(OutageKind.SCANNER, f"page {number + 1} came incomplete")
        number += 1
        yield image


def _stop_when_told(cancel: Callable[[], None], stopped: Event) -> None:
    """Read without a buffer: a lock held here would abort the interpreter at its end."""
    while os.read(sys.stdin.fileno(), 1):
        continue
    stopped.set()
    cancel()


def _fault(words: str) -> Fault:
    kinds = {_JAMMED: OutageKind.FEEDER_JAMMED, _NO_MORE: OutageKind.FEEDER_EMPTY}
    return Fault(kinds.get(words, OutageKind.SCANNER), words)


def _failures() -> tuple[type[Exception], ...]:
    """The driver's own error, and python-sane's where no data came."""
    return (import_module("_sane").error, RuntimeError)


def _jpeg(image: Image.Image, dpi: int) -> bytes:
    stream = BytesIO()
    image.save(stream, "JPEG", quality=_QUALITY, dpi=(dpi, dpi))
    return stream.getvalue()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
