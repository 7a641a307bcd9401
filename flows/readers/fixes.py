"""Words that put right what was said before, or tell then from now."""

from __future__ import annotations

FIX = (
    r"(?:sorry|i meant?|meant|meant to (?:say|type|write)|correction|oops|whoops|scratch that"
    r"|no wait|wait no|typo"
    r"|autocorrect|mine (?:is|was|says|came)|my mistake|i mean|actually|rather|instead"
    r"|turns out|misread|read it wrong)(?!\w)|^\*"
)
"""What follows puts right what was said before."""
NOW = r"(?:now|currently|at present|these days|changed to|switched to|turned|became|nowadays)(?!\w)"
WAS = r"(?:was|were|used to be|originally|initially|at first|before|previously|first|earlier|had been)(?!\w)"
