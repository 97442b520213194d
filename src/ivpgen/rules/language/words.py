"""Words of the office that have a plain one, and sentences that were left in English."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.rules.language.prose import Hit, Prose
from ivpgen.rules.language.searching import listed, occurrences
from ivpgen.rules.record import TIP, Rule

_ENGLISH = frozenset({"and", "are", "for", "from", "is", "of", "that", "the", "their", "this", "to", "which", "with"})
_ONLY_ENGLISH = _ENGLISH - {"are", "for", "is", "of"}


def office_words(prose: Prose) -> Iterator[Finding]:
    """Each word of the lists where it stands; of forms that overlap the longest."""
    for name, kind in (("ambtelijk", "ambtelijke taal"), ("vaktaal", "vaktaal")):
        for found in listed(prose, name):
            hit = prose.wording(found.start, found.end) if found.plain else None
            if hit is not None:
                instead = "” of “".join(found.plain.split(", "))
                form = "een vorm van " if found.inflected else ""
                yield hit.finding("IVP904", f"“{hit.words}” is {kind}.", f"Schrijf bijvoorbeeld {form}“{instead}”.")


def english(prose: Prose) -> Iterator[Finding]:
    """Sentences with so many small words of English that they are English."""
    if "the" not in prose.words:
        return
    last: Hit | None = None
    for start, end in sorted(occurrences(prose, "the")):
        hit = prose.wording(start, end)
        sentence = prose.sentence(hit) if hit is not None else None
        if sentence is None or sentence == last:
            continue
        last = sentence
        words = [word.strip(",.;:()").lower() for word in sentence.words.split()]
        small = [word for word in words if word in _ENGLISH]
        if len(small) > 3 and len(_ONLY_ENGLISH.intersection(small)) > 1 and 5 * len(small) > len(words):
            yield sentence.finding("IVP967", "Deze zin is Engels.", "Vertaal hem, of zet hem tussen aanhalingstekens.")


RECORDS = (
    Rule(
        "IVP904",
        "ambtelijk-woord",
        TIP,
        "Een gewoon woord leest sneller en zegt hetzelfde; raadsleden en inwoners zijn geen vakgenoten.",
        vragen=("toegesneden-op-doelgroep",),
        fout="""\
inleiding: Ten behoeve van de raad is dit plan middels een samenvatting verduidelijkt.
""",
        goed="""\
inleiding: Voor de raad heeft dit plan een samenvatting.
""",
        herstel="Schrijf het gewone woord.",
    ),
    Rule(
        "IVP967",
        "engelse-zin",
        TIP,
        "Wie geen Engels leest, mist wat er staat, en een voorleesprogramma spreekt het verkeerd uit.",
        fout="""\
inleiding: The aim of this plan is to work together with the police and the schools.
""",
        goed="""\
inleiding: Met dit plan werkt de gemeente samen met de politie en de scholen.
""",
        herstel="Vertaal de zin, of maak er een citaat van.",
    ),
)
