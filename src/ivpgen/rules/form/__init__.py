"""Family 2xx: keys, values and forms."""
