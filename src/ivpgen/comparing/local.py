"""What the edition of a gemeente adds to the joint one, as things: only this is compared for it."""

from __future__ import annotations

from ivpgen.comparing.things import Ding, Zegt, things
from ivpgen.plan.planmap import Stuk


def added(stuk: Stuk, joint: Stuk | None) -> list[Ding]:
    """The things of a file; beside a joint one only say what that doesn't, and are marked `schim` where it has them."""
    found = things(stuk)
    if joint is None:
        return found
    shared = {one.sleutel: one for one in things(joint)}
    return [_more(one, shared[one.sleutel]) if one.sleutel in shared else one for one in found]


def _more(one: Ding, joint: Ding) -> Ding:
    said = {}
    for veld, zegt in one.zegt.items():
        before = joint.zegt.get(veld)
        if before is None or before.tekst != zegt.tekst:
            said[veld] = _rest(zegt, before)
    return one._replace(zegt=said, schim=True)


def _rest(zegt: Zegt, joint: Zegt | None) -> Zegt:
    if joint is not None and joint.proza and zegt.tekst.startswith(f"{joint.tekst}\n\n"):
        return zegt._replace(tekst=zegt.tekst[len(joint.tekst) :].strip())
    if joint is not None and joint.lijst is not None and zegt.lijst is not None:
        words = tuple(word for word in zegt.lijst if word not in joint.lijst)
        return zegt._replace(tekst=", ".join(words), lijst=words)
    return zegt
