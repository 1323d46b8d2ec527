"""Writes a case: the folder to import, truth.json, and for the sample case what the demo needs besides.

`make.py accuracy` writes both halves of the accuracy set to target/accuracy, `make.py tune` and `make.py held` one of them.
"""

import importlib
import json
import os
import pathlib
import shutil
import sys

os.environ.setdefault("SOURCE_DATE_EPOCH", "1763683200")  # Fonts carry a date of modification; this one never moves.

import accuracy  # noqa: E402
from core.case import Case  # noqa: E402

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
CASES = {"sample": ROOT / "assets" / "sample", "second": ROOT / "tests" / "fixtures" / "second_case"}


def main() -> int:
    """Makes every document of the cases named, or of both that are committed."""
    for name in sys.argv[1:] or CASES:
        for half in accuracy.HALVES if name == "accuracy" else ():
            print(half, accuracy.make(half), "documents")
        if name in accuracy.HALVES:
            print(name, accuracy.make(name), "documents")
        elif name in CASES:
            print(name, make(name, CASES[name]), "documents")
    return 0


def make(name: str, out: pathlib.Path) -> int:
    """One case: its documents, then the truth about them."""
    package = importlib.import_module(name)
    case = Case(HERE / name / "case.yaml")
    documents = sorted((d for module in package.MODULES for d in module.build(case)), key=lambda d: d.path)
    root = out / "files"
    shutil.rmtree(root, ignore_errors=True)
    for document in documents:
        # Members of an archive and studies of a disc are truth only; their bytes lie in other files.
        if "!/" in document.path or document.path.endswith("/"):
            continue
        target = root / document.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(document.data)
    write(out / "truth.json", {"patient": patient(case), "files": [d.truth() for d in documents]})
    if hasattr(package, "review"):
        write(out / "case.json", case_file(case, documents))
        write(out / "review.json", package.review(documents))
    return len(documents)


def patient(case) -> dict:
    """The patient with the spellings the papers use."""
    p = case.patient
    spellings = [p[key] for key in ("full_ru", "ru", "zh", "ar", "tr", "es") if key in p]
    return {"name": p["name"], "born": p["born"].isoformat(), "sex": p["sex"], "other_names": spellings}


def case_file(case, documents) -> dict:
    """What the demo types in for the family: the patient, the question, the Day 0s, the passwords of locked files."""
    passwords = {d.path: d.extra["password"] for d in documents if "password" in d.extra}
    return {"patient": patient(case), "question": case.question, "today": "2026-11-21",
            "day_zeros": {"hsct": case.day("hsct").isoformat(), "car_t_infusion": case.day("cart").isoformat()},
            "file_passwords": passwords}


def write(path: pathlib.Path, data) -> None:
    """JSON as people read it in a diff."""
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
