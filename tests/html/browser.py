"""A page in headless Chromium, looked at by axe-core."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.documents.made import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
BROWSER = pytest.mark.skipif(
    CHROMIUM is None or not AXE.is_file(), reason="Chromium or axe-core is not installed: .ci/run does that"
)
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """
axe.run(document, {runOnly: {type: "tag", values: %s}}).then(found => {
  const shown = document.createElement("pre");
  shown.id = "found";
  shown.textContent = JSON.stringify({
    passes: found.passes.map(rule => rule.id),
    violations: found.violations.map(rule => [rule.id, rule.nodes.slice(0, 3).map(node => node.html)]),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  });
  document.body.append(shown);
});
"""
_FOUND = re.compile(r'<pre id="found">(.*?)</pre>', re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def looked_at(page: str, folder: Path, width: int) -> dict[str, Any]:
    """What axe-core passes and what it finds, and how many pixels the page is wider than a window of `width`.

    The page's own policy against scripts is taken out, for axe is one. Chromium makes no window narrower than 500 pixels,
    so the page stands in a frame.
    """
    assert CHROMIUM is not None
    script = f"<script>{AXE.read_text('utf-8')}</script><script>{_RUN % json.dumps(_TAGS)}</script>"
    framed = _POLICY.sub("", page).replace("</body>", f"{script}</body>")
    (folder / "page.html").write_text(framed, "utf-8")
    (folder / "frame.html").write_text(_frame(width), "utf-8")
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--allow-file-access-from-files",
        f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=120000", "--window-size=1400,1000", "--dump-dom",
        (folder / "frame.html").as_uri(),
    ]  # fmt: skip
    shown = subprocess.run(command, capture_output=True, timeout=180, check=True).stdout.decode()
    found = _FOUND.search(shown)
    assert found is not None, shown[-500:]
    made: dict[str, Any] = json.loads(unescape(found[1]))
    return made


def _frame(width: int) -> str:
    """A page that shows the other one at some width, and what was found in it."""
    return f"""<!DOCTYPE html><html lang="nl"><title>x</title><body>
<iframe src="page.html" width="{width}" height="900" title="x"></iframe>
<script>
const look = setInterval(() => {{
  const found = document.querySelector("iframe").contentDocument.getElementById("found");
  if (found) {{ clearInterval(look); document.body.append(document.importNode(found, true)); }}
}}, 200);
</script></body></html>"""
