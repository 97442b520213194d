"""The head of a document: cover, header and footer, properties."""

from __future__ import annotations

import re

from ivpgen.documents.state import dated, decided, names, status
from ivpgen.documents.texts import Gegevens, Tekst, moment
from ivpgen.plan.governance import Gemeente
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Editie, Stuk


def head(editie: Editie, stuk: Stuk, *, naam: str) -> Gegevens:
    """What the cover and the properties say; `naam` is what the document is called when the plan gives it no name."""
    plan, whole = stuk.plan, editie.plan.plan
    gemeenten = names(editie)
    author = _author(gemeenten, whole)
    soort = str(plan.soort or naam)
    title = str(plan.titel) or f"{soort[:1].upper()}{soort[1:]} {moment(plan.periode)}".strip()
    shown_status = status(plan, editie)
    period = moment(plan.periode) if plan.periode else ""
    file = stuk.document.file
    subtitle = (
        Tekst(plan.ondertitel, f"{file}#ondertitel")
        if plan.ondertitel
        else Tekst("" if soort.lower() in title.lower() else soort[:1].upper() + soort[1:])
    )
    lines = [] if author in {title, str(subtitle)} else [Tekst(author)]
    if period and period not in f"{title} {subtitle}":
        lines.append(Tekst(period[:1].upper() + period[1:], f"{file}#periode"))
    lines.append(Tekst(decided(plan, editie) or shown_status))
    full = f"{title} – {plan.ondertitel}" if plan.ondertitel else title
    day = dated(plan) or dated(whole)
    return {
        "titel": full if author.replace("Gemeente ", "") in full or not author else f"{full} – {author}",
        "titelregel": Tekst(title, f"{file}#titel" if plan.titel else ""),
        "ondertitel": subtitle,
        "omslag": [line for line in lines if line],
        "auteur": author,
        "gemeente": author,
        "periode": period,
        "omschrijving": f"{soort[:1].upper()}{soort[1:]} van {author}" + (f" voor {period}" if period else ""),
        "trefwoorden": ", ".join(["integrale veiligheid", soort.lower(), *gemeenten]),
        "status": shown_status,
        "versie": "",
        "kenmerk": _identifier(editie, stuk, period),
        "datum": day.isoformat() if day else "",
        "kop": title,
        "nummering": "automatisch" if (plan.nummering or whole.nummering) in {"", "automatisch"} else "geen",
    }


def _identifier(editie: Editie, stuk: Stuk, period: str) -> str:
    """What tells this document from every other one of any gemeente: `gm0363-ivp-2027-2030`."""
    all_of_them = [one for one in editie.plan.plan.gemeenten if isinstance(one, Gemeente)]
    whose = [str(one.code or one.id) for one in all_of_them if editie.gemeente in (None, one.id)]
    own = "ivp" if stuk.document.file == editie.plan.document.file else f"uitvoeringsplan-{stuk.stem}"
    return re.sub(r"[^a-z0-9]+", "-", "-".join([*whose, own, *([] if period in own else [period])]).lower()).strip("-")


def _author(gemeenten: list[str], whole: Plan) -> str:
    if len(gemeenten) == 1:
        return f"Gemeente {gemeenten[0]}"
    together = f"{', '.join(gemeenten[:-1])} en {gemeenten[-1]}" if gemeenten else ""
    if whole.samenwerking and str(whole.samenwerking.naam) not in {"", together}:
        return str(whole.samenwerking.naam)
    return f"Gemeenten {together}" if gemeenten else ""
