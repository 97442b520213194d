"""LibreOffice at work: without a window, with settings of its own, for no longer than is reasonable."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from ivpgen.diagnostics import Onbruikbaar

_PDF = {
    # Tags, title, language and the mark of PDF/UA-1.
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    # PDF/A-2b.
    "SelectPdfVersion": {"type": "long", "value": "2"},
    # Where each bookmark of Word arrives: that is how the pages of headings and captions are known.
    "ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"},
}
_FILTERS = {"pdf": f"pdf:writer_pdf_Export:{json.dumps(_PDF, separators=(',', ':'))}", "odt": "odt"}
_SECONDS_TO_START = 60
_SECONDS_A_FILE = 60
_SHOWN = 300


class Office:
    """LibreOffice with a profile of its own for as long as the `with` lasts: what its user set or has open stays out of it."""

    def __init__(self, program: Path) -> None:
        self._program = program
        self._folder = tempfile.TemporaryDirectory(prefix="ivpgen-", ignore_cleanup_errors=True)
        self._root = Path(self._folder.name)
        self._runs = 0

    def __enter__(self) -> Office:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._folder.cleanup()

    def convert(self, files: Mapping[str, bytes], form: str) -> dict[str, bytes]:
        """Word files by their path → the same in another form, "pdf" or "odt", all in one run.

        Raises Onbruikbaar when one isn't made, or takes too long.
        """
        self._runs += 1
        work = self._root / str(self._runs)
        work.mkdir()
        # Its own names: those of a plan may be anything.
        sources = {path: work / f"{number}.docx" for number, path in enumerate(files)}
        for path, source in sources.items():
            source.write_bytes(files[path])
        said = self._run(form, work, list(sources.values()))
        made = {}
        for path, source in sources.items():
            target = source.with_suffix(f".{form}")
            if not target.is_file() or not target.stat().st_size:
                raise Onbruikbaar(
                    f"LibreOffice maakte geen {form} van {path}.",
                    hoe=f"Probeer het bestand zelf in LibreOffice te openen. Het zei: {said.strip()[-_SHOWN:] or 'niets'}.",
                )
            made[path] = target.read_bytes()
        return made

    def _run(self, form: str, work: Path, sources: list[Path]) -> str:
        """What LibreOffice said; its exit code says nothing, for it is 0 even for a file that isn't there."""
        command = [
            str(self._program),
            f"-env:UserInstallation={(self._root / 'profiel').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nolockcheck"),
            *("--convert-to", _FILTERS[form], "--outdir", str(work)),
            *map(str, sources),
        ]
        seconds = _SECONDS_TO_START + _SECONDS_A_FILE * len(sources)
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                cwd=work,
                start_new_session=True,
            )
        except OSError as error:
            raise Onbruikbaar(
                f"LibreOffice ({self._program}) start niet.", hoe=f"Installeer LibreOffice opnieuw. {error}."
            ) from error
        try:
            return process.communicate(timeout=seconds)[0].decode(errors="replace")
        except subprocess.TimeoutExpired as error:
            raise Onbruikbaar(
                f"LibreOffice was na {seconds} seconden nog niet klaar met {form}.",
                hoe="Probeer het opnieuw, of maak met --document één document tegelijk.",
            ) from error
        finally:
            if process.poll() is None:
                _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with what it started: the program on the path is only the one that starts it."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
