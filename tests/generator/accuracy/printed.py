"""What a page really prints, as it was laid out, and the refusal of truth that is not printed on it.

The laid-out page is asked rather than the text of the finished PDF, because it has Arabic in reading order and knows its rows.
"""

from weasyprint.formatting_structure import boxes

from core.pdf import squeeze


class Page:
    """The words of a page, and the words of each row, paragraph and cell on it, without spaces."""

    def __init__(self, rows: list[str]):
        self.text = squeeze("".join(rows))
        self.rows = [squeeze(row) for row in rows]

    @classmethod
    def laid_out(cls, page) -> "Page":
        """A page that WeasyPrint has set."""
        every = list(walk(page._page_box))
        made = cls([words(box) for box in every if is_row(box)])
        made.text = squeeze(words(page._page_box))
        return made

    def has(self, *wanted: str) -> bool:
        """Whether all of it is printed in one row or paragraph."""
        wanted = [squeeze(word) for word in wanted]
        return any(all(word in row for word in wanted) for row in self.rows)

    def tells(self, *wanted: str) -> bool:
        """Whether all of it is printed anywhere on the page."""
        return all(squeeze(word) in self.text for word in wanted)


def walk(box):
    """A box and everything in it, in reading order."""
    yield box
    for child in getattr(box, "children", ()):
        yield from walk(child)


def is_row(box) -> bool:
    """Whether a box is a row of a table, a paragraph or a cell, and not a page full of them."""
    return isinstance(box, boxes.TableRowBox) or any(isinstance(child, boxes.LineBox) for child in getattr(box, "children", ()))


def words(box) -> str:
    """The text in a box."""
    return "".join(each.text for each in walk(box) if isinstance(each, boxes.TextBox))


def check(document, pages: list[Page], across: bool = False) -> None:
    """Gives each result, event and trap its page, and refuses what no page prints.

    A result's name and value must stand in one row; where tests stand in columns (`across`), on one page.
    """
    document.pages = len(pages)
    for lab in document.labs:
        lab.page = found(document, pages, lab.page, "tells" if across else "has", lab.name, lab.value)
        if lab.unit and not any(page.tells(lab.unit) for page in pages):
            refuse(document, lab.unit)
    for event in document.events:
        event.page = found(document, pages, event.page, "has", event.quote)
    for trap in document.extra.get("not_events", ()):
        trap["page"] = found(document, pages, None, "has", trap["quote"])
    for told in (document.facility, document.name):
        if told and not any(page.tells(told) for page in pages):
            refuse(document, told)


def found(document, pages, stated, how, *wanted) -> int:
    """The page that prints it: the stated one, or the first of all."""
    numbers = [stated] if stated else range(1, len(pages) + 1)
    for number in numbers:
        if getattr(pages[number - 1], how)(*wanted):
            return number
    return refuse(document, *wanted)


def refuse(document, *wanted):
    """Truth that is not on paper."""
    raise ValueError(f"{document.path}: {' | '.join(wanted)} is not printed together on the page named")
