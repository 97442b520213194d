"""Rules as a user names them on the command line: codes, names, or the beginning of codes, with commas between them."""

from __future__ import annotations

from collections.abc import Iterable

from ivpgen.diagnostics import Onbruikbaar


def codes_of(option: str, said: Iterable[str]) -> list[str]:
    """The codes that are meant, in the order of the names; raises Onbruikbaar for a name that means no rule, or for none at all."""
    from ivpgen.rules.choice import Onbekend, meant
    from ivpgen.rules.table import BY_CODE

    names = [name.strip() for part in said for name in part.split(",") if name.strip()]
    if not names:
        raise Onbruikbaar(f"{option} noemt geen regel.", hoe="Noem een code, zoals IVP311, of de naam van een regel.")
    try:
        return meant(names, BY_CODE)
    except Onbekend as unknown:
        near = " of ".join(unknown.lijkt_op)
        hoe = f"Bedoel je {near}?" if near else "Alle regels met hun code en naam: ivpgen explain --all"
        raise Onbruikbaar(f"{option} noemt een regel die er niet is: “{unknown.naam}”.", hoe=hoe) from None
