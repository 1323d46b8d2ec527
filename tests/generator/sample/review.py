"""What the family has looked at: most of the case, not all, so that a packet shows both kinds of fact."""

# These papers came last and nobody has sat down with them yet.
UNSEEN = ("2026/IMG-20260708-WA0004.jpg", "Turkiye nakil/takip tablosu.xlsx", "2022 поддерживающая/medlinza_export_2022.csv", "Turkiye nakil/CamScanner 29-04-2024 16.20.pdf")


def review(documents) -> dict:
    """Confirmations, corrections and rejections, keyed by what is printed and not by numbers of a vault."""
    confirm = []
    for document in documents:
        if document.kind is None or not document.matches or document.status != "added" or document.path in UNSEEN:
            continue
        confirm.append({"file": document.path, "fact": "document"})
        for n, lab in enumerate(document.labs):
            if not lab.narrative and n % 9 != 8:
                confirm.append({"file": document.path, "fact": "lab", "analyte": lab.analyte, "collected": lab.collected, "value": lab.value})
        for event in document.events:
            if event.own and not event.optional or event.type == "b_cell_recovery":
                confirm.append({"file": document.path, "fact": "event", "type": event.type, "date": event.date})
    return {
        "confirm": confirm,
        "correct": [{"file": "2026/Second opinion Harrowgate.pdf", "fact": "event", "type": "b_cell_recovery", "date": "2026-01-20", "fields": {"definition": "first CD19+ count above 10/µL after aplasia, as the family was told"}}],
        # Both papers say when the maintenance ended; nothing began on that day.
        "reject": [{"file": "Испания 2023/Informe médula ósea 12-09-2023.pdf", "fact": "event", "type": "chemotherapy", "date": "2023-03"},
                   {"file": "2022 поддерживающая/заметки мама.txt", "fact": "event", "type": "chemotherapy", "date": "2023-03-14"}],
    }
