"""Draws every sample page at 1366x768 into out/gallery: ``python -m tests.ui.gallery [scale [theme]]``."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import samples, samples_applicant, samples_form, samples_intake, samples_long, samples_over
from ui.forms.field import FieldView
from ui.pages.applicant.page import ApplicantPage
from ui.pages.applicant.view import ApplicantView
from ui.pages.form.page import FormPage
from ui.pages.notice.page import NoticePage
from ui.pages.notice.view import NoticeView
from ui.pages.scenario.page import ScenarioPage
from ui.pages.scenario.view import ScenarioView
from ui.pages.theme.page import ThemePage
from ui.style.theme import apply_theme, load_fonts, load_theme
from ui.widgets.basics import box, column, icon_label, label, row
from ui.widgets.empty import EmptyState
from ui.widgets.panel import PanelView
from ui.widgets.sheet import Sheet
from ui.window import ShellWindow


def theme() -> QWidget:
    page = ThemePage()
    page.search.setText("xse")
    page.show_view(samples.THEME)
    return page


def scenario(view: ScenarioView) -> QWidget:
    page = ScenarioPage()
    page.show_view(view)
    return page


def notice(view: NoticeView) -> QWidget:
    page = NoticePage()
    page.show_view(view)
    return page


def applicant(view: ApplicantView) -> QWidget:
    page = ApplicantPage(samples_form.TODAY)
    page.show_view(view)
    return page


def form(fields: tuple[FieldView, ...], panel: PanelView = samples_form.FORM.panel) -> QWidget:
    page = FormPage(samples_form.TODAY)
    page.show_view(replace(samples_form.FORM, fields=fields, panel=panel))
    return page


PAGES: dict[str, Callable[[], QWidget]] = {
    "01-theme": theme,
    "02-scenario": lambda: scenario(samples_intake.SCENARIO),
    "02-scenario-stop": lambda: scenario(samples_intake.STOPPED),
    "03-notice": lambda: notice(samples_intake.NOTICE),
    "04-applicant": lambda: applicant(samples_applicant.AGENT),
    "04-applicant-alone": lambda: applicant(samples_applicant.MOTHER),
    "30-long-scenario": lambda: scenario(samples_long.SCENARIO),
    "31-long-notice": lambda: notice(samples_long.NOTICE),
    "32-long-applicant": lambda: applicant(samples_long.APPLICANT),
    "33-long-form": lambda: form(samples_long.FIELDS, samples_long.PANEL),
    "25-form": lambda: form(samples_form.FATHER),
    "25-form-kinds": lambda: form(samples_form.EVERY_KIND),
}


def shell() -> ShellWindow:
    window = ShellWindow()
    window.show_top(samples.TOP)
    window.show_badges(samples.BADGES)
    window.show_status(samples.STATUS)
    window.resize(1366, 768)
    return window


def steps_card() -> QWidget:
    """The body of the paper sheet: what to do, what is safe, what happens if ignored."""
    card = box("well")
    what = ("拉开纸盒 2，放 A4 纸，推回到底", "按打印机上的“继续”，第 2 份会接着打")
    card.setLayout(
        column(*(label(f"{number}　{text}") for number, text in enumerate(what, 1)), margins=(14, 10, 14, 10))
    )
    safe = box("plain")
    safe.setLayout(
        row(icon_label("check-circle-fill", 16, "ok"), label("办件已入账，号码有效；文书可以晚打，不影响受理时间。"), 1)
    )
    later = box("plain")
    later.setLayout(row(icon_label("info", 16), label("放着不管：文书进“待打印”，可先请下一位。"), 1))
    body = box("plain")
    body.setLayout(column(card, safe, later, spacing=12))
    return body


def over(window: ShellWindow, save: Callable[[str], None]) -> None:
    """What lies over a page, on the last page shown."""
    window.top.search.setFocus()
    window.top.search.setText("4522")
    window.show_search(samples_over.FOUND)
    save("20-search")
    window.close_search()
    Sheet(window, "sheet.paper", samples_over.NO_PAPER, steps_card())
    save("22b-error")
    window.findChild(Sheet).close_sheet()  # type: ignore[union-attr]
    window.host("empty", EmptyState("results.empty", samples_over.NO_RESULTS))
    window.open_page("empty", "results")
    save("22a-empty")


def main(scale: float, theme_name: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(["gallery"])
    load_fonts()
    apply_theme(app, load_theme(theme_name, scale))
    folder = Path("out/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    suffix = "" if (scale, theme_name) == (1.0, "light") else f"-{theme_name}-{scale}"
    window = shell()
    window.show()
    window.activateWindow()

    def save(name: str) -> None:
        app.processEvents()
        window.grab().toImage().save(str(folder / f"{name}{suffix}.png"))

    for name, make in PAGES.items():
        window.host(name, make())
        app.processEvents()
        window.open_page(name)
        window.resize(1366, 768)
        save(name)
    over(window, save)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0, sys.argv[2] if len(sys.argv) > 2 else "light")
