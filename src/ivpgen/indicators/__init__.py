"""Where the indicators of a plan stand, in honest words; what a newer file changes in them; and new ones put in a plan."""
