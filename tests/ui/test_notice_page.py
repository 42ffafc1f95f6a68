"""Step 2 by keys: 1 带了, 2 没带, 3 不确定, and on to the next paper."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui import samples_intake
from tests.ui.hands import Heard, Show, press
from ui.pages.notice.page import NoticePage
from ui.pages.notice.view import Have, Paragraph


@pytest.fixture
def page(show: Show) -> NoticePage:
    made = NoticePage()
    show(made)
    made.show_view(samples_intake.NOTICE)
    made.focus_first()
    return made


def test_the_focus_begins_at_the_first_paper(page: NoticePage) -> None:
    at = page.focusWidget()

    assert at is not None
    assert at.objectName() == "intake.notice.have.mother_id_card.1"


def test_digits_answer_paper_after_paper(page: NoticePage) -> None:
    heard = Heard()
    page.have_changed.connect(heard)

    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(page, key)

    assert heard.all == [
        ("mother_id_card", Have.YES),
        ("father_id_card", Have.NO),
        ("marriage_certificate", Have.UNSURE),
    ]


def test_the_place_is_kept_when_the_answer_comes_back_as_a_view(page: NoticePage) -> None:
    heard = Heard()
    page.have_changed.connect(heard)

    press(page, Qt.Key.Key_1)
    page.show_view(replace(samples_intake.NOTICE, scenario="另一情形"))
    page.focus_first()
    press(page, Qt.Key.Key_2)

    assert heard.all[-1] == ("father_id_card", Have.NO)


def test_arrows_move_between_papers(page: NoticePage) -> None:
    heard = Heard()
    page.have_changed.connect(heard)

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_2):
        press(page, key)

    assert heard.all == [("father_id_card", Have.NO)]


def test_another_tab_shows_its_paragraphs(page: NoticePage) -> None:
    told = Paragraph("受理条件", "新生儿未满1周岁且首次领取出生医学证明")

    page.show_view(replace(samples_intake.NOTICE, open_tab="conditions", paragraphs=(told,)))

    assert told.text in [part.text() for part in page.findChildren(QLabel)]
    press(page, Qt.Key.Key_1)
