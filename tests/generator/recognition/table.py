"""The counts of all choices as tables in Markdown."""

import collections

ERRORS = "error rate | printed | right | right, doubted | missed | wrong | wrong but sure"
SECONDS = "pictures | seconds, mean | longest | of work, mean"


class Table:
    """Counts by choice, language and way; rows for any part of them."""

    def __init__(self, columns: str, row):
        self.columns, self.row, self.counts = columns, row, collections.defaultdict(list)

    def add(self, choice: str, language: str, way: str, count) -> None:
        """One picture."""
        self.counts[choice, language, way].append(count)

    def print(self) -> None:
        """By way, by language, and by both."""
        languages, ways = list(dict.fromkeys(key[1] for key in self.counts)), list(dict.fromkeys(key[2] for key in self.counts))
        self.part("picture", [(way, languages, [way]) for way in ways])
        self.part("language", [(language, [language], ways) for language in languages])
        self.part("language, picture", [(f"{language}, {way}", [language], [way]) for language in languages for way in ways])

    def part(self, heading: str, rows) -> None:
        """One table; a choice that did not read all of a row's ways is left out of it."""
        print(f"\n| {heading} | choice | {self.columns} |\n|{'---|' * (self.columns.count('|') + 3)}")
        for title, languages, ways in rows:
            for choice in dict.fromkeys(key[0] for key in self.counts):
                keys = [(choice, language, way) for language in languages for way in ways]
                if all(key in self.counts for key in keys):
                    print(f"| {title} | {choice} | {self.row([count for key in keys for count in self.counts[key]])} |", flush=True)


def errors(counts: list) -> str:
    """Errors of some pictures."""
    n = sum(counts, collections.Counter())
    right = f"{n['right']} ({100 * n['right'] / n['printed']:.1f} %)"
    return f"{100 * n['edits'] / n['letters']:.1f} % | {n['printed']} | {right} | {n['doubted']} | {n['missed']} | {n['wrong']} | {n['sure']}"


def seconds(times: list) -> str:
    """Seconds of some pictures, each by the clock and of work."""
    walls, works = zip(*times)
    return f"{len(times)} | {sum(walls) / len(times):.1f} | {max(walls):.1f} | {sum(works) / len(times):.1f}"
