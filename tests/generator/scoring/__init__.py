"""What a vault says about a case, beside what is true: imports, documents, lab values, events."""
