"""Bytes of a plan folder → YAML nodes → plain data, with a place for every key and value."""
