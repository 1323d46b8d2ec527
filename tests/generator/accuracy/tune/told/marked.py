"""Letters typed as plain lines, with the truth marked in the text itself, so that no quote can drift from the paper.

`# ` and `## ` begin headings, `- ` a bullet, `| a | b` a row of a table (`|| a | b` its heading row); any other line is a paragraph.
`[[relapse 2023-08-21 site=marrow; own :: words]]` marks an event, `[[not plan :: words]]` words that must become none. A span is
`2023-11-06..2023-12-03`; ` & ` joins two events told by the same words; `own` and `optional` are as in the truth.
"""

import re

from core.document import Event

from accuracy import frame

MARK = re.compile(r"\[\[(.+?)::(.+?)\]\]", re.S)


def paper(child, path, kind, date, text, css="", **more):
    """A PDF of the lines."""
    lines, events, traps = parsed(text)
    return frame.paper(child, path, html(lines), CSS + css, kind, date, events=events, traps=traps, **more)


def letter(child, path, kind, date, text, **more):
    """A DOCX of the lines."""
    lines, events, traps = parsed(text)
    return frame.letter(child, path, parts(lines), kind, date, events=events, traps=traps, **more)


CSS = """
body { font-size: 10pt; line-height: 1.35 } p { margin: 0 0 5pt } h1 { font-size: 12.5pt; margin: 7pt 0 4pt } h2 { font-size: 10.5pt; margin: 7pt 0 2pt }
ul { margin: 0 0 5pt; padding-inline-start: 16pt } table { margin: 3pt 0 6pt } .g td, .g th { border: .5pt solid #777; padding: 2pt 4pt }
"""


def parsed(text: str):
    """The lines without marks, the events and the traps."""
    events, traps = [], []

    def take(found):
        words = found[2].strip()
        quote = re.sub(r"\s*\|\s*|<[^>]+>", " ", words).strip()
        for mark in found[1].strip().split(" & "):
            kind, rest = mark.split(" ", 1)
            if kind == "not":
                traps.append(frame.Trap(rest.strip(), quote))
                continue
            span, _, told = rest.partition(" ")
            start, _, end = span.partition("..")
            told = [part.strip() for part in told.split(";") if part.strip()]
            details = dict(part.split("=", 1) for part in told if "=" in part)
            events.append(Event(kind, start, quote, end or None, details, "own" in told, "optional" in told))
        return words

    return [line.strip() for line in MARK.sub(take, text.strip()).splitlines()], events, traps


def cells(line: str) -> list[str]:
    """The cells of a row."""
    return [cell.strip() for cell in line.strip("|").split("|")]


def html(lines: list[str]) -> str:
    """The lines as a page."""
    out, within = [], None
    for line in [*lines, ""]:
        block = "table" if line.startswith("|") else "ul" if line.startswith("- ") else None
        if within and block != within:
            out.append(f"</{within}>")
        if block and block != within:
            out.append("<table class=g>" if block == "table" else "<ul>")
        within = block
        if block == "table":
            tag = "th" if line.startswith("||") else "td"
            out.append("<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells(line)) + "</tr>")
        elif block == "ul":
            out.append(f"<li>{line[2:]}</li>")
        elif line.startswith("## "):
            out.append(f"<h2>{line[3:]}</h2>")
        elif line.startswith("# "):
            out.append(f"<h1>{line[2:]}</h1>")
        elif line:
            out.append(line if line.startswith("<") and not line.startswith(("<b", "<i")) else f"<p>{line}</p>")
    return "".join(out)


def parts(lines: list[str]) -> list:
    """The lines as the parts of a DOCX."""
    out, table = [], False
    for line in filter(None, lines):
        if line.startswith("|"):
            if not table:
                out.append([])
            out[-1].append(cells(line))
        else:
            out.append(re.sub(r"^## ", "# ", line).replace("- ", "• ", 1) if line.startswith(("## ", "- ")) else re.sub(r"<[^>]+>", "", line))
        table = line.startswith("|")
    return out
