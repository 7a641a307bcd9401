from __future__ import annotations
from dataclasses import dataclass
from flows.cutoffs.halves import familiar, half_word
from flows.cutoffs.sentences import half_sentence
from flows.cutoffs.vocabulary import Vocabulary, vocabulary

@dataclass(frozen=True, slots=True)
class Cut:
    because: str
    tail: str
    endings: tuple[str, ...]

def look(text: str, vocabulary: Vocabulary) -> Cut | None:
    text=text.rstrip()
    h=half_word(text, vocabulary)
    if h: return Cut('half a word','',vocabulary.endings(h))
    if familiar(text, vocabulary) and half_sentence(text): return Cut('half a sentence','',())
    return None
