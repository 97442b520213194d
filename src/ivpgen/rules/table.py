"""The table of all rules; a rule that isn't in it doesn't exist."""

from __future__ import annotations

from ivpgen.rules import files
from ivpgen.rules.access import abbreviations, prose
from ivpgen.rules.access import pictures as text_alternatives
from ivpgen.rules.chain import (
    agreements,
    approach,
    baselines,
    budgets,
    changes,
    cycles,
    doubles,
    findings,
    goals,
    goals_served,
    ids,
    indicators,
    left_out,
    means_as_goals,
    partners,
    plannings,
    priorities,
    published,
    references,
    renamed,
    sums,
    targets,
    two_sides,
    unused,
    work,
    years,
)
from ivpgen.rules.context import Rules
from ivpgen.rules.digital import answers, effort, items, monitoring, names, who
from ivpgen.rules.form import absence, chapters, columns, exceptions, head, numbers, period, pictures, shape, words
from ivpgen.rules.form import targets as forms_of_targets
from ivpgen.rules.language import gaps
from ivpgen.rules.method import choices, edition, elements, fields, questions, theme_places, tiers
from ivpgen.rules.record import Rule

RULES: Rules = (
    *files.RULES,
    *shape.RULES,
    *words.RULES,
    *numbers.RULES,
    *forms_of_targets.RULES,
    *head.RULES,
    *period.RULES,
    *columns.RULES,
    *chapters.RULES,
    *absence.RULES,
    *exceptions.RULES,
    *pictures.RULES,
    *references.RULES,
    *ids.RULES,
    *left_out.RULES,
    *cycles.RULES,
    *two_sides.RULES,
    *findings.RULES,
    *priorities.RULES,
    *goals.RULES,
    *indicators.RULES,
    *targets.RULES,
    *changes.RULES,
    *published.RULES,
    *sums.RULES,
    *work.RULES,
    *unused.RULES,
    *years.RULES,
    *means_as_goals.RULES,
    *goals_served.RULES,
    *approach.RULES,
    *baselines.RULES,
    *agreements.RULES,
    *partners.RULES,
    *plannings.RULES,
    *budgets.RULES,
    *doubles.RULES,
    *renamed.RULES,
    *fields.RULES,
    *edition.RULES,
    *theme_places.RULES,
    *tiers.RULES,
    *choices.RULES,
    *elements.RULES,
    *questions.RULES,
    *items.RULES,
    *names.RULES,
    *answers.RULES,
    *who.RULES,
    *effort.RULES,
    *monitoring.RULES,
    *gaps.RULES,
    *text_alternatives.RULES,
    *prose.RULES,
    *abbreviations.RULES,
)
BY_CODE: dict[str, Rule] = {rule.code: rule for rule, _ in RULES}
