"""The catalogue of the method and the list of gemeenten: data with source and certainty, read only when asked for."""
