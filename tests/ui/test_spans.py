"""The grid gives a field the columns its words need."""

import pytest

from ui.forms.field import FieldView, Kind, Option
from ui.forms.spans import columns


@pytest.mark.parametrize(
    ("name", "asked", "given"),
    [("姓名", 3, 3), ("父亲民族", 3, 3), ("法定代表人(负责人、经营者)证件号码", 3, 5), ("姓名", 12, 12)],
)
def test_a_long_label_widens_its_field(name: str, asked: int, given: int) -> None:
    assert columns(FieldView("slug", name, Kind.TEXT, span=asked)) == given


def test_a_long_option_widens_its_row_of_radios() -> None:
    options = (Option("a", "本省助产机构(已领出生医学证明)且已在本市参加生育保险满十二个月"), Option("b", "否"))

    assert columns(FieldView("slug", "情况", Kind.CHOICE, options=options, span=4)) >= 8
