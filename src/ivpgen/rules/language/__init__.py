"""Family 9xx: language, accessibility and house style."""
