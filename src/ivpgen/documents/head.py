"""The head of a document: cover, header and footer, properties."""

from __future__ import annotations

import re

from ivpgen.documents.citing import cited
from ivpgen.documents.state import dated, decided, gemeenten, names, status
from ivpgen.documents.texts import Gegevens, Tekst, capitalised, moment
from ivpgen.phrases import listed
from ivpgen.plan.index import Index
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Editie, Stuk


def head(editie: Editie, stuk: Stuk, *, naam: str) -> Gegevens:
    """What the cover and the properties say; `naam` is what the document is called when the plan gives it no name."""
    plan, whole = stuk.plan, editie.plan.plan
    of_whom = names(editie)
    author = _author(of_whom, whole)
    soort = str(plan.soort or naam)
    file = stuk.document.file
    titled = _said(plan.titel, f"{file}#titel", editie)
    title = str(titled) or f"{capitalised(soort)} {moment(plan.periode)}".strip()
    shown_status = status(plan, editie)
    period = moment(plan.periode) if plan.periode else ""
    subtitle = (
        _said(plan.ondertitel, f"{file}#ondertitel", editie)
        if plan.ondertitel
        else Tekst("" if soort.lower() in title.lower() else capitalised(soort))
    )
    lines = [] if author in {title, str(subtitle)} else [Tekst(author)]
    if period and period not in f"{title} {subtitle}":
        lines.append(Tekst(capitalised(period), f"{file}#periode"))
    lines.append(Tekst(decided(plan, editie) or shown_status))
    full = f"{title} – {subtitle}" if plan.ondertitel else title
    day = dated(plan) or dated(whole)
    return {
        "titel": full if author.replace("Gemeente ", "") in full or not author else f"{full} – {author}",
        "titelregel": titled if plan.titel else Tekst(title),
        "ondertitel": subtitle,
        "omslag": [line for line in lines if line],
        "auteur": author,
        "gemeente": author,
        "periode": period,
        "omschrijving": f"{capitalised(soort)} van {author}" + (f" voor {period}" if period else ""),
        "trefwoorden": ", ".join(["integrale veiligheid", soort.lower(), *of_whom]),
        "status": shown_status,
        "versie": "",
        "kenmerk": _identifier(editie, stuk, period),
        "datum": day.isoformat() if day else "",
        "kop": title,
        "nummering": "automatisch" if (plan.nummering or whole.nummering) in {"", "automatisch"} else "geen",
    }


def _identifier(editie: Editie, stuk: Stuk, period: str) -> str:
    """What tells this document from every other one of any gemeente: `gm0363-ivp-2027-2030`."""
    whose = [str(one.code or one.id) for one in gemeenten(editie)]
    own = "ivp" if stuk.document.file == editie.plan.document.file else f"uitvoeringsplan-{stuk.stem}"
    return re.sub(r"[^a-z0-9]+", "-", "-".join([*whose, own, *([] if period in own else [period])]).lower()).strip("-")


def _author(of_whom: list[str], whole: Plan) -> str:
    if len(of_whom) == 1:
        return f"Gemeente {of_whom[0]}"
    together = listed(of_whom)
    if whole.samenwerking and str(whole.samenwerking.naam) not in {"", together}:
        return str(whole.samenwerking.naam)
    return f"Gemeenten {together}" if of_whom else ""


def _said(text: str, bron: str, editie: Editie) -> Tekst:
    """A title with the numbers that it takes from indicators."""
    return cited(text, bron, None, Index(editie)) if "{{" in text else Tekst(text, bron)
