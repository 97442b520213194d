"""Breaks for family 9xx: language and accessibility."""

from __future__ import annotations

from tests.rules.breaks.made import YEAR, Break, broken

LINE = "Achter de dijk wonen weinig mensen."


def instead(name: str, text: str, *codes: str) -> Break:
    """A chapter with another text than the quiet one it has."""
    return broken(name, f"    tekst: {LINE}", f"    tekst: {text}", *codes)


def lines(name: str, text: str, *codes: str) -> Break:
    """The same with a text of several lines."""
    return instead(name, "|\n" + "".join(f"      {line}\n" for line in text.split("\n")), *codes)


HARD = (
    "De gemeentelijke organisatie onderhoudt samenwerkingsrelaties met maatschappelijke organisaties en "
    "onderwijsinstellingen. Preventieve interventies krijgen prioriteit boven repressieve handhavingsinstrumenten. "
)
BREAKS = [
    broken("place to fill in", "beeld: Er wordt weinig ingebroken.", "beeld: pm", "IVP901"),
    broken("placeholder", "wonen weinig mensen", "wonen [nog invullen] mensen", "IVP901"),
    instead("sentence of too many words", f"{LINE[:-1]}{' en dan weer een huis' * 7}.", "IVP902"),
    instead(
        "pile of passives",
        "Er wordt geluisterd, er worden afspraken gemaakt en er worden huizen bezocht.",
        "IVP903",
    ),
    instead("word of the office", "Achter de dijk wonen derhalve weinig mensen.", "IVP904"),
    broken(
        "vague goal", "resultaat: Vier plekken klaar", "resultaat: Verkeersveiligheid versterkt", "IVP905", file=YEAR
    ),
    broken("goal with a way out", "De schoolroutes zijn veilig.", "De schoolroutes zijn zo veilig mogelijk.", "IVP906"),
    instead("word twice", "Achter de de dijk wonen weinig mensen.", "IVP907"),
    instead("space before a comma", "Achter de dijk , ver weg, wonen weinig mensen.", "IVP908"),
    instead("two commas", "Achter de dijk,, ver weg, wonen weinig mensen.", "IVP909"),
    lines("picture without words", "![](afbeeldingen/dijk.png)", "IVP222", "IVP910"),
    lines("picture with too few words", "![Dijk](afbeeldingen/dijk.png)", "IVP222", "IVP911"),
    lines(
        "picture that is called a picture",
        "![Afbeelding van de dijk met huizen](afbeeldingen/dijk.png)",
        "IVP222",
        "IVP912",
    ),
    instead("link without a name", "Klik [hier](https://proefdorp.example/dijk) voor meer.", "IVP920"),
    instead("bare address", "Meer staat op https://proefdorp.example/dijk.", "IVP921"),
    lines("heading skipped", "## Dijk\n\nAchter de dijk.\n\n#### Polder\n\nAchter de polder.", "IVP930"),
    lines("bold paragraph as a heading", "**De dijk**\n\nAchter de dijk wonen weinig mensen.", "IVP931"),
    lines("typed list", "• de dijk\n• de polder", "IVP932"),
    lines("column without a header", "| | 2025 |\n| --- | --- |\n| Dijk | 12 |", "IVP933"),
    lines("row with a cell too many", "| Waar | 2025 |\n| --- | --- |\n| Dijk | 12 | 13 |", "IVP934"),
    instead("sentence in capitals", "ACHTER DE DIJK WONEN WEINIG MENSEN.", "IVP940"),
    instead("colour alone", "De rode vakken op de kaart zijn huizen.", "IVP941"),
    instead("abbreviation nobody knows", "Achter de dijk werkt de VVGB.", "IVP950"),
    broken(
        "abbreviation nobody uses",
        "begrippen:\n",
        "afkortingen:\n  VVGB: verklaring van geen bedenkingen\nbegrippen:\n",
        "IVP951",
    ),
    broken(
        "hard summary",
        "samenvatting: Proefdorp kiest voor veilig verkeer en voor minder oplichting.",
        f"samenvatting: {HARD * 4}",
        "IVP960",
    ),
    broken(
        "hard introduction that no chapter shows",
        "samenvatting: Proefdorp kiest voor veilig verkeer en voor minder oplichting.\n",
        f"samenvatting: Proefdorp kiest voor veilig verkeer.\ninleiding: {HARD * 4}\n",
        "IVP223",
        "IVP961",
    ),
    instead("denied twice", "Het is niet ongebruikelijk dat er weinig mensen wonen.", "IVP962"),
    instead("verbs made nouns", "Het gaat om het versterken van de dijk en het verhogen van de weg.", "IVP963"),
    instead(
        "clause upon clause",
        "De dijk, die oud is, houdt het water tegen, omdat hij hoog is, zodat het land droog blijft, waardoor er mensen wonen.",
        "IVP964",
    ),
    instead("long row", "Er zijn huizen, schuren, wegen, sloten, bomen, hekken, koeien en paarden.", "IVP965"),
    instead("time without a year", "Achter de dijk wonen momenteel weinig mensen.", "IVP966"),
    instead("sentence in English", "The dike is for the safety of the people and their houses.", "IVP967"),
    instead("per cent of nothing", "Het aantal mensen achter de dijk daalde met 20 procent.", "IVP968"),
    lines("endless paragraph", "\n".join([LINE] * 35), "IVP969"),
    instead("long aside", f"Achter de dijk ({' '.join(['huizen en schuren'] * 9)}) wonen weinig mensen.", "IVP970"),
    instead("two spaces", "Achter de  dijk wonen weinig mensen.", "IVP971"),
    instead("dots", "Achter de dijk wonen weinig mensen...", "IVP972"),
    instead("row of abbreviations", "Daar werken OM, GGD, GGZ, COA, IND en RIEC.", "IVP950", "IVP973"),
]
