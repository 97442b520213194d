"""Family 5xx: digital safety."""
