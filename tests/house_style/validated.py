"""What the validator of Microsoft's Open XML SDK says of a file, where it is installed."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

VALIDATOR = Path(__file__).parents[2] / "node_modules" / ".bin" / "ooxml-validator"


def faults(data: bytes) -> list[object]:
    """The faults that the validator finds; none without the validator."""
    if not VALIDATOR.exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bestand.docx"
        path.write_bytes(data)
        ran = subprocess.run([VALIDATOR, path], capture_output=True, text=True, check=False)
    return list(json.loads(ran.stdout)["errors"])
