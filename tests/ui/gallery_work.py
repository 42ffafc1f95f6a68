"""Grabs steps 5-7 and the rail areas offscreen at the size of the pictures: python -m tests.ui.gallery_work [scale]."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.ui import samples_work
from tests.ui.pages_work import WORK
from ui.pages.materials.defer_form import DeferForm
from ui.style.theme import apply_theme, load_fonts, load_theme
from ui.widgets.sheet import Sheet, SheetView
from ui.window import ShellWindow

OUT = Path("out/gallery")


def main() -> None:
    scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    app = QApplication([])
    load_fonts()
    apply_theme(app, load_theme("light", scale))
    OUT.mkdir(parents=True, exist_ok=True)
    window = ShellWindow()
    for name, work in WORK.items():
        page = work.page()
        window.host(name, page)
        window.open_page(name, work.area)
        window.resize(1366, 768)
        window.show()
        app.processEvents()
        window.grab().save(str(OUT / f"{name}-{scale:g}.png"))
        hint = window.minimumSizeHint()
        print(name, window.width(), window.height(), "hint", hint.width(), hint.height())  # noqa: T201 - a report
    window.open_page("26-materials")
    sheet_over(window)
    app.processEvents()
    window.grab().save(str(OUT / f"21-sheet-defer-{scale:g}.png"))


def sheet_over(window: ShellWindow) -> Sheet:
    """Picture 21: the sheet 容缺 above its page."""
    note = "用于“生育津贴支付” · 清单允许容缺 10 个工作日"
    view = SheetView(
        "容缺：出院记录（病历资料）", note, "容缺并打印承诺书", "clock", "warn", actions=(("back", "返回"),)
    )
    return Sheet(window, "intake.mat.defer_sheet", view, DeferForm(samples_work.defer()), 640)


if __name__ == "__main__":
    main()
