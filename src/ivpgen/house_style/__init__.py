"""What a house style has and lacks, told before a document is made in it; and a new one to start from."""

from __future__ import annotations

from ivpgen.house_style.inspecting import inspect
from ivpgen.house_style.page_footers import with_page_footers
from ivpgen.house_style.recolouring import readable
from ivpgen.house_style.records import Report
from ivpgen.house_style.resizing import large_enough
from ivpgen.house_style.start_file import start_file

__all__ = ["Report", "inspect", "large_enough", "readable", "start_file", "with_page_footers"]
