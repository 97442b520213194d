"""Two plans, written down, read and compared."""

from __future__ import annotations

from pathlib import Path

from ivpgen.comparing.change import Verschil
from ivpgen.comparing.compare import Zijde, compare
from ivpgen.plan.load import load

HEAD = """\
ivpgen: 1
titel: Veilig in Proefdorp
periode: {van: 2027, tot: 2030}
gemeenten:
  - {id: proefdorp, naam: Proefdorp}
"""


def put(root: Path, text: str, years: dict[str, str] | None = None, head: str = HEAD) -> Zijde:
    """A plan in a folder, as a side of a comparison."""
    (root / "uitvoering").mkdir(parents=True)
    (root / "plan.yaml").write_text(head + text, encoding="utf-8")
    for stem, year in (years or {}).items():
        (root / "uitvoering" / f"{stem}.yaml").write_text(year, encoding="utf-8")
    return Zijde(load(root))


def changes(root: Path, old: str, new: str, head: str = HEAD) -> list[Verschil]:
    """What changed from one plan to the other."""
    return compare(put(root / "oud", old, head=head), put(root / "nieuw", new, head=head))


def short(found: list[Verschil]) -> list[tuple[str, str, str, str, str]]:
    """The kind of change, the thing, the key and the word for it."""
    return [(one.aard, one.soort, one.id, one.veld, one.wat) for one in found]
