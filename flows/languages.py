"""Which other language a message is in: by its letters, or by its little words. Never a guess from a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LANGUAGE = "language"
"""Folder of what is said to whoever writes in one."""
OTHER = "other"
"""A script that we know to be no English, and have no words for."""

# Code points of the letters; the first that fits most letters wins.
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (language, re.compile(f"[{letters}]"))
    for language, letters in (
        ("ja", "\u3040-\u30ff"),
        ("zh", "\u4e00-\u9fff"),
        ("ko", "\uac00-\ud7af"),
        ("uk", "іїєґІЇЄҐ"),
        ("ru", "\u0400-\u04ff"),
        ("fa", "پچژگ"),
        ("ar", "\u0600-\u06ff"),
        ("hi", "\u0900-\u097f"),
        ("bn", "\u0980-\u09ff"),
        ("el", "\u0370-\u03ff"),
        ("he", "\u0590-\u05ff"),
        (OTHER, "\u0a00-\u10ff\u1780-\u17ff\u0530-\u058f"),
    )
)
_SHARE, _MARKED_SHARE = 0.4, 0.02
_MARKS = frozenset({"ja", "uk", "fa"})
"""Languages told by a few letters among those of another."""

_LITTLE_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "es": "me siento bien mal he hay está esta esto ya más porque también todo nada años hija madre "
        "soy ser fue tiene hace ella ellos usted ayuda dónde cuál quién tengo muchas buenos días el "
        "la los las una unos que qué de del en y es por para con mi mis estoy pero muy como cómo se "
        "lo le te no si sí yo hola gracias cáncer mama pecho puedo hacer cuando donde dolor",
        "fr": "tu elle sont plus tout rien bien mal aussi fait être avoir sein mère fille depuis "
        "aujourd'hui beaucoup toujours jamais parce comme sur au aux ça bonsoir peux peut-être "
        "d'accord n'ai n'est qu'est-ce suis le la les un une des du de et est je j'ai ai que qui "
        "pour dans avec mon ma mes pas ne vous nous il bonjour merci c'est ce cette très mais où "
        "comment quoi quand peut faire",
        "de": "du er wir ihr sich dass daß wenn dann noch nur schon mir mich dir dich hat hatte war sind "
        "wird werden kann kannst wer welche welcher gut sehr mehr vom zum zur beim seit meiner "
        "meinem meinen mutter fieber schmerzen heute morgen ja nein kein keine alles immer oder "
        "nach aus bei um doch mal so wieder gibt gehen geht muss soll man über weil ob denn ganz "
        "der die das den dem ein eine und ist ich bin habe hab nicht mit für auf mein meine wie was "
        "wann warum wo sie es zu von im danke hallo brustkrebs aber bitte auch",
        "it": "questo questa sono stato stata ha hanno fa così più tutto niente sempre mai oggi dopo "
        "prima anche bene male nel nella alla dal dei delle gli ci vi lei lui noi loro mamma madre "
        "figlia buongiorno aiuto il lo una un che di del della e è ho con per mio mia non come cosa "
        "quando grazie ciao seno tumore sto ma molto perché dove si mi ti posso fare",
        "pt": "isso isto está esta ele ela eles nós já mais tudo nada sempre porque bem mal foi ser ter "
        "tem meus minhas mãe filha hoje depois antes pelo pela no na nos nas ao bom dia o os as um "
        "uma que de do da e é eu tenho estou com para por meu minha não como quando obrigado "
        "obrigada olá câncer mama mas muito também onde posso fazer você me",
        "nl": "je jij hij zij we wij ze mijn jouw haar hem er dit die deze heeft had was wordt worden "
        "meer al alleen goed niets alles altijd nooit omdat als dan te om door over uit na tot geen "
        "wel moet kunnen zou gaat gaan ga doen mensen veel weer de het een en is ik ben heb niet "
        "met voor op wat wie hoe waarom waar van bedankt dank hallo borstkanker maar ook nog kan "
        "naar bij dat zijn",
        "pl": "po od za jak już tylko tak jego jej ich był była było być mnie ci ja ty on ona my wy oni "
        "dla przez przed teraz dziś wczoraj bardzo dobrze źle jest nie i w na z do mam jestem się "
        "że co dlaczego gdzie mój moja dziękuję cześć rak piersi ale czy mogę dzień dobry o",
        "tr": "değil daha gibi kadar sonra önce şimdi bugün dün olan oldu olarak yok evet hayır ben sen o "
        "biz siz onlar bana beni benim ve bir bu var ne nasıl neden nerede için çok ile ama merhaba "
        "teşekkürler kanser meme mi mı de da ağrı",
        "ro": "și si este sunt am nu cu pentru ce cum unde când mea meu mulțumesc bună sân dar foarte la de",
        "vi": "tôi là và không có bị của cho với như thế nào gì ung thư vú cảm ơn xin chào rất",
        "tl": "ako ang ng mga sa ko ay hindi po kung ano paano salamat may na ba kanser suso",
    }.items()
}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LANGUAGES: tuple[str, ...] = (*(name for name, _ in _SCRIPTS), *_LITTLE_WORDS)
"""All that a message can be found to be in."""
LEAST, READ = 2.0, 400
SHARED = 0.3
"""The weight of a little word that is an English word too, such as "me" and "die"."""


def language(text: str, is_english: Callable[[str], bool]) -> str | None:
    """The code (ISO 639-1) of the language when it is surely not English; None otherwise."""
    near = text[:READ]
    letters = sum(map(str.isalpha, near))
    if not letters:
        return None
    if not near.isascii():
        for name, script in _SCRIPTS:
            least = _MARKED_SHARE if name in _MARKS else _SHARE
            if len(script.findall(near)) >= max(1, least * letters):
                return name
    words = _WORD.findall(near.lower().replace("’", "'"))
    return _by_little_words(words, [word for word in words if not is_english(word)])


def _by_little_words(words: list[str], strange: list[str]) -> str | None:
    """More strange words than English ones, and the little words of one language above all others."""
    if len(strange) * 2 < len(words):
        return None
    found = {name: _weight(words, strange, little) for name, little in _LITTLE_WORDS.items()}
    first, second = sorted(found, key=lambda name: -found[name])[:2]
    return first if found[first] >= LEAST and found[first] > found[second] else None


def _weight(words: list[str], strange: list[str], little: frozenset[str]) -> float:
    if little.isdisjoint(strange):
        return 0.0
    return sum((1.0 if word in strange else SHARED) for word in words if word in little)
