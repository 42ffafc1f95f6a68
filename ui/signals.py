"""Signals the type checker understands: payloads are checked at every connect and emit."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVarTuple

from PySide6.QtCore import Signal

Ts = TypeVarTuple("Ts")


class Emits(Generic[*Ts]):
    """How the checker sees a signal; at run time the attribute is Qt's own Signal."""

    if TYPE_CHECKING:

        def connect(self, slot: Callable[[*Ts], object]) -> None: ...
        def emit(self, *payload: *Ts) -> None: ...
        def disconnect(self) -> None: ...


def emits(*payload: type) -> Any:  # noqa: ANN401 - the declared Emits[...] is the type
    return Signal(*payload)
