"""Safe fixes: edits by position in the files of a plan, tried in memory before anything is written."""
