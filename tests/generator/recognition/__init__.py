"""How well pictures of pages are read, character by character and number by number, by Satchel and by plain Tesseract."""
