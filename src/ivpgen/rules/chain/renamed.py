"""References by the old name of what was renamed since."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_BACKWARD = frozenset({"was", "prioriteit", "bij", "vervolg_op", "plan", "onderdeel_van"})
_PAST = frozenset({"terugblik", "verslag", "voorgangers", "evaluatie", "controle"})


def by_old_name(context: Context) -> Iterator[Finding]:
    """A reference, of now, to what a part in the same file or an earlier one took the place of with `was`.

    Of what was split up and still stands there under its old id nothing is said, nor of what looks back.
    """
    renamed: dict[int, Basis] = {}
    for verwijzing, deel, _ in context.verwijzingen:
        if verwijzing.veld == "was" and deel is not None:
            renamed.setdefault(id(deel), verwijzing.deel)
    if not renamed:
        return
    order = {stuk.document.file: number for number, stuk in enumerate(context.editie.stukken())}
    things = [context.index.of(stuk) for stuk in context.editie.stukken()]
    for verwijzing, deel, _ in context.verwijzingen:
        new = renamed.get(id(deel))
        here = verwijzing.deel.plek
        if deel is None or new is None or verwijzing.veld in _BACKWARD or here.pad[0] in _PAST:
            continue
        kind = next(
            (soort for things_of in things for (soort, name) in things_of if name == str(getattr(new, "id", ""))), ""
        )
        goes_on = any((kind, verwijzing.id.rpartition("/")[2]) in one for one in things[order[new.plek.bestand] :])
        if order[here.bestand] >= order[new.plek.bestand] and not goes_on:
            yield Finding(
                "IVP349",
                context.reference(verwijzing),
                f"“{verwijzing.id}” heet nu “{getattr(new, 'id', '') or new.naam_of_titel}”.",
                "Neem de nieuwe naam over, of haal de verwijzing weg.",
                zie=context.place(new, "was"),
            )


RULES: Rules = (
    (
        Rule(
            "IVP349",
            "verwijzing-naar-oude-naam",
            LET_OP,
            "Wie de verwijzing volgt, komt in het vorige plan uit, terwijl het onderwerp nu onder een andere naam verder gaat.",
            fout="""\
voorgangers:
  - id: plan-2023
    titel: Veilig 2023-2026
    prioriteiten:
      - id: jeugdoverlast
        titel: Jeugdoverlast
bevindingen:
  - id: b1
    tekst: Jongeren worden gevraagd voor klusjes in de drugshandel.
    gevolg: jeugdoverlast
prioriteiten:
  - id: jonge-aanwas
    titel: Jonge aanwas
    was: [jeugdoverlast]
""",
            goed="""\
voorgangers:
  - id: plan-2023
    titel: Veilig 2023-2026
    prioriteiten:
      - id: jeugdoverlast
        titel: Jeugdoverlast
bevindingen:
  - id: b1
    tekst: Jongeren worden gevraagd voor klusjes in de drugshandel.
    gevolg: jonge-aanwas
prioriteiten:
  - id: jonge-aanwas
    titel: Jonge aanwas
    was: [jeugdoverlast]
""",
            herstel="Neem de nieuwe naam over.",
        ),
        by_old_name,
    ),
)
