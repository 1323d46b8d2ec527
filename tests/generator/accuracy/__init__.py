"""The accuracy set: hospital paper in six languages with the truth about it, in two halves that share only the frame.

`tune` may be looked at by whoever improves the reading; `held` is kept out of tuning and only its totals are printed. A half has a
folder per language, or several, with one child in each, and each folder is imported into a vault of its own. The files are written to
`target/accuracy/HALF/LANGUAGE/` on demand and never committed: the modules here are the set, and the same modules give the same bytes.
"""

import hashlib
import importlib
import json
import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[2] / "target" / "accuracy"
HALVES = ("tune", "held")


def make(half: str, out: pathlib.Path = OUT) -> int:
    """Writes one half, unless what lies there was written by the same modules; the number of its documents."""
    root, stamp = out / half, out / half / ".made-of"
    source = fingerprint(half)
    if stamp.exists() and stamp.read_text() == source:
        return sum(len(json.loads(truth.read_text(encoding="utf-8"))["files"]) for truth in root.glob("*/truth.json"))
    shutil.rmtree(root, ignore_errors=True)
    written = sum(make_folder(folder, root / getattr(folder, "FOLDER", folder.CHILD.language)) for folder in importlib.import_module(f"accuracy.{half}").FOLDERS)
    root.mkdir(parents=True, exist_ok=True)
    stamp.write_text(source)
    return written


def make_folder(folder, root: pathlib.Path) -> int:
    """The documents of one child, then the truth about them."""
    documents = sorted((d for module in folder.MODULES for d in module.build()), key=lambda d: d.path)
    paths = [document.path for document in documents]
    if len(set(paths)) != len(paths):
        raise ValueError(f"{folder.__name__}: two documents have one path")
    for document in documents:
        if "!/" in document.path:
            continue
        target = root / "files" / document.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(document.data)
    truth = {"patient": folder.CHILD.truth(), "files": [document.truth() for document in documents]}
    (root / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(documents)


def fingerprint(half: str) -> str:
    """A sum over the modules a half is made of."""
    sources = [*HERE.glob("*.py"), *(HERE.parent / "core").glob("*.py"), *(HERE / half).rglob("*.py")]
    total = hashlib.sha256()
    for path in sorted(sources):
        total.update(str(path.relative_to(HERE.parent)).encode() + path.read_bytes())
    return total.hexdigest()
