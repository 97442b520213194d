"""By which words a prose section of digital safety speaks of a core item; generous, as an own wording counts as well."""

from __future__ import annotations

from ivpgen.rules.context import Context
from ivpgen.rules.digital.subjects import prose

WORDS: dict[str, tuple[str, ...]] = {
    "eigen-huis-op-orde": (
        "systemen",
        "informatiebeveilig",
        "informatieveilig",
        "eigen huis",
        "eigen organisatie",
        "ciso",
    ),
    "incidentresponsplan": ("incident", "responsplan", "draaiboek", "noodplan", "uitwijk", "herstelplan"),
    "oefenen-digitaal": ("oefen",),
    "cyberincident-en-cybercrisis": ("crisis", "incident", "uitval", "ontwricht"),
    "cybercrime-en-gedigitaliseerde-criminaliteit": ("criminaliteit", "cybercrime", "oplicht", "fraude", "phishing"),
    "cyberweerbare-inwoners": ("inwoner", "bewoner", "ouderen", "senioren", "burgers"),
    "cyberweerbare-ondernemers": ("onderneme", "bedrijven", "mkb", "winkeliers"),
    "online-aangejaagde-ordeverstoring": ("ordeversto", "openbare orde", "onrust", "opruiing", "aangejaagd"),
    "kader-online-monitoring": ("monitor", "online onderzoek", "meekijken", "meelezen", "nepaccount", "sociale media"),
    "regierol-digitaal": ("regie", "verbind", "samenwerk", "samen met", "coördin", "partners", "bijeen"),
    "bestuurlijke-agendering": ("driehoek", "college", "raad", "bestuurlijk", "portefeuillehouder"),
    "digitale-risicos-in-ivp": ("risico", "dreiging", "kwetsba", "gevaar", "gevaren"),
}


def spoken_of(context: Context, slug: str) -> bool:
    """Whether the section speaks of this core item in words; True for an item without words of its own."""
    text = prose(context)
    return any(word in text for word in WORDS.get(slug, ("",)))
