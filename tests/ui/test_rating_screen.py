"""The turned screen: five equal cards, none preselected; hands choose and submit, keys never do (R070)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from clerk_app.domain.rating import MOST_WORDS, Grievance, Level, Opinion
from tests.ui.hands import CTRL, Heard, compose, press, type_text, visible
from tests.ui.hands_work import part
from tests.ui.test_fit import cut, outside
from ui.rating_parts import LevelCard
from ui.rating_screen import RatingScreen, RatingView

VIEW = RatingView("云岫县政务服务中心", "A03 综合窗口", "王晓梅", "开办餐饮店一件事 · 9 个事项", "2026年11月18日 14:36")
KEYS = [
    *(Qt.Key(ord(digit)) for digit in "12345"),
    Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_F7,
]  # fmt: skip


class Turned:
    """The screen with everything it said."""

    def __init__(self, screen: RatingScreen) -> None:
        self.screen, self.opinions, self.skips, self.left = screen, Heard(), Heard(), Heard()
        screen.submitted.connect(self.opinions)
        screen.skipped.connect(self.skips)
        screen.left.connect(self.left)

    def choose(self, level: Level) -> None:
        part(self.screen, LevelCard, f"rating.level.{int(level)}").click()

    def push(self, name: str) -> None:
        part(self.screen, QPushButton, f"rating.{name}").click()

    @property
    def said(self) -> list[tuple[object, ...]]:
        return [*self.opinions.all, *self.skips.all]


@pytest.fixture
def turned(qtbot: QtBot) -> Turned:
    return opened(qtbot)


def opened(qtbot: QtBot) -> Turned:
    screen = RatingScreen(VIEW)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return Turned(screen)


def test_R070_five_equal_levels_and_none_is_preselected(turned: Turned) -> None:
    cards = turned.screen.findChildren(LevelCard)

    assert [card.level for card in cards] == [5, 4, 3, 2, 1]
    widths = [card.width() for card in cards]
    assert max(widths) - min(widths) <= 1  # the last pixel of a width that five do not divide
    assert len({card.height() for card in cards}) == 1
    assert {card.property("k") for card in cards} == {"level"}
    assert not part(turned.screen, QPushButton, "rating.submit").isEnabled()
    turned.push("submit")
    assert turned.said == []


@pytest.mark.parametrize("level", list(Level))
def test_R070_a_touch_chooses_and_a_touch_submits(turned: Turned, level: Level) -> None:
    turned.choose(Level.SATISFIED)
    turned.choose(level)
    turned.push("submit")

    assert turned.opinions.all == [(Opinion(level),)]


def test_R070_no_key_chooses_or_submits(turned: Turned) -> None:
    for key in KEYS:
        press(turned.screen, key)
    assert turned.screen.chosen is None

    turned.choose(Level.VERY_DISSATISFIED)
    turned.screen.setFocus()
    for key in KEYS:
        press(turned.screen, key)
        press(turned.screen, key, CTRL)
    assert turned.screen.chosen is Level.VERY_DISSATISFIED
    assert turned.said == []


def test_R070_the_clerks_escape_is_no_rating_and_no_skip(turned: Turned) -> None:
    turned.choose(Level.DISSATISFIED)
    press(turned.screen, Qt.Key.Key_Escape)

    assert turned.left.all == [()]
    assert turned.said == []


def test_R070_skipping_is_the_applicants_key(turned: Turned) -> None:
    turned.push("skip")

    assert (turned.skips.all, turned.opinions.all) == ([()], [])


def test_reasons_and_words_are_asked_of_the_lower_two_alone(turned: Turned) -> None:
    for level in Level:
        turned.choose(level)
        assert bool(visible(turned.screen, QPlainTextEdit)) is level.bad

    part(turned.screen, QPushButton, "rating.grievance.wait").click()
    part(turned.screen, QPlainTextEdit, "rating.words").setFocus()
    compose(turned.screen, commit="等了一上午")
    type_text(turned.screen, "12")
    press(turned.screen, Qt.Key.Key_Return)
    turned.push("submit")
    assert turned.opinions.all == [(Opinion(Level.VERY_DISSATISFIED, (Grievance.WAIT,), "等了一上午12\n"),)]


def test_reasons_do_not_follow_to_a_better_level(turned: Turned) -> None:
    turned.choose(Level.DISSATISFIED)
    part(turned.screen, QPushButton, "rating.grievance.manner").click()
    turned.choose(Level.SATISFIED)
    turned.push("submit")

    assert turned.opinions.all == [(Opinion(Level.SATISFIED),)]


def test_words_beyond_the_limit_are_told_and_not_cut(turned: Turned) -> None:
    turned.choose(Level.DISSATISFIED)
    words = part(turned.screen, QPlainTextEdit, "rating.words")
    words.setPlainText("𠮷" * (MOST_WORDS + 2))
    assert not part(turned.screen, QPushButton, "rating.submit").isEnabled()

    words.setPlainText("𠮷" * MOST_WORDS)
    turned.push("submit")
    assert turned.opinions.all == [(Opinion(Level.DISSATISFIED, words="𠮷" * MOST_WORDS),)]


def test_two_touches_are_one_rating_and_a_refusal_can_be_tried_again(turned: Turned) -> None:
    turned.choose(Level.SATISFIED)
    turned.push("submit")
    turned.push("submit")
    turned.push("skip")
    assert len(turned.said) == 1

    turned.screen.refuse("未能保存，请再按一次。")
    turned.push("submit")
    assert len(turned.said) == 2


@pytest.mark.parametrize("scale", [1.0, 1.25])
@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_nothing_is_cut_and_every_target_is_large(
    qtbot: QtBot, dress: Callable[[str, float], None], name: str, scale: float
) -> None:
    dress(name, scale)
    turned = opened(qtbot)

    for level in (None, Level.DISSATISFIED, Level.SATISFIED):
        if level:
            turned.choose(level)
        qtbot.waitUntil(lambda: turned.screen.height() == 768)
        assert (turned.screen.width(), turned.screen.height()) == (1366, 768)
        assert (cut(turned.screen), outside(turned.screen)) == ([], [])
        targets = visible(turned.screen, QAbstractButton)
        assert min(min(one.width(), one.height()) for one in targets) >= 60
