"""A fresh vault with a folder imported through the real command line, and what each command then says."""

import json
import os
import pathlib
import subprocess
import tempfile

DONE, SOME_UNREADABLE = 0, 3


def fill(cli: pathlib.Path, truth: pathlib.Path) -> dict:
    """Imports the files beside a truth.json; paths are written as the truth writes them."""
    case = json.loads(truth.read_text(encoding="utf-8"))
    files = truth.parent / "files"
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "SATCHEL_VAULT": f"{folder}/vault", "SATCHEL_PASSPHRASE": "score this case and throw it away"}

        def run(*words):
            done = subprocess.run([cli, *words, "--json"], env=environment, capture_output=True, text=True, check=False)
            if done.returncode not in (DONE, SOME_UNREADABLE):
                raise SystemExit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr}")
            return json.loads(done.stdout)

        run("create", "--patient", case["patient"]["name"], "--born", case["patient"]["born"])
        imported = run("import", str(files))["files"]
        documents, labs, events = run("documents"), run("labs"), run("timeline")["events"]
    path = {entry["id"]: relative(entry["source_path"], files) for entry in documents}
    return {
        "files": case["files"],
        "import": {relative(entry["path"], files): entry for entry in imported},
        "documents": {path[entry["id"]]: entry for entry in documents},
        "labs": by_document(labs, path, lambda lab: [{"document_id": lab["document_id"], "page": lab["page"], "quote": lab["quote"]}, *lab["also"]]),
        "events": by_document(events, path, lambda event: event["sources"]),
    }


def by_document(facts, path, sources) -> dict[str, list]:
    """Each document's facts as (fact, source); a fact told by several documents stands under each of them once."""
    told = {}
    for fact in facts:
        seen = set()
        for source in sources(fact):
            document = path.get(source["document_id"])
            if document not in seen:
                seen.add(document)
                told.setdefault(document, []).append((fact, source))
    return told


def relative(path: str, root: pathlib.Path) -> str:
    """A path as the truth writes it; the study of a disc is named by the disc, wherever on it the images lie."""
    path = str(path).removeprefix(f"{root}/").removeprefix(f"{root.name}/")
    disc = path.find(" CD/")
    return path[: disc + 4] if path.endswith("/") and disc > 0 else path
