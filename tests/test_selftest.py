"""The self-test passes on this installation, check by check, and says so by its exit code."""

import os
import subprocess
import sys

COMMAND = (sys.executable, "-P", "-m", "clerk_app", "selftest")
CHECKS = (
    "程序模块",
    "随附数据",
    "系统密钥环",
    "图像进程",
    "扫描进程",
    "演练数据库",
    "一次告知单",
    "演练后台",
    "主窗口",
)


def test_every_part_of_this_installation_works() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(COMMAND, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split(" … ")[0] for line in done.stdout.splitlines()] == [*CHECKS, "自检通过。"]
