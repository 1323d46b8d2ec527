"""The choices that are compared: Satchel's pipeline, and Tesseract as a person would start it.

Tesseract gets one thread a picture, as Satchel gives it.
"""

import concurrent.futures
import csv
import dataclasses
import io
import json
import os
import pathlib
import resource
import subprocess
import tempfile
import time

from .paper import LANGUAGES

SURE_OF_TESSERACT = 60
CORES = len(os.sched_getaffinity(0))


@dataclasses.dataclass(frozen=True)
class Word:
    """A word as read, its middle in pixels, and whether nothing warns of it."""

    text: str
    x: float
    y: float
    sure: bool


@dataclasses.dataclass(frozen=True)
class Tesseract:
    """Tesseract on the whole page. `joined` gives it all six languages instead of the page's own; `turns` lets it find the page's turn."""

    name: str
    joined: bool = False
    turns: bool = False

    def read(self, language: str, paths: list[pathlib.Path]) -> list[list[Word]]:
        """The words of each picture; as many are read at a time as there are cores."""
        with concurrent.futures.ThreadPoolExecutor(CORES) as pool:
            return list(pool.map(lambda path: self.words(language, path), paths))

    def words(self, language: str, path: pathlib.Path) -> list[Word]:
        """The words of one picture."""
        options = ["-l", "+".join(LANGUAGES) if self.joined else language, *(["--psm", "1"] if self.turns else []), "tsv"]
        done = subprocess.run(["tesseract", path, "stdout", *options], env={**os.environ, "OMP_THREAD_LIMIT": "1"}, capture_output=True, text=True, check=True)
        rows = csv.DictReader(io.StringIO(done.stdout), delimiter="\t", quoting=csv.QUOTE_NONE)
        return [word_at(row["text"], *(float(row[key]) for key in ("left", "top", "width", "height")), float(row["conf"]) >= SURE_OF_TESSERACT)
                for row in rows if row["level"] == "5" and row["text"].strip()]

    def seconds(self, language: str, path: pathlib.Path) -> tuple[float, float]:
        """Seconds for a picture alone: by the clock, and of work."""
        with Clock() as clock:
            self.words(language, path)
        return clock.wall, clock.cpu


def word_at(text, left, top, width, height, sure) -> Word:
    """A word by its box."""
    return Word(text, left + width / 2, top + height / 2, sure)


def corner_and_size(box) -> tuple[float, float, float, float]:
    """Left, top, width and height from the four edges."""
    left, top, right, bottom = box
    return left, top, right - left, bottom - top


@dataclasses.dataclass(frozen=True)
class Satchel:
    """The program, which is not told the language.

    The command line prints the text of a page without the doubts about its words. These come from the example `read_file` of the same
    source, which has the same readers; the import that is timed compares the two.
    """

    name: str
    cli: pathlib.Path
    readers: pathlib.Path
    models: pathlib.Path

    def read(self, _language: str, paths: list[pathlib.Path]) -> list[list[Word]]:
        """The words of each picture."""
        done = subprocess.run([self.readers, "--models", self.models, "--tesseract", "--json", *paths], capture_output=True, text=True, check=True)
        return [[word_at(word["text"], *corner_and_size(word["box"]), not word.get("doubtful")) for page in file["pages"] for line in page["lines"] for word in line["words"]]
                for file in json.loads(done.stdout)]

    def seconds(self, language: str, path: pathlib.Path) -> tuple[float, float]:
        """Seconds for the import of a picture alone into a fresh vault, with all that belongs to it; refused when the vault's text is another."""
        with tempfile.TemporaryDirectory() as place:
            environment = {**os.environ, "SATCHEL_VAULT": f"{place}/vault", "SATCHEL_PASSPHRASE": "read this and throw it away", "SATCHEL_OCR_MODELS": str(self.models)}

            def run(*words):
                done = subprocess.run([self.cli, *words, "--json"], env=environment, capture_output=True, text=True, check=True)
                return json.loads(done.stdout)

            run("create", "--patient", "A")
            with Clock() as clock:
                run("import", path)
            text = "".join(page["text"] for entry in run("documents") for page in run("document", entry["id"])["pages"])
        if "".join(text.split()) != "".join(word.text for word in self.read(language, [path])[0]):
            raise SystemExit(f"{path.name}: the text in the vault is not what the readers give; are the two programs of one build?")
        return clock.wall, clock.cpu


class Clock:
    """Seconds by the clock, and of work by the processes that were started and have ended meanwhile."""

    def __enter__(self):
        self.wall, self.cpu = -time.monotonic(), -worked()
        return self

    def __exit__(self, *_):
        self.wall += time.monotonic()
        self.cpu += worked()


def worked() -> float:
    """Seconds of work by all children that have ended."""
    use = resource.getrusage(resource.RUSAGE_CHILDREN)
    return use.ru_utime + use.ru_stime
