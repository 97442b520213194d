"""Measures that stand in the work twice: in one file, or in a later file under another id."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.work import Actiepunt, Werk
from ivpgen.rules.chain.work import actiepunten, rows
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_APART = ("gebied", "doelgroep", "gemeenten", "planning", "onderdeel", "keten")
"""Two measures with one text differ when they say one of these differently."""


def said_twice(context: Context) -> Iterator[Finding]:
    """Work with the text of other work in the same file, or of work in an earlier file with another id."""
    first: dict[str, Werk] = {}
    for actiepunt in actiepunten(context):
        for werk in rows(actiepunt):
            text = _text(werk)
            if not text:
                continue
            other = first.setdefault(text, werk)
            if other is werk or _differ(other, werk):
                continue
            name = shortened(werk.naam_of_titel)
            if other.plek.bestand == werk.plek.bestand:
                hoe = f"Laat er een weg, of verwijs vanaf hier met zie: {other.id}." if other.id else ""
                yield context.finding(
                    "IVP347",
                    werk,
                    bericht=f"“{name}” staat al eerder in dit bestand.",
                    hoe=hoe
                    or "Laat er een weg, of zeg erbij waarin ze verschillen, bijvoorbeeld met gebied of doelgroep.",
                    zie=context.place(other),
                )
            elif other.id and werk.id and other.id != werk.id and type(other) is type(werk) and not werk.was:
                yield context.finding(
                    "IVP348",
                    werk,
                    "id",
                    bericht=f"“{name}” heette in een eerder uitvoeringsplan “{other.id}”; de voortgang volgt nu niet.",
                    hoe=f"Gebruik weer de id {other.id}, of schrijf was: {other.id}, of was: nieuw als het iets anders is.",
                    zie=context.place(other),
                )


def _text(werk: Werk) -> str:
    """What a measure says, where it stands for the first time or anew; an actiepunt with a title alone counts too."""
    said = getattr(werk, "maatregel", "") or (werk.titel if isinstance(werk, Actiepunt) else "")
    return " ".join(str(said).casefold().split()).rstrip(".")


def _differ(one: Werk, other: Werk) -> bool:
    if one.plek.bestand != other.plek.bestand:
        return any(getattr(one, veld) != getattr(other, veld) for veld in _APART if veld != "planning")
    return any(one.gezegd(veld)[0] != other.gezegd(veld)[0] for veld in _APART)


RULES: Rules = (
    (
        Rule(
            "IVP347",
            "dubbele-maatregel",
            TIP,
            "Een maatregel die twee keer in het plan staat, telt dubbel en raakt bij de voortgang uit elkaar.",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: horeca
    titel: Veilige horeca
    maatregelen:
      - id: controles
        maatregel: Elke maand een controle in de horeca
  - id: jeugd
    titel: Minder drank onder jongeren
    maatregelen:
      - id: controles-jeugd
        maatregel: Elke maand een controle in de horeca
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: horeca
    titel: Veilige horeca
    maatregelen:
      - id: controles
        maatregel: Elke maand een controle in de horeca
  - id: jeugd
    titel: Minder drank onder jongeren
    maatregelen:
      - zie: controles
""",
            herstel="Laat er een weg, of verwijs met zie: naar de andere.",
        ),
        said_twice,
    ),
    (
        Rule(
            "IVP348",
            "maatregel-onder-andere-id",
            TIP,
            "De voortgang van een maatregel volgt de id; onder een andere id begint zij opnieuw, zonder haar verleden.",
            fout="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: spreekuur
    titel: Spreekuur in de bibliotheek
# uitvoering/2028.yaml
periode: 2028
actiepunten:
  - id: spreekuur-2028
    titel: Spreekuur in de bibliotheek
""",
            goed="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: spreekuur
    titel: Spreekuur in de bibliotheek
# uitvoering/2028.yaml
periode: 2028
actiepunten:
  - id: spreekuur
    titel: Spreekuur in de bibliotheek
""",
            herstel="Gebruik dezelfde id, of schrijf bij was hoe zij eerst heette.",
        ),
        None,
    ),
)
