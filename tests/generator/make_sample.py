"""Writes assets/sample/: the folder to import, truth.json, case.json and review.json."""

import json
import os
import pathlib
import shutil
import sys

os.environ.setdefault("SOURCE_DATE_EPOCH", "1763683200")  # Fonts carry a date of modification; this one never moves.

from core.case import Case  # noqa: E402
from sample import MODULES  # noqa: E402
from sample.review import review  # noqa: E402

HERE = pathlib.Path(__file__).parent
OUT = HERE.parent.parent / "assets" / "sample"


def main() -> int:
    """Makes every document, then writes them with the truth about them."""
    case = Case(HERE / "sample" / "case.yaml")
    only = sys.argv[1:]
    documents = []
    for module in MODULES:
        if only and module.__name__.rsplit(".", 1)[-1] not in only:
            continue
        documents += module.build(case)
    documents.sort(key=lambda d: d.path)
    root = OUT / "files"
    if not only:
        shutil.rmtree(root, ignore_errors=True)
    for document in documents:
        if "!/" in document.path or document.path.endswith("/"):
            continue
        target = root / document.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(document.data)
    if not only:
        write(OUT / "truth.json", {"patient": patient(case), "files": [d.truth() for d in documents]})
        write(OUT / "case.json", case_file(case))
        write(OUT / "review.json", review(documents))
    print(f"{len(documents)} documents")
    return 0


def patient(case) -> dict:
    """The patient with the spellings the papers use."""
    p = case.patient
    return {"name": p["name"], "born": p["born"].isoformat(), "sex": p["sex"],
            "other_names": [p["full_ru"], p["ru"], p["zh"], p["ar"], p["tr"], p["es"]]}


def case_file(case) -> dict:
    """What the demo types in for the family: the patient, the question, the Day 0s."""
    return {"patient": patient(case), "question": case.question, "today": "2026-11-21",
            "day_zeros": {"hsct": case.day("hsct").isoformat(), "car_t_infusion": case.day("cart").isoformat()}}


def write(path: pathlib.Path, data) -> None:
    """JSON as people read it in a diff."""
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
