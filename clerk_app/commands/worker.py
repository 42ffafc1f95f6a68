"""clerk worker: how a frozen program starts itself as the child process that opens images or talks to scanners."""

import argparse
import json

from clerk_app.adapters import image_worker, scan_worker


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """No help line: nobody types this."""
    parser = commands.add_parser("worker")
    parser.add_argument("name", choices=("image", "scan"))
    parser.add_argument("words", nargs="*")
    parser.set_defaults(run=run_worker)


def run_worker(options: argparse.Namespace) -> int:
    if options.name == "image":
        image_worker.main(options.words)
    else:
        scan_worker.main(json.loads(options.words[0]))
    return 0
