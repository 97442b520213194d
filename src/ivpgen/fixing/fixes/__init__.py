"""The fixes, one module per subject: its records and the functions that find them."""
