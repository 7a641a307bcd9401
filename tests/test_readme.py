"""The paperwork says what the code says. `UPDATE=1 make test ARGS=tests/test_readme.py` redraws the guide."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import AliasChoices, SecretStr

from bot.__main__ import parser
from bot.settings import Settings
from flows.draw import mermaid
from flows.guide import GUIDE
from flows.reviews.severity import CLOCKS, SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAPERS = tuple(sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "content" / "README.md")))
DECISIONS = tuple(sorted(ROOT.glob("docs/decisions/*.md")))

FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?P<to>[^)\s]+)\)")
HEADING = re.compile(r"^#+ +(?P<words>.+)$", re.MULTILINE)
ROW = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
TARGET = re.compile(r"(?:`|^|&& )(?:UPDATE=1 )?make (?P<name>[a-z]+)", re.MULTILINE)
GUIDE_BLOCK = re.compile(r"(?P<before><!-- guide:start -->\n)(?P<drawn>.*?)(?=<!-- guide:end -->)", re.DOTALL)
PLACEHOLDER = re.compile(r"%[.\d]*[a-z]")
PARTS = ("Context", "Decision", "Consequences", "What would change our mind")


def read(path: Path) -> str:
    return path.read_text("utf-8")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def section(title: str) -> str:
    return read(README).split(f"\n## {title}\n")[1].split("\n## ")[0]


def rows(title: str) -> list[str]:
    """The code in the first cell of each row of the section's table."""
    return ROW.findall(section(title))


# --- settings -------------------------------------------------------------------------------------------


def variable(name: str, field: FieldInfo) -> str:
    alias = field.validation_alias
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else f"LANTERN_{name.upper()}"


def written(default: object) -> str:
    """As it would stand in the environment."""
    match default:
        case SecretStr():
            return default.get_secret_value()
        case None:
            return ""
        case bool():
            return str(int(default))
        case float():
            return f"{default:g}"
        case _:
            return str(default)


SETTINGS = {variable(name, field): written(field.default) for name, field in Settings.model_fields.items()}


def test_every_setting_has_a_row_and_every_row_is_a_setting() -> None:
    assert rows("Settings") == list(SETTINGS)


@pytest.mark.parametrize(("name", "default"), SETTINGS.items())
def test_the_row_of_a_setting_tells_its_default(name: str, default: str) -> None:
    line = next(line for line in section("Settings").splitlines() if line.startswith(f"| `{name}`"))
    assert line.split("|")[2].strip() == (f"`{default}`" if default else "none")


def test_the_example_of_an_env_file_names_every_setting_with_its_default() -> None:
    lines = re.findall(r"^#?([A-Z_]+)=(.*)$", read(ROOT / ".env.example"), re.MULTILINE)
    assert dict(lines) == SETTINGS


# --- commands -------------------------------------------------------------------------------------------


def commands() -> list[str]:
    """The names that stand in the column of commands in `lantern --help`."""
    return re.findall(r"^ {4}([a-z]+)(?:\s|$)", parser().format_help(), re.MULTILINE)


def test_every_command_has_a_row_and_every_row_is_a_command() -> None:
    assert [first.split()[1] for first in rows("Commands")] == commands()


def test_the_make_targets_that_are_named_exist() -> None:
    rules = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    missing = {
        (named(paper), found["name"])
        for paper in PAPERS
        for found in TARGET.finditer(read(paper))
        if found["name"] not in rules
    }
    assert missing == set()


def test_the_two_commands_stand_at_the_beginning() -> None:
    assert TARGET.findall(read(README))[:2] == ["try", "test"]


# --- the guide's graph ----------------------------------------------------------------------------------


def test_the_graph_is_that_of_the_guide() -> None:
    drawn = f"```mermaid\n{mermaid(GUIDE)}```\n"
    if os.environ.get("UPDATE"):
        redrawn = GUIDE_BLOCK.sub(lambda found: found["before"] + drawn, read(README))
        README.write_text(redrawn, "utf-8")
    found = GUIDE_BLOCK.search(read(README))
    assert found is not None
    assert found["drawn"] == drawn


# --- links ----------------------------------------------------------------------------------------------


def links(paper: Path) -> Iterator[str]:
    """Those into this repository; what stands in a code block is no link."""
    for found in LINK.finditer(FENCE.sub("", read(paper))):
        if not found["to"].startswith(("https://", "mailto:")):
            yield found["to"]


def anchors(paper: Path) -> set[str]:
    """GitHub's names for headings."""
    headings = (found["words"].lower() for found in HEADING.finditer(FENCE.sub("", read(paper))))
    return {re.sub(r"[^\w\- ]", "", words).replace(" ", "-") for words in headings}


def leads_somewhere(paper: Path, to: str) -> bool:
    path, _, anchor = to.partition("#")
    target = (paper.parent / path).resolve() if path else paper
    return target.exists() and (not anchor or anchor in anchors(target))


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_links_and_pictures_lead_somewhere(paper: Path) -> None:
    assert [to for to in links(paper) if not leads_somewhere(paper, to)] == []


# --- log lines ------------------------------------------------------------------------------------------


def log_lines() -> Iterator[str]:
    """What the bot logs, where it stands as a text; the sandbox logs for developers only."""
    for file in sorted((ROOT / "bot").rglob("*.py")):
        if "sandbox" not in file.parts:
            yield from (text for call in ast.walk(ast.parse(read(file))) if (text := logged(call)))


def logged(call: ast.AST) -> str:
    match call:
        case ast.Call(
            func=ast.Attribute(value=ast.Name("log")), args=[ast.Constant(value=str() as text), *_]
        ):
            return text
        case _:
            return ""


@pytest.mark.parametrize("line", tuple(log_lines()))
def test_operators_are_told_what_to_do_about_a_log_line(line: str) -> None:
    told = read(ROOT / "docs" / "operations.md")
    assert [piece for piece in PLACEHOLDER.split(line) if piece.strip(" ;,:") not in told] == []


# --- the clocks of the desk -----------------------------------------------------------------------------

CLOCK_BLOCK = re.compile(
    r"(?P<before><!-- clocks:start -->\n)(?P<told>.*?)(?=<!-- clocks:end -->)", re.DOTALL
)


def _long(seconds: int) -> str:
    return f"{seconds // 3600} h" if seconds >= 3600 else f"{seconds // 60} min"


def clock_table() -> str:
    rows = ["| severity | flags | first words | end | again |", "|---|---|---|---|---|"]
    for severity, clock in CLOCKS.items():
        reasons = ", ".join(f"`{reason}`" for reason, found in SEVERITIES.items() if found is severity)
        times = " | ".join(map(_long, (clock.first, clock.resolution, clock.again)))
        rows.append(f"| {severity} | {reasons} | {times} |")
    return "\n".join(rows) + "\n"


def test_operators_read_the_clocks_by_which_the_desk_runs() -> None:
    paper = ROOT / "docs" / "operations.md"
    text = read(paper)
    if os.environ.get("UPDATE"):
        text = CLOCK_BLOCK.sub(lambda found: found["before"] + clock_table(), text)
        paper.write_text(text, "utf-8")
    found = CLOCK_BLOCK.search(text)
    assert found is not None
    assert found["told"] == clock_table()


# --- decisions ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_date_its_four_parts_and_half_a_page(decision: Path) -> None:
    text = read(decision)
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}-[a-z0-9-]+", decision.stem)
    assert text.splitlines()[2].startswith(decision.stem[:10])
    assert tuple(found["words"] for found in HEADING.finditer(text))[1:] == PARTS
    assert len(text.splitlines()) <= 40
