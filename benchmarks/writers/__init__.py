"""The contenders of the Word benchmark: each reads one content file and writes one Word file, as a process of its own."""
