"""What stands behind one snippet: who signed it, how hard it reads, its facts and sources."""

from __future__ import annotations

from bot.preview.bubble import words_of
from bot.preview.html import Html, join, tag
from flows.plain import grade, longest_sentence
from flows.snippets import Catalogue, Snippet, Source, Status

_NO_CLAIMS = "Says nothing about medicine, so no facts are needed."


def backing(snippet: Snippet, catalogue: Catalogue) -> Html:
    facts = [_fact(fact_id, catalogue) for fact_id in snippet.facts]
    sources = [_source(key, catalogue.sources.get(key)) for key in snippet.sources]
    return tag(
        "aside",
        _particulars(snippet, catalogue),
        tag("h5", "Facts") if facts else "",
        *facts,
        tag("h5", "Sources") if sources else "",
        tag("ul", *(tag("li", source) for source in sources)) if sources else "",
        "" if snippet.claims else tag("p", _NO_CLAIMS, class_="quiet"),
    )


def signature(snippet: Snippet) -> Html:
    if snippet.status is not Status.REVIEWED:
        return tag("span", "Draft, not yet reviewed", class_="status draft")
    words = f"Reviewed by {snippet.reviewed_by} on {snippet.reviewed_on}"
    return tag("span", words, class_="status reviewed")


def _particulars(snippet: Snippet, catalogue: Catalogue) -> Html:
    try:
        words = words_of(snippet.id, catalogue)
    except KeyError:  # The bubble beside it says what is missing.
        words = snippet.markdown
    told = (
        ("Id", tag("code", snippet.id)),
        ("File", tag("code", snippet.file)),
        ("Status", signature(snippet)),
        ("Look again by", join(snippet.review_due.isoformat())),
        ("Reading grade", join(f"{grade(words):.1f}")),
        ("Longest sentence", join(f"{longest_sentence(words)} words")),
        *((("Said to those with", join(_whom(snippet))),) if snippet.when else ()),
        *((("Found by", join(", ".join(snippet.asks))),) if snippet.asks else ()),
    )
    return tag("dl", *(join(tag("dt", name), tag("dd", value)) for name, value in told))


def _whom(snippet: Snippet) -> str:
    return "; ".join(f"{key}: {' or '.join(values)}" for key, values in snippet.when.items())


def _fact(fact_id: str, catalogue: Catalogue) -> Html:
    fact = catalogue.facts.get(fact_id)
    if fact is None:
        return tag("p", f"{fact_id} is not in facts.toml.", class_="trouble")
    return tag(
        "p",
        tag("code", fact.id),
        " ",
        tag("span", fact.certainty, class_="certainty"),
        " ",
        fact.text,
        " ",
        tag("span", ", ".join(fact.sources), class_="quiet"),
        class_="fact",
    )


def _source(key: str, source: Source | None) -> Html:
    if source is None:
        return tag("span", f"{key} is not in sources.toml.", class_="trouble")
    # Only a web address may become a link.
    linked = source.address.startswith(("https://", "http://"))
    return tag("a", source.line, href=source.address, rel="noreferrer") if linked else join(source.line)
