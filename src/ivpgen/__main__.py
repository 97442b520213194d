"""`python -m ivpgen`: the same as the `ivpgen` command."""

from __future__ import annotations

import sys

from ivpgen.cli import main

if __name__ == "__main__":
    sys.exit(main())
