"""The whole window on a real store, worked by keys: for what no single page can show."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

from clerk_app.catalogue_editions import Edition
from clerk_app.domain.catalogue import Catalogue
from clerk_app.domain.draft import Draft, DraftEntry
from tests.desk_kit import demo_visit, scenario_answers, slot_of
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import strike
from ui.app import Face
from ui.guest_verbs import GuestVerbs
from ui.lanes import inline_lanes
from ui.sync_runner import SyncRunner

CTRL = Qt.KeyboardModifier.ControlModifier
_STOPS = 60


@dataclass(slots=True)
class Counter:
    kit: Kit
    face: Face

    @property
    def focus(self) -> QWidget:
        return self.face.window.focusWidget()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        strike(self.focus, key, modifiers)
        QApplication.sendPostedEvents()  # what was built by it is shown now

    def tab_to(self, name: str) -> None:
        for _ in range(_STOPS):
            if self.focus.objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}")

    def compose(self, text: str) -> None:
        """As an input method hands it over; nothing has rested for a second yet."""
        done = QInputMethodEvent()
        done.setCommitString(text)
        QApplication.sendEvent(self.focus, done)

    def filled(self, *without: str) -> Draft:
        """The demo visit with everything, but for some papers."""
        people, verbs = demo_visit(), self.kit.verbs
        slugs = [slug for slug in dict.fromkeys((*people.scans, *people.originals)) if slug not in without]
        return replace(
            verbs.open_draft(people.theme, ""),
            answers=scenario_answers(verbs.room.theme(people.theme), people.scenario),
            entries={name: DraftEntry(value) for name, value in people.entries.items()},
            slots={slug: slot_of(people, slug, self.kit.shelf) for slug in slugs},
        )


@contextmanager
def open_counter(
    app: QApplication,
    folder: Path,
    edition: Callable[[Catalogue], Edition] | None = None,
    guest: Callable[[GuestVerbs], GuestVerbs] | None = None,
) -> Iterator[Counter]:
    """``edition`` makes the older catalogues this window has worked with from today's; it knows none otherwise.

    ``guest`` gives it a line to an office.
    """
    with open_kit(folder) as kit:
        known = edition(kit.verbs.room.catalogue) if edition else kit.verbs.edition
        guests = guest(kit.verbs.guest) if guest else kit.verbs.guest
        verbs = replace(
            kit.verbs, guest=guests, edition=known, scanners=tuple, pdf_pictures=lambda *_: (), picture=lambda *_: b""
        )
        lanes = inline_lanes()
        sync = SyncRunner(None, lanes, verbs.room.clock, app)
        face = Face(app, verbs, lanes, sync)
        face.window.resize(1366, 768)
        face.window.show()
        face.desk.open()
        yield Counter(kit, face)
        # A window that stays alive is dressed again by every test after it that changes the theme.
        for gone in (face.window, face.visit, sync):
            if isValid(gone):
                delete(gone)
