"""Imports a case into a fresh vault through the command line and prints what was found right, wrong and not at all.

    python3 tests/generator/score.py second --cli target/debug/satchel-cli [--list]

Only the standard library is needed. Figures are printed, nothing is asserted: a test says whether a behaviour holds, this says how good it is.
"""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CASES = {"sample": ROOT / "assets" / "sample", "second": ROOT / "tests" / "fixtures" / "second_case"}


def main() -> None:
    """Reads the arguments, fills a vault, compares, prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("case", choices=CASES)
    parser.add_argument("--cli", type=pathlib.Path, default=ROOT / "target" / "debug" / "satchel-cli")
    parser.add_argument("--list", action="store_true", help="print each miss and each surplus")
    chosen = parser.parse_args()
    truth = json.loads((CASES[chosen.case] / "truth.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        found = fill(chosen.cli.resolve(), truth["patient"], CASES[chosen.case] / "files", pathlib.Path(folder) / "vault")
    report = Report(chosen.list)
    score_files(report, truth["files"], found)
    score_labs(report, truth["files"], found)
    score_events(report, truth["files"], found)
    report.print()


def fill(cli, patient, files, vault) -> dict:
    """A vault with the case imported; what each command then says."""
    environment = {**os.environ, "SATCHEL_VAULT": str(vault), "SATCHEL_PASSPHRASE": "score this case and throw it away"}

    def run(*words):
        done = subprocess.run([cli, *words, "--json"], env=environment, capture_output=True, text=True, check=False)
        # 3 means that some files could not be read, which awkward files must bring about.
        if done.returncode not in (0, 3):
            raise SystemExit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr}")
        return json.loads(done.stdout)

    run("create", "--patient", patient["name"], "--born", patient["born"])
    imported = run("import", str(files))
    return {"root": files, "import": imported["files"], "documents": run("documents"), "labs": run("labs"), "events": run("timeline")["events"]}


class Report:
    """Counts by subject, and the single cases behind them."""

    def __init__(self, wordy):
        self.right, self.all, self.lines, self.wordy = collections.Counter(), collections.Counter(), [], wordy

    def count(self, subject, right, line=""):
        """One case more; a wrong one with the words that describe it."""
        self.all[subject] += 1
        self.right[subject] += bool(right)
        if not right and line:
            self.lines.append(f"{subject}: {line}")

    def print(self):
        """All figures, then, if asked, all misses."""
        for subject, total in self.all.items():
            print(f"{subject:<44}{self.right[subject]:>5} of {total:<5}{100 * self.right[subject] / total:6.1f} %")
        if self.wordy:
            print("\n".join(self.lines))


def relative(path, root) -> str:
    """A path as the truth writes it; the study of a disc is named by the disc, wherever on it the images lie."""
    path = str(path).removeprefix(f"{root}/").removeprefix(f"{root.name}/")
    disc = path.find(" CD/")
    return path[: disc + 4] if path.endswith("/") and disc > 0 else path


def score_files(report, files, found) -> None:
    """Import status of every file; kind, date, language, facility and identity of every document."""
    status = {relative(entry["path"], found["root"]): entry for entry in found["import"]}
    documents = {relative(entry["source_path"], found["root"]): entry for entry in found["documents"]}
    for want in files:
        path = want["path"]
        if not want.get("part_of") and not want.get("container"):
            got = (status.get(path) or {}).get("status")
            report.count("import status", got in want.get("status_any", [want["status"]]), f"{path}: {got}, not {want['status']}")
        document = documents.get(path)
        if want["kind"] is None or document is None or want["status"] != "added":
            continue
        source = want["text_source"]
        report.count(f"kind, {source}", document["kind"] in (want["kind"], want.get("kind_also")), f"{path}: {document['kind']}, not {want['kind']}")
        report.count(f"date, {source}", document["date"] in want.get("date_any", [want["date"]]), f"{path}: {document['date']}, not {want['date']}")
        if want["language"]:
            report.count("language", document["language"] and document["language"] in (want["language"], want.get("language_also")), f"{path}: {document['language']}, not {want['language']}")
        if want["facility"]:
            fold = lambda words: "".join((words or "").split()).casefold()
            allowed = [fold(want["facility"]), fold(want.get("facility_other"))]
            report.count("facility", any(a and (a in fold(document["facility"]) or fold(document["facility"]) in a) for a in allowed) and document["facility"], f"{path}: {document['facility']}, not {want['facility']}")
        if want["identity"]:
            report.count("identity compared", (document.get("identity") or {}).get("matches") in ((True, "matches") if want["identity"]["matches"] else (False, "differs")), f"{path}: {document.get('identity')}")


def same_value(want, got) -> bool:
    """Whether a result is the one printed: canonical number, or the same words."""
    if want["canonical_value"] is None:
        fold = lambda words: "".join(words.split()).casefold()
        return fold(want["value"]) in fold(got["as_reported"]["value"])
    if got["value"] is None or got.get("comparator") != want["comparator"]:
        return False
    return abs(got["value"] - want["canonical_value"]) <= 1e-6 * max(1.0, abs(want["canonical_value"]))


def score_labs(report, files, found) -> None:
    """Recall by source of the text and language; precision; values wrong under a right name and date."""
    paths = {entry["id"]: relative(entry["source_path"], found["root"]) for entry in found["documents"]}
    shown = collections.defaultdict(list)
    for got in found["labs"]:
        shown[got["analyte"]].append(got)
    truth = {want["path"]: want for want in files}
    for want in files:
        if want["status"] != "added" or not (want["identity"] or {}).get("matches"):
            continue
        for lab in want["labs"]:
            same = [got for got in shown[lab["analyte"]] if got["collected"] == lab["collected"]]
            right = any(same_value(lab, got) for got in same)
            if not lab.get("narrative") and not lab.get("optional"):
                line = f"{want['path']}: {lab['analyte']} {lab['value']} {lab['unit'] or ''} {lab['collected']}"
                report.count(f"lab recall, {want['text_source']}", right, line)
                report.count(f"lab recall, {want['language']}", right)
    every = [lab for want in files for lab in want["labs"]]
    for got in found["labs"]:
        want = truth.get(paths.get(got["document_id"]), {})
        if got["analyte"].startswith("x_") or got["status"] not in ("suggested", "confirmed"):
            continue
        right = any(lab["analyte"] == got["analyte"] and lab["collected"] == got["collected"] and same_value(lab, got) for lab in every)
        if not right and want.get("other_labs"):
            continue
        source = want.get("text_source", "?")
        line = f"{want.get('path')}: {got['analyte']} {got['as_reported']['value']} {got['as_reported'].get('unit') or ''} {got['collected']} {got.get('doubts') or 'no doubt'}"
        report.count(f"lab precision, {source}", right, line)
        if not got.get("doubts"):
            report.count(f"lab right when shown without doubt, {source}", right)


def may_equal(a, b) -> bool:
    """Whether two dates cut to their precision may mean the same day."""
    return bool(a and b) and (a.startswith(b) or b.startswith(a))


def score_events(report, files, found) -> None:
    """Recall by document that tells the event; precision over the joined timeline."""
    paths = {entry["id"]: relative(entry["source_path"], found["root"]) for entry in found["documents"]}
    told = collections.defaultdict(list)
    for got in found["events"]:
        for source in got["sources"]:
            told[paths.get(source["document_id"])].append(got)
    every = [event for want in files for event in want["events"]]
    for want in files:
        if want["status"] != "added":
            continue
        for event in want["events"]:
            if not event.get("optional"):
                right = any(got["type"] == event["type"] and may_equal(got["date"], event["date"]) for got in told[want["path"]])
                report.count("event recall, each telling", right, f"{want['path']}: {event['type']} {event['date']} ({event['quote']})")
    certain = {(event["type"], event["date"]) for want in files if want["status"] == "added" for event in want["events"] if not event.get("optional") and len(event["date"]) == 10}
    for kind, date in sorted(certain):
        report.count("event recall, on the timeline", any(got["type"] == kind and may_equal(got["date"], date) for got in found["events"]), f"{kind} {date}")
    for got in found["events"]:
        right = any(event["type"] == got["type"] and may_equal(event["date"], got["date"]) for event in every)
        where = ", ".join(sorted({str(paths.get(s["document_id"])) for s in got["sources"]}))
        report.count("event precision", right, f"{got['type']} {got['date']} {got['label']!r} ({where})")


if __name__ == "__main__":
    main()
