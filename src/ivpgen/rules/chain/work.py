"""Actiepunten and maatregelen: what they serve, who leads them, how often they were put off."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.continuity import history
from ivpgen.plan.work import Actiepunt, Maatregel, Werk
from ivpgen.rules.chain.per_edition import per_edition
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule

_LINKS = ("prioriteiten", "doelen", "velden", "themas", "uitgangspunten", "digitaal", "onderdeel_van")
OVER = frozenset({"gereed", "vervallen", "vervangen", "niet gelukt"})
_OFTEN = 2
_SEVERAL = 3


def actiepunten(context: Context) -> Iterator[Actiepunt]:
    """The actiepunten that stand here, those that are only said to be elsewhere or left out not."""
    return (actiepunt for actiepunt in context.delen(Actiepunt) if actiepunt.afwezig is None)


def rows(actiepunt: Actiepunt) -> list[Werk]:
    """What is done: the maatregelen of an actiepunt, or the actiepunt itself when it has none."""
    maatregelen = [one for one in actiepunt.maatregelen if isinstance(one, Maatregel)]
    if not actiepunt.maatregelen:
        return [actiepunt]
    return [one for one in maatregelen if one.afwezig is None]


def without_link(context: Context) -> Iterator[Finding]:
    """An actiepunt that serves no priority, goal, field, theme or principle, not by its maatregelen either."""
    for actiepunt in actiepunten(context):
        linked = _linked(actiepunt) or all(_linked(one) for one in rows(actiepunt))
        if actiepunt.plek.pad[0] != "prioriteiten" and not linked:
            yield context.finding(
                "IVP330",
                actiepunt,
                bericht=f"“{actiepunt.naam_of_titel}” hoort nergens bij; het komt onder “Overige activiteiten”.",
                hoe="Noem bij prioriteiten, doelen, velden of themas waar het aan bijdraagt.",
            )


def _linked(werk: Werk) -> bool:
    return any(werk.gezegd(veld)[0] for veld in _LINKS)


def without_lead(context: Context) -> Iterator[Finding]:
    """Work without a trekker; one finding for an actiepunt of which no maatregel has one. What is over needs none.

    Of a whole uitvoeringsplan without one it is said once (IVP741).
    """
    told = leaderless(context)
    for actiepunt in actiepunten(context):
        if actiepunt.plek.bestand in told:
            continue
        work = rows(actiepunt)
        led = [_led(one) for one in work]
        if work and not any(led) and len(work) > 1:
            yield _no_lead(context, actiepunt, "Geen van de maatregelen van")
        else:
            for one, is_led in zip(work, led, strict=True):
                if not is_led:
                    yield _no_lead(context, one, "")


def leaderless(context: Context) -> set[str]:
    """The uitvoeringsplannen in which several pieces of work are still to be done, and none has a trekker."""
    without: dict[str, int] = {}
    led: set[str] = {context.editie.plan.document.file}
    for actiepunt in actiepunten(context):
        for one in rows(actiepunt):
            file = one.plek.bestand
            if not _led(one):
                without[file] = without.get(file, 0) + 1
            elif one.gezegd("trekker")[0] or one.gezegd("trekker")[0].afwezig:
                led.add(file)
    return {file for file, number in without.items() if number >= _SEVERAL} - led


def _no_lead(context: Context, werk: Werk, which: str) -> Finding:
    name = f"“{werk.naam_of_titel}”"
    return context.finding(
        "IVP331",
        werk,
        bericht=f"{which} {name} heeft een trekker." if which else f"{name} heeft geen trekker.",
        hoe="Noem bij trekker wie ervoor zorgt dat het gebeurt; dat mag ook een functie zijn.",
    )


def _led(werk: Werk) -> bool:
    trekker, _ = werk.gezegd("trekker")
    entries = history(werk)
    return bool(trekker or trekker.afwezig or (entries and entries[-1].status in OVER))


def often_put_off(context: Context) -> Iterator[Finding]:
    """Work that was put off twice or more, counted over all files that have it; said once, in the last of them."""
    last = {(type(one), one.id or id(one)): one for one in context.delen(Werk) if one.plek.pad[0] != "standaard"}
    for werk in last.values():
        entries = history(werk)
        moved = [entry for entry in entries if entry.status == "verschoven"]
        if len(moved) >= _OFTEN and entries[-1].status not in OVER:
            yield context.finding(
                "IVP332",
                werk,
                bericht=f"“{_name(werk)}” is al {len(moved)} keer verschoven.",
                hoe="Kies een planning die haalbaar is, een andere aanpak, of laat het vervallen met de reden.",
            )


def _name(werk: Werk) -> str:
    for veld in ("maatregel", "titel"):
        said, _ = werk.gezegd(veld)
        if said:
            return str(said)
    return str(werk.id)


RULES: Rules = (
    (
        Rule(
            "IVP330",
            "actiepunt-zonder-verband",
            TIP,
            "Wat nergens aan bijdraagt is in een evaluatie niet te wegen; vaak is het verband er wel, maar staat het er niet.",
            bron="ccv-up-3",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: vuurwerk
    titel: Vuurwerk opruimen op nieuwjaarsdag
    trekker: Buitendienst
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: vuurwerk
    titel: Vuurwerk opruimen op nieuwjaarsdag
    velden: [veilige-woon-en-leefomgeving]
    trekker: Buitendienst
""",
            herstel="Noem de prioriteit, het doel, het veld of het thema waar het bij hoort.",
        ),
        per_edition(without_link),
    ),
    (
        Rule(
            "IVP331",
            "maatregel-zonder-trekker",
            LET_OP,
            "Een afspraak zonder naam wordt zelden uitgevoerd; de trekker is ook wie vertelt hoe het ervoor staat.",
            bron="ccv-up-4",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: verlichting
    titel: Betere verlichting
    maatregelen:
      - id: lampen
        maatregel: Nieuwe lampen bij het station
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: verlichting
    titel: Betere verlichting
    trekker: Wegbeheerder
    maatregelen:
      - id: lampen
        maatregel: Nieuwe lampen bij het station
""",
            herstel="Noem een trekker bij de maatregel, het actiepunt of de prioriteit.",
        ),
        per_edition(without_lead),
    ),
    (
        Rule(
            "IVP332",
            "vaak-verschoven",
            TIP,
            "Wat telkens opschuift is te groot, niet belangrijk genoeg of van niemand; dat vraagt een besluit en geen nieuwe datum.",
            bron="ccv-up-5",
            zekerheid="afgeleid",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    trekker: Adviseur evenementen
    voortgang:
      - datum: 2027-06-30
        status: verschoven
        nieuwe_planning: 2027-K4
      - datum: 2027-12-31
        status: verschoven
        nieuwe_planning: 2028-K2
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    trekker: Adviseur evenementen
    voortgang:
      - datum: 2027-06-30
        status: verschoven
        nieuwe_planning: 2027-K4
      - datum: 2027-12-31
        status: gereed
""",
            herstel="Neem een besluit: anders, later met een haalbare planning, of niet.",
        ),
        often_put_off,
    ),
)
