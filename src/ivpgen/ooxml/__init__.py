"""Word files as they come in: opened with care, and what their styles and theme make of the text. Writes nothing."""
