"""Charts to test with."""

from __future__ import annotations

from ivpgen.charts.kinds import (
    Balk,
    Deel,
    Grafiek,
    Lijngrafiek,
    Matrix,
    Plaats,
    Planning,
    Punt,
    Puntgrafiek,
    Reeks,
    Staaf,
    Staafgrafiek,
    Streef,
    Voortgang,
)

OWN = Reeks(
    "Proefdorp", (Punt(2021, 81), Punt(2022, None), Punt(2023, 66), Punt(2024, 61), Punt(2025, 58, voorlopig=True))
)
OTHER = Reeks(
    "Nederland", tuple(Punt(year, value) for year, value in ((2021, 86), (2023, 80), (2025, 77))), eigen=False
)
LINE = Lijngrafiek("Woninginbraken", (OWN, OTHER), "aantal", (Streef(2030, 45, "2030: < 45"),))
BARS = Staafgrafiek(
    "Misdrijven, 2025", (Staaf("Proefdorp", 4.2, eigen=True), Staaf("Nederland", 1234.5)), "per 1.000 inwoners"
)
DOTS = Puntgrafiek("Onveilig", (Reeks("Proefdorp", (Punt(2025, 33, onder=30.1, boven=36),)),), "procent")
MATRIX = Matrix("Weging", "urgentie", "invloed", (Plaats("Ondermijning", 5, 4, eigen=True), Plaats("Verkeer", 4, 4)))
PLANNING = Planning(
    "Planning",
    (Balk("Keurmerk", 2027 * 12, 2027 * 12 + 5), Balk("Spreekuur", 2027 * 12, None)),
    2027 * 12,
    2027 * 12 + 11,
)
PROGRESS = Voortgang("Maatregelen", (("Verkeer", (Deel("gereed", 3), Deel("loopt", 0), Deel("gepland", 2))),))
ALL: dict[str, Grafiek] = {
    "line": LINE,
    "bars": BARS,
    "dots": DOTS,
    "matrix": MATRIX,
    "planning": PLANNING,
    "progress": PROGRESS,
}
