"""The cell a reader of strange files locks itself into. Standard library only; Linux does most of it.

Walls, from the outside in: limits of memory, time and files; no network; and, once every library and
model is loaded, a list of what it may still ask the kernel for: memory, the clock, its own threads, its
pipes. From then on it can open no file, reach no host, start no program, and touch no other process.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import signal
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
_DEATH_SIGNAL, _NO_NEW_PRIVILEGES, _SECCOMP = 1, 38, 22
_OWN_THREAD = 0x00010000


@dataclass(frozen=True, slots=True)
class Bounds:
    memory: int
    """Bytes of address space."""
    seconds: int
    """Of processor time."""


def confine(bounds: Bounds) -> list[str]:
    """Before anything else is loaded; says which walls stand."""
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_NOFILE, 64)
    _limit(resource.RLIMIT_CPU, bounds.seconds, grace=2)
    _limit(resource.RLIMIT_AS, bounds.memory)
    walls = ["limits"]
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
        if not libc.unshare(_NEW_NET) or not libc.unshare(_NEW_USER | _NEW_NET):
            walls.append("network")
    return walls


def lock() -> list[str]:
    """After everything is loaded and tried once: from here on only what the list allows."""
    calls = _CALLS.get(platform.machine())
    if sys.platform == "linux" and calls is not None and _filter(calls):
        return ["kernel"]
    sys.addaudithook(_refuse)
    return ["python"]


def _limit(which: int, value: int, grace: int = 0) -> None:
    hard = resource.getrlimit(which)[1]
    most = value + grace if hard == resource.RLIM_INFINITY else min(value + grace, hard)
    resource.setrlimit(which, (min(value, most), most))


_REFUSED = (
    "open",
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.system",
    "os.remove",
)


def _refuse(event: str, _: object) -> None:
    """Where the kernel has no such list: keeps our own Python honest, not foreign machine code."""
    if event.startswith(_REFUSED):
        raise PermissionError(event)


# --- the kernel's list (seccomp) ------------------------------------------------------------------------

_NAMES = (
    *("read", "write", "readv", "writev", "close", "fstat", "lseek", "dup"),
    *("mmap", "mprotect", "munmap", "brk", "mremap", "madvise"),
    *("rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "tgkill"),
    *("exit", "exit_group", "futex", "sched_yield", "set_robust_list", "rseq", "restart_syscall"),
    *("clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "times"),
    *("getpid", "gettid", "getuid", "getrusage", "getrandom", "sysinfo", "sched_getaffinity", "uname"),
    *("poll", "ppoll", "getcpu", "membarrier"),
)
_X86 = (
    *(0, 1, 19, 20, 3, 5, 8, 32),
    *(9, 10, 11, 12, 25, 28),
    *(13, 14, 15, 131, 234),
    *(60, 231, 202, 24, 273, 334, 219),
    *(228, 229, 230, 35, 96, 100),
    *(39, 186, 102, 98, 318, 99, 204, 63),
    *(7, 271, 309, 324),
)
_ARM = (
    *(63, 64, 65, 66, 57, 80, 62, 23),
    *(222, 226, 215, 214, 216, 233),
    *(134, 135, 139, 132, 131),
    *(93, 94, 98, 124, 99, 293, 128),
    *(113, 114, 115, 101, 169, 153),
    *(172, 178, 174, 165, 278, 179, 123, 160),
    *(None, 73, 168, 283),
)


@dataclass(frozen=True, slots=True)
class _Calls:
    machine: int
    """The kernel's name for the processor."""
    allowed: tuple[int, ...]
    clone: int
    """Allowed for a thread of its own, refused for a new process."""
    clone3: int
    """Said to be unknown, so that the library falls back to clone."""


_CALLS = {
    "x86_64": _Calls(0xC000003E, _X86, 56, 435),
    "aarch64": _Calls(0xC00000B7, tuple(call for call in _ARM if call is not None), 220, 435),
}

_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000
_EPERM, _ENOSYS = 1, 38


def _program(calls: _Calls) -> Iterator[tuple[int, int, int, int]]:
    """In the order of struct sock_filter: code, jump if true, jump if false, operand."""
    refuse = _RETURN, 0, 0, _ERROR | _EPERM
    allow = _RETURN, 0, 0, _ALLOW
    yield _LOAD, 0, 0, 4
    yield _EQUAL, 1, 0, calls.machine
    yield refuse
    yield _LOAD, 0, 0, 0
    for call in calls.allowed:
        yield _EQUAL, 0, 1, call
        yield allow
    yield _EQUAL, 0, 1, calls.clone3
    yield _RETURN, 0, 0, _ERROR | _ENOSYS
    yield _EQUAL, 1, 0, calls.clone
    yield refuse
    yield _LOAD, 0, 0, 16
    yield _ANY_BIT, 1, 0, _OWN_THREAD
    yield refuse
    yield allow


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_void_p))


def _filter(calls: _Calls) -> bool:
    code = b"".join(struct.pack("HBBI", *step) for step in _program(calls))
    held = ctypes.create_string_buffer(code)
    whole = _Filter(len(code) // 8, ctypes.cast(held, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    return not libc.prctl(_SECCOMP, 2, ctypes.byref(whole), 0, 0)


def leave(code: int) -> NoReturn:
    """At once: nothing is tidied up that the lock would refuse."""
    os._exit(code)
