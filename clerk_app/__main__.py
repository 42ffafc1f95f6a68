"""Commands: run, tour, office, catalogue, configure, user, rebuild, calendar, hall, papers, printers, selftest."""

import argparse
import sys
from importlib import import_module

# Each command's parts are loaded only when it is asked for: a catalogue author does not wait for the window.
_MODULES = {
    "run": "run",
    "tour": "tour",
    "office": "office",
    "catalogue": "catalogue",
    "configure": "station",
    "user": "station",
    "rebuild": "station",
    "selftest": "selftest",
    "calendar": "calendar",
    "hall": "hall",
    "papers": "papers",
    "printers": "printers",
    "worker": "worker",
}


def main(arguments: list[str] | None = None) -> int:
    """Parse and carry out one command; the exit code is its own."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(prog="clerk", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    asked = _MODULES.get(given[0]) if given else None
    for name in [asked] if asked else dict.fromkeys(_MODULES.values()):
        import_module(f"clerk_app.commands.{name}").add_parser(commands)
    options = parser.parse_args(given)
    code: int = options.run(options)
    return code


if __name__ == "__main__":
    sys.exit(main())
