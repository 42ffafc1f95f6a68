"""A request the office does not carry out: a status, a code for the program, a detail for the phone."""


class Rejected(Exception):
    """Nothing was stored. ``wanted`` is the seq or offset asked for instead, where there is one."""

    def __init__(self, status: int, code: str, detail: str = "", wanted: int = 0) -> None:
        super().__init__(status, code, detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.wanted = wanted
