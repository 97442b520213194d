"""Word files → ODT and PDF, with the LibreOffice of this computer."""

from __future__ import annotations

from ivpgen.office.finished_pdf import finished_pdf
from ivpgen.office.installed import need
from ivpgen.office.odt import finished_odt
from ivpgen.office.pages import pages
from ivpgen.office.process import Office

__all__ = ["Office", "finished_odt", "finished_pdf", "need", "pages"]
