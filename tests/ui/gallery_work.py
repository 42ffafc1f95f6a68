"""Grabs steps 5-7 and the rail areas offscreen at the size of the pictures: python -m tests.ui.gallery_work [scale]."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import samples_work
from ui.pages.decide.page import DecidePage
from ui.pages.handover.page import HandoverPage
from ui.pages.materials.page import MaterialsPage
from ui.style.theme import apply_theme, load_fonts, load_theme
from ui.window import ShellWindow

OUT = Path("out/gallery")


def pages() -> dict[str, tuple[str, QWidget]]:
    """Name of the picture to its rail area and page."""
    made: dict[str, tuple[str, QWidget]] = {}
    materials = MaterialsPage()
    materials.show_view(samples_work.materials())
    made["26-materials"] = ("intake", materials)
    decide = DecidePage()
    decide.show_view(samples_work.decide())
    made["05-decide"] = ("intake", decide)
    handover = HandoverPage()
    handover.show_view(samples_work.handover())
    made["06-print"] = ("intake", handover)
    return made


def main() -> None:
    scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    app = QApplication([])
    load_fonts()
    apply_theme(app, load_theme("light", scale))
    OUT.mkdir(parents=True, exist_ok=True)
    window = ShellWindow()
    for name, (area, page) in pages().items():
        window.host(name, page)
        window.open_page(name, area)
        window.resize(1366, 768)
        window.show()
        app.processEvents()
        window.grab().save(str(OUT / f"{name}-{scale:g}.png"))
        hint = page.minimumSizeHint()
        print(name, window.width(), window.height(), "hint", hint.width(), hint.height())  # noqa: T201 - a report


if __name__ == "__main__":
    main()
