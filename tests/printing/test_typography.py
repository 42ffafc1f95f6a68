"""Catalogue wording in print: Chinese marks beside Chinese, Latin left alone, articles under their law."""

import pytest

from printing.typography import full_width, grouped_basis


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("出生医学证明签发(首次签发)", "出生医学证明签发（首次签发）"),
        ("2025年1月1日起,3周岁以下婴幼儿", "2025年1月1日起，3周岁以下婴幼儿"),
        ("育儿补贴制度实施方案(2025)", "育儿补贴制度实施方案（2025）"),
        ("新生儿电子照片(白底,JPG)", "新生儿电子照片（白底，JPG）"),
        ("f(x, y): 1,000; A (B)", "f(x, y): 1,000; A (B)"),
        ("国办发〔2015〕96号", "国办发〔2015〕96号"),
        ("1:500地形图", "1:500地形图"),
    ],
)
def test_marks_beside_chinese_are_chinese(written: str, printed: str) -> None:
    assert full_width(written) == printed


def test_articles_of_one_law_stand_under_its_name_once() -> None:
    bases = [
        "社会保险法第五十八条",
        "疫苗管理法第四十七条",
        "社会保险法第二十五条",
        "社会保险法第五十八条",
    ]
    assert grouped_basis(bases) == ["社会保险法第五十八条、第二十五条", "疫苗管理法第四十七条"]
    assert grouped_basis(["国办发〔2015〕96号"]) == ["国办发〔2015〕96号"]
