"""Counts by subject, source of the text and language, and the single cases behind them."""

import collections
import itertools

SOURCES = {"embedded": "text", "ocr": "scan", "structured": "structured"}
LONGEST = 8
HEADINGS = {"text": "PDFs with text", "scan": "Scans and photographs", "structured": "CSV, XLSX, DOCX", "all": "All sources"}


class Report:
    """Figures of one or more cases. A share is right of all; an amount is a bare number."""

    def __init__(self):
        self.hits, self.all, self.lines = collections.Counter(), collections.Counter(), collections.defaultdict(list)
        self.subjects, self.languages = [], []

    def count(self, subject: str, hit, want: dict, line: str = "", bad=False, by_source=True) -> None:
        """One case more of a document. `line` tells a miss; where a hit is the bad news (`bad`), it tells the hit."""
        language, source = want.get("folder") or want["language"] or "-", SOURCES.get(want["text_source"]) if by_source else None
        if language not in self.languages:
            self.languages.append(language)
        if subject not in self.subjects:
            self.subjects.append(subject)
        for place in (language, "all"):
            for origin in {source, "all"} - {None}:
                self.all[subject, origin, place] += 1
                self.hits[subject, origin, place] += bool(hit)
        if bool(hit) == bad and line:
            self.lines[f"{language}/{want['path']} ({source or 'no text'})"].append(f"{subject.strip()}: {line}")

    def print(self, wordy: bool) -> None:
        """A table for each source of the text, languages across; then, if asked, each case that went wrong."""
        columns = [*self.languages, "all"] if len(self.languages) > 1 else ["all"]
        for source, heading in HEADINGS.items():
            if not any(key[1] == source for key in self.all):
                continue
            print(f"\n{heading:<34}" + "".join(f"{column:>17}" for column in columns))
            for subject in self.subjects:
                cells = [self.cell(subject, source, column) for column in columns]
                if any(cell != "" for cell in cells):
                    print(f"{subject:<34}" + "".join(f"{cell:>17}" for cell in cells))
        if wordy:
            self.print_misses()

    def print_misses(self) -> None:
        """Document by document, the worst first; a long row of the same miss is cut."""
        for document, lines in sorted(self.lines.items(), key=lambda item: -len(item[1])):
            print(f"\n{document}: {len(lines)}")
            for _, same in itertools.groupby(sorted(lines), key=lambda line: line.split(":")[0:2]):
                same = list(same)
                print("\n".join(f"  {line}" for line in same[:LONGEST]) + (f"\n  ... and {len(same) - LONGEST} more like it" if len(same) > LONGEST else ""))

    def cell(self, subject, source, column) -> str:
        """`47/50  94.0 %`, or nothing."""
        total, hits = self.all[subject, source, column], self.hits[subject, source, column]
        return f"{hits}/{total} {100 * hits / total:5.1f} %" if total else ""
