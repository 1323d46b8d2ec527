"""Imports cases into fresh vaults through the command line and prints what was found right, wrong and not at all.

    python3 tests/generator/score.py second --cli target/debug/satchel-cli [--list]

`sample` and `second` are committed; `tune` and `held` are the halves of the accuracy set, which `make.py accuracy` writes. Only the
standard library is needed. Figures are printed, nothing is asserted: a test says whether a behaviour holds, this says how good it is.
"""

import argparse
import pathlib
import sys

from scoring import documents, events, labs, vault
from scoring.report import Report

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CASES = {"sample": ROOT / "assets" / "sample", "second": ROOT / "tests" / "fixtures" / "second_case", "tune": ROOT / "target" / "accuracy" / "tune", "held": ROOT / "target" / "accuracy" / "held"}


def main() -> None:
    """Reads the arguments, fills a vault for each folder of the cases, compares, prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cases", nargs="+", choices=CASES, metavar="case", help=", ".join(CASES))
    parser.add_argument("--cli", type=pathlib.Path, default=ROOT / "target" / "debug" / "satchel-cli")
    parser.add_argument("--language", action="append", help="only this folder of a half; may be given again")
    parser.add_argument("--list", action="store_true", help="print each case that went wrong")
    parser.add_argument("--list-held-and-spoil-it", action="store_true", help="list the held half too; what was looked at can no longer be held")
    chosen = parser.parse_args()
    for case in chosen.cases:
        report = Report()
        for truth in sorted(CASES[case].glob("truth.json")) + sorted(CASES[case].glob("*/truth.json")):
            if chosen.language and truth.parent.name not in chosen.language:
                continue
            judge(report, vault.fill(chosen.cli.resolve(), truth), truth.parent.name if case in ("tune", "held") else None)
        print(f"\n== {case}")
        report.print(chosen.list and (case != "held" or chosen.list_held_and_spoil_it))
        if case == "held" and chosen.list and not chosen.list_held_and_spoil_it:
            print("\nThe misses of the held half are not listed.", file=sys.stderr)


def judge(report, found, folder) -> None:
    """One folder; papers of a half count for the folder's language, whatever single sheets are written in."""
    found["folder"] = folder
    for want in found["files"]:
        want["folder"] = folder
    for part in (documents, labs, events):
        part.score(report, found)
    events.timeline(report, found)


if __name__ == "__main__":
    main()
