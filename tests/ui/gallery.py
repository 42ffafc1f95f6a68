"""Draws every sample page at 1366x768 into out/gallery: ``python -m tests.ui.gallery [scale [theme]]``."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import samples, samples_applicant, samples_form, samples_intake
from ui.pages.applicant.page import ApplicantPage
from ui.pages.form.page import FormPage
from ui.pages.notice.page import NoticePage
from ui.pages.scenario.page import ScenarioPage
from ui.pages.theme.page import ThemePage
from ui.style.theme import apply_theme, load_fonts, load_theme
from ui.window import ShellWindow


def pages() -> Iterator[tuple[str, QWidget]]:
    theme = ThemePage()
    theme.search.setText("xse")
    theme.show_view(samples.THEME)
    yield "01-theme", theme
    for name, view in (("02-scenario", samples_intake.SCENARIO), ("02-scenario-stop", samples_intake.STOPPED)):
        scenario = ScenarioPage()
        scenario.show_view(view)
        yield name, scenario
    notice = NoticePage()
    notice.show_view(samples_intake.NOTICE)
    yield "03-notice", notice
    for name, shown in (("04-applicant", samples_applicant.AGENT), ("04-applicant-alone", samples_applicant.MOTHER)):
        applicant = ApplicantPage(samples_form.TODAY)
        applicant.show_view(shown)
        yield name, applicant
    for name, fields in (("25-form", samples_form.FATHER), ("25-form-kinds", samples_form.EVERY_KIND)):
        form = FormPage(samples_form.TODAY)
        form.show_view(replace(samples_form.FORM, fields=fields))
        yield name, form


def shell() -> ShellWindow:
    window = ShellWindow()
    window.show_top(samples.TOP)
    window.show_badges(samples.BADGES)
    window.show_status(samples.STATUS)
    window.resize(1366, 768)
    return window


def main(scale: float, theme_name: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(["gallery"])
    load_fonts()
    apply_theme(app, load_theme(theme_name, scale))
    folder = Path("out/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    window = shell()
    window.show()
    suffix = "" if (scale, theme_name) == (1.0, "light") else f"-{theme_name}-{scale}"
    for name, page in pages():
        window.host(name, page)
        window.open_page(name)
        window.resize(1366, 768)
        window.activateWindow()
        app.processEvents()
        window.grab().toImage().save(str(folder / f"{name}{suffix}.png"))


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0, sys.argv[2] if len(sys.argv) > 2 else "light")
