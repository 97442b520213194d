"""The police's offences as a veiligheidsanalyse usually groups them: a suggestion, which a plan changes as it likes."""

from __future__ import annotations

from typing import NamedTuple


class Groep(NamedTuple):
    """Kinds of offence that are counted together under one name; none of them holds another."""

    id: str
    naam: str
    codes: tuple[str, ...]


GROEPEN = (
    Groep("woninginbraak", "Woninginbraken", ("1.1.1", "1.1.2")),
    Groep("voertuigcriminaliteit", "Voertuigcriminaliteit", ("1.2.1", "1.2.2", "1.2.5")),
    Groep("fietsdiefstal", "Diefstal van fietsen, brom- en snorfietsen", ("1.2.3",)),
    Groep("geweld", "Geweldsmisdrijven", ("1.4.2", "1.4.3", "1.4.4", "1.4.5")),
    Groep("overval-en-straatroof", "Overvallen en straatroven", ("1.4.6", "1.4.7")),
    Groep("vernieling", "Vernielingen", ("2.2.1",)),
    Groep("winkeldiefstal", "Winkeldiefstallen", ("2.5.2",)),
    Groep("bedrijfsinbraak", "Bedrijfsinbraken", ("2.5.1",)),
    Groep("drugshandel", "Drugshandel", ("3.1.1",)),
    Groep("drugs-en-drankoverlast", "Overlast van drugs en drank", ("2.1.1",)),
    Groep("online-criminaliteit", "Cybercrime en horizontale fraude", ("3.7.4", "3.9.1")),
    Groep("brand-en-ontploffing", "Branden en ontploffingen", ("1.6.1",)),
)
