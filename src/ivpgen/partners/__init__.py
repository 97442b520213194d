"""Sheets that go to partners and come back: what each is asked, as Excel to fill in, and the edits of the plan that follow from it."""
