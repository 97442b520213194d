"""Family 8xx: figures."""
