"""Where a result is laid."""

from clerk_app.domain.shelving import suggest_shelf


def test_a_result_lies_beside_the_others_of_its_case_else_where_nothing_is() -> None:
    assert suggest_shelf({"A1-01": 2}, ("", "B2-07")) == "B2-07"
    assert suggest_shelf({}) == "A1-01"
    assert suggest_shelf({"A1-01": 1, "A1-02": 1, "甲-1": 9}) == "A1-03"


def test_with_every_place_taken_the_emptiest_is_shared() -> None:
    taken = dict.fromkeys((f"{rack}{board}-{n:02d}" for rack in "ABCD" for board in (1, 2) for n in range(1, 13)), 2)
    assert suggest_shelf(taken | {"C2-05": 1}) == "C2-05"
