"""How much, in words: a little of a stain, less or more than a number."""

from __future__ import annotations

LITTLE = (
    r"(?:faint\w*|hint|touch|trace|traces|tiny|smidge\w*|bit|speck\w*|whisper|scatter\w*|odd"
    r"|couple|barely|slight|weak|some|incomplete|few|little|membran\w+|trace|minimal)"
)
LESS_OR_MORE = r"(?:less than|under|below|<|more than|over|above|>|at least|nearly|almost|about|around|~|=)"
SPOKEN = r"(?:one|two|three)"
"""A score, said aloud."""
