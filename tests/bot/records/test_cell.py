"""The cell holds: what a reader of strange files may not do, it cannot."""

from __future__ import annotations

import json
import platform
import socket
import subprocess
import sys

import pytest

from bot.records.process import ENVIRONMENT, ROOT

PROBE = """
import sys; sys.path.insert(0, sys.argv[1])
import json, os, resource, socket, threading
from bot.records import cell
walls = cell.confine(cell.Bounds(1_000_000_000, 20))
told = {}


def attempt(name, one):
    try:
        one()
        told[name] = 'done'
    except (OSError, ValueError):
        told[name] = 'refused'
    except MemoryError:
        told[name] = 'no memory'


attempt('the network', lambda: socket.create_connection(('127.0.0.1', int(sys.argv[2])), 5))
tries = {
    'a socket': lambda: socket.socket(),
    'a file': lambda: open('/etc/hostname'),
    'a folder': lambda: os.listdir('/'),
    'a new file': lambda: open('/tmp/lantern-probe', 'w'),
    'a process': lambda: os.fork(),
    'a program': lambda: os.execv('/bin/true', ['true']),
    'a signal': lambda: os.kill(os.getppid(), 0),
    'more memory': lambda: bytearray(2_000_000_000),
    'another limit': lambda: resource.setrlimit(9, (-1, -1)),
    'its threads': lambda: (t := threading.Thread(target=int), t.start(), t.join()),
}
walls += cell.lock()
told |= {'walls': walls, 'environment': sorted(os.environ)}
for name, one in tries.items():
    attempt(name, one)
print(json.dumps(told), flush=True)
cell.leave(0)
"""


@pytest.fixture(scope="module")
def told() -> dict[str, object]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        done = subprocess.run(  # noqa: S603  our own words
            [sys.executable, "-I", "-B", "-c", PROBE, ROOT, port],
            stdout=subprocess.PIPE,
            env=ENVIRONMENT,
            check=True,
        )
    found: dict[str, object] = json.loads(done.stdout)
    return found


LINUX = sys.platform == "linux" and platform.machine() in {"x86_64", "aarch64"}
REFUSED = (
    *("a socket", "a file", "a folder", "a new file"),
    *("a process", "a program", "a signal", "another limit"),
)


@pytest.mark.skipif(not LINUX, reason="the kernel's list is Linux's")
@pytest.mark.parametrize("name", REFUSED)
def test_the_cell_refuses(told: dict[str, object], name: str) -> None:
    assert told[name] == "refused"


def test_where_the_kernel_lets_it_the_cell_has_no_network_even_while_it_loads(
    told: dict[str, object],
) -> None:
    walls = told["walls"]
    assert isinstance(walls, list)
    assert told["the network"] == ("refused" if "network" in walls else "done")


def test_the_cell_has_walls_of_memory(told: dict[str, object]) -> None:
    assert told["more memory"] == "no memory"


def test_the_cell_leaves_it_its_own_threads(told: dict[str, object]) -> None:
    assert told["its threads"] == "done"


def test_a_child_knows_nothing_of_ours(told: dict[str, object]) -> None:
    assert told["environment"] == sorted([*ENVIRONMENT, "LC_CTYPE"]) or told["environment"] == sorted(
        ENVIRONMENT
    )
