"""Family 4xx: the method."""
