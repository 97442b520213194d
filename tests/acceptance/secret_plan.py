"""A plan with a secret in every place that the format has, each in or under something that is not public."""

from __future__ import annotations

import base64
import struct
import zlib
from pathlib import Path

MARK = "geheim"
"""In every secret, whatever its case: ids, words, file names and the bytes of a picture."""

PLAN = """\
# geheime opmerking boven het plan
ivpgen: 1
titel: Veilig in Proefdorp
periode: {van: 2027, tot: 2030}
peildatum: 2026-12-31
grafieken: word
gemeenten:
  - {id: proefdorp, naam: Proefdorp, inwoners: 12.000}
  - {id: vorveld, naam: Vorveld, inwoners: 9.000}
samenvatting: In dit plan staat wat we doen tegen jeugdoverlast. # geheime opmerking achter een tekst
inleiding: |
  De burgemeester zegt het zo. In {{ cijfer: open-cijfer 2025 }} gevallen ging het goed, en in {{ cijfer: geheim-cijfer 2025 }} niet.

  ![Kaart](afbeeldingen/open.png)

  ![Geheime kaart](afbeeldingen/geheim.png)
besluiten:
  - {orgaan: raad, soort: vaststellen, gepland: 2027-01, gemeenten: [proefdorp]}
  - {orgaan: college, soort: Geheim besluit, datum: 2026-11-01, openbaar: nee, gemeenten: [proefdorp]}
afstemming:
  - {met: [politie, geheim-partner], wanneer: 2026-10, uitkomst: Besproken.}
  - {met: politie, wanneer: 2026-11, uitkomst: Geheime uitkomst, openbaar: nee}
portefeuillehouders:
  - {functie: Burgemeester, onderwerp: veiligheid}
  - {functie: Geheime wethouder, onderwerp: geheim, openbaar: nee}
visie:
  tekst: Samen.
  uitgangspunten:
    - {id: open-punt, titel: Open, tekst: Open zijn.}
    - {id: geheim-punt, titel: Geheim punt, tekst: Geheim, openbaar: nee}
kaders:
  lokaal:
    - De verordening
    - {id: geheim-kader, titel: Geheim kader, tekst: Geheim beleid, openbaar: nee}
participatie:
  - {vorm: Peiling, wanneer: 2026, uitkomst: Goed.}
  - {vorm: Geheim gesprek, uitkomst: Geheim, openbaar: nee}
ontwikkelingen:
  - {titel: Open ontwikkeling, tekst: Er komt meer.}
  - {titel: Geheime ontwikkeling, tekst: Geheim, openbaar: nee}
voorgangers:
  - {bestand: archief/2023-2026/plan.yaml}
terugblik:
  tekst: We keken terug.
  pluspunten: [Het ging goed., {tekst: Geheim pluspunt, openbaar: nee}]
  prioriteiten:
    - {prioriteit: Geheim oordeel, oordeel: niet, tekst: Geheim, openbaar: nee}
partners:
  - {id: politie, naam: Politie, soort: kernpartner, rol: Handhaven}
  - {id: geheim-partner, naam: Geheime dienst, afkorting: GEHEIM, rol: Geheim werk, openbaar: nee}
bronnen:
  - {id: eigen, naam: Eigen telling}
  - {id: geheim-bron, naam: Geheim rapport, openbaar: nee}
indicatoren:
  - id: open-cijfer
    naam: Meldingen
    eenheid: aantal
    grafiek: lijn
    vergelijking: [{naam: Geheime buur, waarden: {2024: 7704, 2025: 7705}, openbaar: nee}]
    bron: eigen
    waarden: {2021: 12, 2022: 11, 2023: 10, 2024: 9, 2025: {waarde: 8, noot: Na controle., ook_gepubliceerd: [{waarde: 9, volgens: geheim-bron}]}}
    streefwaarde: "< 5"
  - id: geheim-cijfer
    naam: Geheime meldingen
    eenheid: aantal
    grafiek: lijn
    bron: geheim-bron
    waarden: {2021: 7711, 2022: 7712, 2023: 7701, 2024: 7702, 2025: 7703}
    openbaar: nee
bevindingen:
  - {id: open-bevinding, tekst: Er is overlast., veld: jeugd-en-veiligheid, indicatoren: [open-cijfer, geheim-cijfer], scores: {urgentie: 3, invloed: 4}}
  - {id: geheim-bevinding, tekst: Geheim pand aan de Kade, veld: jeugd-en-veiligheid, scores: {urgentie: 5, invloed: 5}, openbaar: nee}
analyse:
  tekst: Zo staat het ervoor.
  tabellen:
    - {id: geheim-tabel, titel: Geheime tabel, openbaar: nee, kolommen: [2025], rijen: [{naam: Geheime rij, 2025: 1}]}
velden:
  jeugd-en-veiligheid:
    beeld: Meestal rustig.
    themas:
      - {thema: veilig-in-en-om-de-school, beeld: Rustig.}
      - {id: geheim-thema, naam: Geheim thema, beeld: Geheim, openbaar: nee}
  fysieke-veiligheid: {beeld: Geheim veld, openbaar: nee}
prioriteiten:
  - id: jeugd
    titel: Jeugd
    bevindingen: [open-bevinding, geheim-bevinding]
    onderbouwing: Er is overlast.
    doelen:
      - {id: open-doel, tekst: Minder overlast., indicatoren: [open-cijfer, geheim-cijfer]}
      - {id: geheim-doel, tekst: Geheim doel, openbaar: nee}
    trekker: geheim-partner
    partners: [politie, geheim-partner]
  - id: geheim-prioriteit
    titel: Geheime prioriteit
    onderbouwing: Geheim
    doelen: [{id: geheim-subdoel, tekst: Geheim subdoel}]
    openbaar: nee
digitale_veiligheid:
  eigen-huis-op-orde: {inzet: We oefenen., partners: [politie, geheim-partner]}
  digitaal-veilige-evenementen: {inzet: Geheime inzet, openbaar: nee}
organisatie:
  rollen: [{naam: Regisseur, wie: [politie, geheim-partner]}, {naam: Geheime rol, openbaar: nee}]
  overleggen: [{naam: Geheim overleg, openbaar: nee}]
middelen:
  - {id: open-geld, post: Jongerenwerk, bedragen: {2027: 1.000}, stand: gevraagd}
  - {id: geheim-geld, post: Geheime post, bedragen: {2027: 880.088}, stand: gevraagd, openbaar: nee}
evaluatie:
  momenten:
    - {wanneer: 2028, vorm: Brief, aan: raad}
    - {wanneer: 2029, vorm: Geheim verslag, aan: raad, openbaar: nee}
proces:
  stappen:
    - {stap: Startnotitie, wanneer: 2026}
    - {stap: Geheime stap, openbaar: nee}
  startbijeenkomst: {wanneer: 2026, deelnemers: [politie, geheim-partner], programma: [Open, {tekst: Geheim punt, openbaar: nee}]}
hoofdstukken:
  - samenvatting
  - {titel: Geheim hoofdstuk, tekst: Geheim, openbaar: nee}
bijlagen:
  - {titel: Open bijlage, tekst: Hier.}
  - {id: geheim-bijlage, titel: Geheime bijlage, tekst: Geheim, openbaar: nee}
afbeeldingen:
  - {id: open-beeld, bestand: afbeeldingen/open.png, alt: Een kaart}
  - {id: geheim-beeld, bestand: afbeeldingen/geheim.png, alt: Geheime plattegrond, titel: Geheim, openbaar: nee}
begrippen:
  jeugdoverlast: Wat jongeren doen.
  geheimtaal: {tekst: Geheim begrip, openbaar: nee}
per_gemeente:
  proefdorp: {bestand: lokaal/proefdorp.yaml}
"""
LOCAL = """\
# geheime opmerking
inleiding: Hier in Proefdorp.
bevindingen:
  - {id: geheim-lokaal, tekst: Geheim in Proefdorp, veld: jeugd-en-veiligheid, openbaar: nee}
prioriteiten:
  - {id: jeugd, aanpak: Ook hier.}
  - {id: geheim-prioriteit, aanpak: Geheim ook hier}
"""
YEARS = {
    "2027": """\
ivpgen: 1
titel: Jaarplan 2027
periode: 2027
besluiten: [{orgaan: college, soort: vaststellen, gepland: 2027-01}]
actiepunten:
  - id: straat
    titel: Op straat
    prioriteiten: [jeugd, geheim-prioriteit]
    trekker: politie
    maatregelen:
      - id: toezicht
        maatregel: Toezicht in het park
        soort: nieuw
        doelgroep: [inwoners]
        planning: 2027-K1
        middelen: [open-geld, geheim-geld]
        voortgang:
          - {datum: 2027-05-01, status: loopt, toelichting: Het loopt.}
          - {datum: 2027-06-01, status: vervallen, toelichting: Geheime reden, reden: Geheim, openbaar: nee}
      - id: geheim-inval
        maatregel: Geheime inval
        noot: Geheime noot
        soort: nieuw
        doelgroep: [geheime groep]
        planning: 2027-K2
        voortgang: [{datum: 2027-06-01, status: verschoven, reden: Geheim}]
        openbaar: nee
  - {id: geheim-actie, titel: Geheime actie, maatregelen: [{id: geheim-in-actie, maatregel: Geheim werk}], openbaar: nee}
""",
    "2028": """\
ivpgen: 1
titel: Jaarplan 2028
periode: 2028
vervolg_op: "2027"
actiepunten:
  - id: straat
    titel: Op straat
    maatregelen:
      - {id: toezicht, maatregel: Toezicht, planning: 2028}
      - {id: geheim-inval, maatregel: Geheime inval gaat door, planning: 2028}
      - {zie: geheim-inval}
      - {maatregel: Vervolg op toezicht, onderdeel_van: 2027/geheim-inval}
""",
    "geheim": "ivpgen: 1\ntitel: Geheim jaarplan\nperiode: 2029\nopenbaar: nee\nactiepunten: [{titel: Geheim}]\n",
}
ARCHIVE = {
    "plan.yaml": """\
ivpgen: 1
titel: Het oude plan
periode: {van: 2023, tot: 2026}
prioriteiten: [{id: oud, titel: Oude prioriteit}, {id: geheim-oud, titel: Geheime oude prioriteit, openbaar: nee}]
""",
    "uitvoering/2026.yaml": """\
ivpgen: 1
titel: Oud jaarplan
periode: 2026
actiepunten:
  - id: straat
    titel: Op straat
    maatregelen:
      - id: toezicht
        maatregel: Toezicht
        voortgang: [{datum: 2026-01-01, status: loopt, toelichting: Geheim begin, openbaar: nee}]
""",
}


def write(folder: Path) -> Path:
    """The plan in a folder."""
    files = {
        "plan.yaml": PLAN,
        "lokaal/proefdorp.yaml": LOCAL,
        **{f"uitvoering/{name}.yaml": content for name, content in YEARS.items()},
        **{f"archief/2023-2026/{name}": content for name, content in ARCHIVE.items()},
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    (folder / "afbeeldingen").mkdir()
    (folder / "afbeeldingen" / "open.png").write_bytes(_picture("open"))
    (folder / "afbeeldingen" / "geheim.png").write_bytes(_picture(MARK))
    return folder


def _picture(comment: str) -> bytes:
    """A picture of one point with a comment in its bytes."""
    plain = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    content = b"tEXt" + b"Comment\0" + comment.encode()
    chunk = struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
    return plain[:33] + chunk + plain[33:]
