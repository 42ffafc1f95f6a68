"""Stands in for python-sane in the scan worker: the real one, whose device misbehaves from a given page on.

RIG_REAL is the path of the real sane.py; from page RIG_PAGE on the device jams, or crawls where RIG_PIPE names a pipe,
which is opened when that page begins so that a test can take it from there.
"""

import importlib.util
import os
from pathlib import Path
from typing import Any

_spec = importlib.util.spec_from_file_location("real_sane", os.environ["RIG_REAL"])
assert _spec is not None
assert _spec.loader is not None
_real: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_real)

init = _real.init
get_devices = _real.get_devices


class Rigged(_real.SaneDev):  # type: ignore[misc]  # python-sane has no types
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.begun = 0

    def start(self) -> None:
        self.begun += 1
        rigged = self.begun == int(os.environ["RIG_PAGE"])
        pipe = os.environ.get("RIG_PIPE")
        if rigged and pipe is None:
            self.read_return_value = "SANE_STATUS_JAMMED"
        if rigged and pipe is not None:
            self.read_delay = True
            self.read_delay_duration = 200_000
        super().start()
        if rigged and pipe is not None:
            Path(pipe).write_bytes(b"begun")


def open(name: str) -> Any:  # noqa: A001 - python-sane's own name
    return Rigged(name)
