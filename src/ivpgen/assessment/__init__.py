"""A plan that was checked → what a report on it says: in short, the chain, what is missing, the CCV-checklist. Data only."""

from __future__ import annotations

from ivpgen.assessment.document import assessment

__all__ = ["assessment"]
