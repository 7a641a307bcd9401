"""The cell holds: what a reader of strange files may not do, it cannot."""

from __future__ import annotations

import json
import platform
import subprocess
import sys

import pytest

from bot.records.process import ENVIRONMENT, ROOT

PROBE = """
import sys; sys.path.insert(0, sys.argv[1])
import json, os, socket, subprocess, threading
from bot.records import cell
walls = cell.confine(cell.Bounds(1_000_000_000, 20))
tries = {
    'network': lambda: socket.create_connection(('127.0.0.1', 9)),
    'a socket': lambda: socket.socket(),
    'a file': lambda: open('/etc/hostname'),
    'a folder': lambda: os.listdir('/'),
    'a new file': lambda: open('/tmp/lantern-probe', 'w'),
    'a process': lambda: os.fork(),
    'a program': lambda: os.execv('/bin/true', ['true']),
    'a signal': lambda: os.kill(os.getppid(), 0),
    'more memory': lambda: bytearray(2_000_000_000),
    'another limit': lambda: __import__('resource').setrlimit(9, (-1, -1)),
    'its threads': lambda: (t := threading.Thread(target=int), t.start(), t.join()),
}
walls += cell.lock()
told = {'walls': walls, 'environment': sorted(os.environ)}
for name, one in tries.items():
    try:
        one()
        told[name] = 'done'
    except (OSError, ValueError) as error:
        told[name] = 'refused'
    except MemoryError:
        told[name] = 'no memory'
print(json.dumps(told), flush=True)
cell.leave(0)
"""


@pytest.fixture(scope="module")
def told() -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", PROBE.replace("import json", "import resource, json"), ROOT],
        stdout=subprocess.PIPE,
        env=ENVIRONMENT,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


LINUX = sys.platform == "linux" and platform.machine() in {"x86_64", "aarch64"}
REFUSED = (
    *("network", "a socket", "a file", "a folder", "a new file"),
    *("a process", "a program", "a signal", "another limit"),
)


@pytest.mark.skipif(not LINUX, reason="the kernel's list is Linux's")
@pytest.mark.parametrize("name", REFUSED)
def test_the_cell_refuses(told: dict[str, object], name: str) -> None:
    assert told[name] == "refused"


def test_the_cell_has_walls_of_memory(told: dict[str, object]) -> None:
    assert told["more memory"] == "no memory"


def test_the_cell_leaves_it_its_own_threads(told: dict[str, object]) -> None:
    assert told["its threads"] == "done"


def test_a_child_knows_nothing_of_ours(told: dict[str, object]) -> None:
    assert told["environment"] == sorted([*ENVIRONMENT, "LC_CTYPE"]) or told["environment"] == sorted(
        ENVIRONMENT
    )
