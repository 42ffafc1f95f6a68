"""What a setting may be, each rule with its sentence: what is wrong and what to do."""

import re
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit


class DeploymentRefused(Exception):
    """The program does not start on a setting it does not understand; the text names file and key."""

    def __init__(self, file: str, key: str, what: str, do: str) -> None:
        super().__init__(f"{file}{f' 的 {key}' if key else ''}：{what}。{do}。")
        self.file = file
        self.key = key


Rule = Callable[[str, str, Any], None]


def _digits(count: int, never: str, what: str) -> Rule:
    def check(file: str, key: str, value: str) -> None:
        if value and (not re.fullmatch(rf"[0-9]{{{count}}}", value) or value == never):
            raise DeploymentRefused(file, key, f"“{value}”不是{what}", f"请写成 {count} 位数字")

    return check


def _within(least: int, most: int, unit: str) -> Rule:
    def check(file: str, key: str, value: int) -> None:
        if not least <= value <= most:
            raise DeploymentRefused(file, key, f"{value} 超出范围", f"请写 {least} 到 {most} 之间的{unit}")

    return check


def _address(file: str, key: str, value: str) -> None:
    """Only https, or http to this very computer: what travels is personal data."""
    if not value:
        return
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise DeploymentRefused(file, key, f"“{value}”不是网址", "请写成 https://主机名") from error
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None or parts.query or parts.fragment:
        raise DeploymentRefused(file, key, f"“{value}”不是后台网址", "请写成 https://主机名，不带用户名和参数")
    if parts.scheme == "http" and not _is_this_computer(host):
        raise DeploymentRefused(file, key, "http 只能用于本机，个人信息不能明文传输", "请改用 https:// 开头的网址")


def _is_this_computer(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _key(file: str, key: str, value: str) -> None:
    if value and not re.fullmatch(r"[0-9a-f]{64}", value):
        raise DeploymentRefused(file, key, "不是 64 位十六进制的公钥", "请重新登记本窗口，由登记写入")


RULES: Mapping[str, Rule] = {
    "station.code": _digits(6, "", "站点代码"),
    "station.window": _digits(2, "00", "窗口号（00 是后台）"),
    "station.epoch": _digits(3, "000", "安装序号"),
    "office.url": _address,
    "office.public_url": _address,
    "office.rating_key": _key,
    "policy.idle_minutes": _within(1, 10, "分钟数"),
    "policy.offline_days": _within(0, 365, "天数，0 表示不限"),
}


def check_station(file: str, told: Mapping[str, str]) -> None:
    """Code, window and epoch come together: two of the three are nobody."""
    absent = [name for name in ("code", "window", "epoch") if not told.get(name)]
    if 0 < len(absent) < len(("code", "window", "epoch")):
        raise DeploymentRefused(file, f"station.{absent[0]}", "缺少这一项", "请补上站点代码、窗口号和安装序号三项")
