"""Texts that mean something to a terminal, a browser, a shell or a parser."""

from __future__ import annotations

HOSTILE = (
    "\x1b[31mrood\x1b[0m \x00\x07\x08 \x9b \x7f",
    "a ]]> b <![CDATA[ c <failure/> &amp; &#0; <script>alert(1)</script>",
    "een\ntwee\r\ndrie\u2028vier\x85vijf",
    "100% %0A %25 %3A\n::error::nee\n##vso[task.complete]x",
    "🙂👩‍👧 漢字 e\u0301 \U0001f1f3\U0001f1f1",
    "half \ud83d en \udc80 en \ufffe \uffff",
    "\u202egnissalg\u202c \u2066x\u2069",
    "x" * 10_000,
    "[klik](javascript:alert) ![p](http://x.test/p.png) <a href=x>y</a> @iemand #12 ~~weg~~ *a* _b_ `c` | d $e$",
    "{0} {{ x }} ${y} %s \\ \" ' \\n",
    "",
)
