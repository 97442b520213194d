"""Uitvoeringsplannen, means and progress: family 7xx."""
