"""Templates and plain data → XHTML; a municipality's own template wins from ours by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    DictLoader,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.texts import Gegevens
from ivpgen.html.filters import filters
from ivpgen.resources import template_path

MAIN = "document.html.j2"


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, for data that is nearly always a mapping: a key is looked up before an attribute."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict):
            try:
                return obj[attribute]
            except KeyError:
                pass
        return super().getattr(obj, attribute)


def render(context: Gegevens, own: Mapping[str, str]) -> str:
    """The XHTML of a document. `own` are the municipality's templates by name; a fault in one of them raises Onbruikbaar."""
    environment = _environment(tuple(sorted(own.items())))
    environment.filters.update(filters(context))
    environment.globals["term"] = context["term"]
    try:
        return environment.get_template(MAIN).render(**_shown(context))
    except TemplateError as error:
        name = getattr(error, "name", None) or getattr(error, "filename", None) or ""
        if not own:
            raise
        raise Onbruikbaar(
            f"Een eigen sjabloon is niet te gebruiken: {error.message or name}.", hoe=f"Kijk naar sjablonen/{name}."
        ) from error


@cache
def _environment(own: tuple[tuple[str, str], ...]) -> ImmutableSandboxedEnvironment:
    """The templates, compiled once for all documents of a run."""
    return _Environment(
        loader=ChoiceLoader([DictLoader(dict(own)), FileSystemLoader(template_path("documents"))]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )


def _compiled() -> BytecodeCache | None:
    """Where templates stay compiled between runs; without such a place every run compiles them."""
    try:
        return FileSystemBytecodeCache(pattern="__ivpgen_%s.cache")
    except (OSError, RuntimeError):
        return None


def _shown(context: Gegevens) -> dict[str, Any]:
    return {key: value for key, value in context.items() if key not in {"tabellen", "term"}}
