"""Family 3xx: references, and the chain from source to measure."""
