"""Family 6xx: bestuur, law and regie."""
