"""Tab in visual order: what stands first is visited first, also where fields were built after everything else."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def step(page: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next stop of the page, past its end out of it; False where Qt should decide.

    Qt keeps the order in which widgets were made; a form that is built anew would come after the footer.
    """
    at, stops = page.window().focusWidget(), list(stops_of(page))
    if at is page:
        target = stops[0] if forward and stops else _outside(page, forward=forward)
    elif at in stops:
        place = stops.index(at) + (1 if forward else -1)
        target = stops[place] if 0 <= place < len(stops) else _outside(page, forward=forward)
    else:
        return False
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def go_round(holder: QWidget, *, forward: bool) -> bool:
    """As ``step``, but from the last stop to the first: nothing outside the holder is reached."""
    at, stops = holder.window().focusWidget(), list(stops_of(holder))
    if not stops:
        return False
    place = stops.index(at) + (1 if forward else -1) if at in stops else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[place % len(stops)].setFocus(reason)
    return True


def stops_of(page: QWidget) -> Iterator[QWidget]:
    """The widgets below ``page`` at which Tab rests, by their place in the layouts."""
    for inner in _inside(page):
        if inner.isHidden() or not inner.isEnabled():
            continue
        if inner.focusPolicy() & Qt.FocusPolicy.TabFocus and inner.focusProxy() is None:
            yield inner
        yield from stops_of(inner)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        held = widget.widget()
        if held is not None:
            yield held
    elif isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        if shown is not None:
            yield shown
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _laid(layout)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, nested = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif nested is not None:
            yield from _laid(nested)


def _outside(page: QWidget, *, forward: bool) -> QWidget | None:
    """The nearest stop of the window that is not in the page."""
    at = page.nextInFocusChain() if forward else page.previousInFocusChain()
    while at is not None and at is not page:
        stop = at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.focusProxy() is None
        if stop and at.isVisible() and at.isEnabled() and not page.isAncestorOf(at):
            return at
        at = at.nextInFocusChain() if forward else at.previousInFocusChain()
    return None
