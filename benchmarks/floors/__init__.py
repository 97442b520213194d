"""What a command costs before it does anything: a process that only imports the libraries that ivpgen is made of."""
