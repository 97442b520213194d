"""What a rule is: its record, which the messages, `explain` and the documentation are made from."""

from __future__ import annotations

from typing import NamedTuple

FOUT, LET_OP, TIP = "fout", "let op", "tip"
NIVEAUS = (TIP, LET_OP, FOUT)
"""From light to heavy."""


class Rule(NamedTuple):
    """The record of one rule.

    `naam` says the fault, not the cure. `volledigheid` marks rules about what is missing: they are silent for a plan that was taken
    over from others. `zekerheid` is bevestigd, afgeleid, achtergrond or eigen; `bron` a key of the catalogue, or `ivpgen` for our own.
    `fout` and `goed` are whole plans (YAML), or parts of one, that must raise the rule and must not; "" where a text can't show it.
    """

    code: str
    naam: str
    niveau: str
    waarom: str
    bron: str = "ivpgen"
    zekerheid: str = "eigen"
    volledigheid: bool = False
    fout: str = ""
    goed: str = ""
    herstel: str = ""
