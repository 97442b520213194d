"""Two versions of a plan → what changed, as a list of changes in the plan's own terms; reports are made of it elsewhere."""
