"""Ways to break the clean plan, a module per family of rules."""

from __future__ import annotations

from tests.rules.breaks import chain, digital, figures, file, form, governance, language, method, work

BREAKS = [
    *file.BREAKS,
    *form.BREAKS,
    *chain.BREAKS,
    *method.BREAKS,
    *digital.BREAKS,
    *governance.BREAKS,
    *work.BREAKS,
    *language.BREAKS,
    *figures.BREAKS,
]
