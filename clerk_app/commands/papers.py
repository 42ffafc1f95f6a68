"""clerk papers: the worked cases, each paper of each as a PDF, its barcodes read back."""

import argparse
import shutil
import tempfile
from pathlib import Path

OUT = Path("docs") / "papers"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("papers", help="make every paper of the worked cases; exit 1 if a barcode is not read")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", default="", help="one case by its name, such as restaurant")
    parser.set_defaults(run=run_papers)


def run_papers(options: argparse.Namespace) -> int:
    """Each case in its own folder, made afresh; every path printed."""
    from clerk_app.worked.courses import CASES  # noqa: PLC0415 - only this command needs an office
    from clerk_app.worked.printing_out import papers_of  # noqa: PLC0415

    faults: list[str] = []
    for name in [options.only] if options.only else CASES:
        folder = options.out / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with tempfile.TemporaryDirectory(prefix="clerk-papers-") as work:
            for made in papers_of(name, Path(work)):
                path = folder / made.file
                path.write_bytes(made.pdf)
                print(f"{path}  {', '.join(made.codes) or '-'}")  # noqa: T201 - a command line speaks
                faults += made.faults
    for fault in faults:
        print(f"FAILED: {fault}")  # noqa: T201
    return 1 if faults else 0
