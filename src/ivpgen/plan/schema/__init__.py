"""The JSON Schemas for editors (draft-07), made from the models and from the descriptions for the schrijver."""

from __future__ import annotations

from ivpgen.plan.schema.files import COMMITTED, committed, dump, schemas, write

__all__ = ["COMMITTED", "committed", "dump", "schemas", "write"]
