"""Draws pages, lets Satchel and Tesseract read pictures of them, and prints the errors of both in letters and in numbers.

    python3 tests/generator/ocr.py --cli target/debug/satchel-cli [--language rus] [--page sheet] [--way photo] [--list | --seconds]

Needs what requirements.txt names, and `tesseract` with the six languages. Figures are printed, nothing is asserted.
"""

import argparse
import collections
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

os.environ.setdefault("SOURCE_DATE_EPOCH", "1763683200")  # Fonts carry a date of modification; this one never moves.

from recognition import compare, paper, picture, readers, table  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def main() -> None:
    """Reads the arguments, makes the pictures of each language and way, lets each choice read them, prints."""
    chosen = arguments()
    cli = chosen.cli.resolve()
    choices = [
        readers.Satchel("Satchel", cli, (chosen.readers or cli.parent / "examples" / "read_file").resolve(), chosen.models.resolve()),
        readers.Tesseract("Tesseract, own language"),
        readers.Tesseract("Tesseract, six languages", joined=True),
        readers.Tesseract("Tesseract, own language, --psm 1", turns=True),
    ]
    print(heading(cli))
    figures = table.Table(table.SECONDS, table.seconds) if chosen.seconds else table.Table(table.ERRORS, table.errors)
    told = collections.defaultdict(list)
    for language in chosen.language or paper.LANGUAGES:
        pages = [page for page in paper.papers(language) if not chosen.page or page.name in chosen.page]
        for way in chosen.way or picture.WAYS:
            pictures = [picture.picture(page, way) for page in pages]
            with tempfile.TemporaryDirectory() as folder:
                paths = [pathlib.Path(folder) / each.file_name for each in pictures]
                for each, path in zip(pictures, paths):
                    path.write_bytes(each.data)
                # Only a page on its side gives a choice that finds turns something to do.
                for choice in choices if way == "turned" else choices[:-1]:
                    found = timed(choice, language, paths) if chosen.seconds else compared(choice, language, pictures, paths, told[choice.name])
                    for count in found:
                        figures.add(choice.name, language, way, count)
            print(language, way, f"load {os.getloadavg()[0]:.1f}", file=sys.stderr, flush=True)
    figures.print()
    if chosen.list:
        for name, lines in told.items():
            print(f"\n{name}, wrong but sure:\n" + "\n".join(f"  {line}" for line in lines))


def compared(choice, language, pictures, paths, told) -> list:
    """The errors of one choice, picture by picture."""
    counts = []
    for each, words in zip(pictures, choice.read(language, paths)):
        count, wrong = compare.compare(each, words)
        counts.append(count)
        told += wrong
    return counts


def timed(choice, language, paths) -> list:
    """The seconds of one choice, picture by picture: the least of two runs."""
    runs = [[choice.seconds(language, path) for path in paths] for _ in range(2)]
    return [min(times) for times in zip(*runs)]


def heading(cli: pathlib.Path) -> str:
    """When, with what, and on what this was measured."""
    version = lambda *command: subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    now = datetime.datetime.now(datetime.timezone.utc)
    return f"{now:%d.%m.%Y %H:%M} UTC, {version(cli, '--version')}, {version('tesseract', '--version')}, {readers.CORES} cores, load {os.getloadavg()[0]:.1f}"


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cli", type=pathlib.Path, default=ROOT / "target" / "debug" / "satchel-cli")
    parser.add_argument("--readers", type=pathlib.Path, help="the example read_file of the same build; beside the command line unless named")
    parser.add_argument("--models", type=pathlib.Path, default=os.environ.get("SATCHEL_OCR_MODELS") or ROOT / "assets" / "ocr" / "models")
    parser.add_argument("--language", action="append", choices=paper.LANGUAGES)
    parser.add_argument("--page", action="append", choices=paper.FONTS, help="only this page of each language")
    parser.add_argument("--way", action="append", choices=picture.WAYS, help="only pictures of this kind")
    parser.add_argument("--list", action="store_true", help="print each number that is wrong but sure")
    parser.add_argument("--seconds", action="store_true", help="time each picture alone instead, Satchel by importing it")
    return parser.parse_args()


if __name__ == "__main__":
    main()
