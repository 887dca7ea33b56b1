"""The names of the two visas that residents train on, as parts of patterns."""

from __future__ import annotations

TROUBLE = r"\s+(?:issues?|problems?|troubles?)\b"
_ANSWERED = (  # behind a letter that stands for its visa: "J ok, H no"
    r"\s*(?:→|->|=>|=|:)\s*[\"“‘']?(?=[a-z])(?!\s*(?:hi|hello))|\s+(?:is\s+|are\s+)?(?:ok|okay|fine|yes|no\b(?!\s+\w+\s+\w)|nope|possible|only|they)\b|,\s*[hj]\s+(?:ok|fine|yes|no|nope)\b"
)
J1 = (
    r"j\s?-?\s?1s?|j[\s-]ones?|exchange[\s-]visitors?(?:\s+(?:program(?:me)?|visas?|status))?|ecfmg(?:'s)?\s+exchange\s+program(?:me)?"
    r"|exchange\s+physicians?(?:\s+(?:program(?:me)?|visas?|status))?|(?<=\ba )js?(?![\w'-])"
    r"|js?(?=\s+(?:visas?|n?or\s+h|and\s+h|is\s+(?:fine|ok|okay|possible|good|enough))\b)"
    rf"|j(?={_ANSWERED})"
)
H1B = (  # "an H" says it as well
    r"(?:temporary[\s-]+worker|specialty[\s-]+occupation)(?:\s+(?:status|visas?|petitions?))?(?:\s*\(h(?:-?1-?b)?\))?"
    r"|h\s?-?\s?1\s?-?\s?bs?|h[\s-]one(?:[\s-]b(?:ee)?)?|h-?1s?(?![\w-])|(?<=\ban )hs?(?![\w'-])|h(?=\s+(?:visas?"
    r"|petitions?)\b)"
    r"|(?<=\bj or )h(?![\w'-])|(?<=\bj nor )h(?![\w'-])|(?<=\bj and )h(?![\w'-])|(?<=\bbe )h(?![\w'-])|(?<=\bnever )h(?![\w'-])"
    rf"|h(?={_ANSWERED})"
)
