"""The command line: clerk run, tour, office, catalogue, user, configure, selftest, doctor, rebuild."""

import argparse
import sys

from clerk_app.commands import catalogue, selftest, tour, worker


def main(arguments: list[str] | None = None) -> int:
    """Parse and carry out one command; the exit code is its own."""
    parser = argparse.ArgumentParser(prog="clerk", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    catalogue.add_parser(commands)
    tour.add_parser(commands)
    selftest.add_parser(commands)
    worker.add_parser(commands)
    options = parser.parse_args(arguments)
    code: int = options.run(options)
    return code


if __name__ == "__main__":
    sys.exit(main())
