"""What a rule is: its record, which the messages, `explain` and the documentation are made from."""

from __future__ import annotations

import re
from typing import NamedTuple

from ivpgen.patterns import pattern

FOUT, LET_OP, TIP = "fout", "let op", "tip"
NIVEAUS = (TIP, LET_OP, FOUT)
"""From light to heavy."""

_HEAD = """\
ivpgen: 1
titel: Veilig in Voorbeeldstad
periode:
  van: 2027
  tot: 2030
gemeenten:
  - id: voorbeeldstad
    naam: Voorbeeldstad
"""
_FILE = pattern(r"^# (\S+\.(?:yaml|md|csv))\n", re.MULTILINE)


class Rule(NamedTuple):
    """The record of one rule.

    `naam` says the fault, not the cure. `volledigheid` marks rules about what is missing: they are silent for a plan that was taken
    over from others. `zekerheid` is bevestigd, afgeleid, achtergrond or eigen; `bron` a key of the catalogue, or `ivpgen` for our own.
    `vragen` are the slugs of the CCV-checklist (`method/ccv.py`) that the rule helps to answer; `verantwoording` marks what a raad
    or rekenkamer needs to hold a college to account: measurable goals, sources, money, reports. Profiles weigh by both.
    `fout` and `goed` are the parts of a plan that must raise the rule and must not (see `files`); "" where a text can't show it.
    """

    code: str
    naam: str
    niveau: str
    waarom: str
    bron: str = "ivpgen"
    zekerheid: str = "eigen"
    volledigheid: bool = False
    vragen: tuple[str, ...] = ()
    verantwoording: bool = False
    fout: str = ""
    goed: str = ""
    herstel: str = ""


def files(example: str) -> dict[str, str]:
    """The whole plan that an example stands for, by file name.

    A line `# uitvoering/2027.yaml` starts that file, what stands before the first one is plan.yaml. A plan.yaml without the key
    `ivpgen` gets the usual head, minus the keys that the example gives itself.
    """
    found = parts(example)
    first = found["plan.yaml"]
    if not re.search(r"^ivpgen:", first, re.MULTILINE):
        blocks = re.split(r"^(?=\w)", _HEAD, flags=re.MULTILINE)
        head = (block for block in blocks if not re.search(rf"^{block.partition(':')[0]}:", first, re.MULTILINE))
        found["plan.yaml"] = "".join(head) + first
    return found


def parts(example: str) -> dict[str, str]:
    """The texts of an example by file name, plan.yaml first; as they are written, which may be empty."""
    first, *rest = _FILE.split(example)
    return {"plan.yaml": first, **dict(zip(rest[::2], rest[1::2], strict=True))}
