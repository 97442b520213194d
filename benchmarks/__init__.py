"""How fast ivpgen is beside commands that anyone can install: measured by `make bench`, never as a timed test."""
