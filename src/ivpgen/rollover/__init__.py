"""The next uitvoeringsplan from the last one, and the next plan from this one, as texts; nothing here writes a file."""
