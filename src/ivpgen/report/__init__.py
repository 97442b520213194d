"""Diagnostics → text for people, JSON for programs, annotations for GitHub; pure functions, nothing is printed here."""
