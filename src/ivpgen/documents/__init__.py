"""Which documents a plan yields, and the plain data that their templates need."""
