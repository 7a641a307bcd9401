"""What is opened at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from bot.records.accept import Kind, Limits, accept, decoded
from flows.records import Empty, TooBig, TooManyPages, WrongKind
from tests.bot.records import making

PDF = making.pdf(making.written(*making.REPORT))
JPEG = making.saved(Image.new("RGB", (9, 9)))

KINDS = [
    (PDF, Kind.PDF),
    (b"\xef\xbb\xbf\n" + PDF, Kind.PDF),
    (JPEG, Kind.JPEG),
    (making.saved(Image.new("RGB", (9, 9)), "PNG"), Kind.PNG),
    (making.saved(Image.new("RGB", (9, 9)), "WEBP"), Kind.WEBP),
    (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Kind.HEIC),
    (b"ER: positive 95%\r\nHER2: 2+\r\n", Kind.TEXT),
    ("ER : négatif".encode(), Kind.TEXT),
    ("ER : négatif".encode("cp1252"), Kind.TEXT),
    ("ER: positive".encode("utf-16"), Kind.TEXT),
]


@pytest.mark.parametrize(("data", "kind"), KINDS, ids=lambda one: str(one)[:12])
def test_the_bytes_tell_the_kind(data: bytes, kind: Kind) -> None:
    assert accept([data]) == (kind,)


STRANGERS = [
    (b"PK\x03\x04 word/document.xml", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"GIF89a\1\0\1\0", "gif"),
    (b"II*\0\x08\0\0\0", "tiff"),
    (b"{\\rtf1 ER positive}", "rtf"),
    (b"\x7fELF\x02\x01\x01\0\0\0", "unknown"),
    (bytes(range(256)), "unknown"),
]


@pytest.mark.parametrize(("data", "seems"), STRANGERS, ids=lambda one: str(one)[:12])
def test_any_other_kind_is_refused_by_name(data: bytes, seems: str) -> None:
    assert accept([data]) == WrongKind(0, seems)


SMALL = Limits(bytes=len(PDF) + 50, files=2, text=10)

REFUSED = [
    ([], Empty()),
    ([JPEG, b""], Empty(1)),
    ([b" \r\n\t\0"], Empty(0)),
    ([PDF, PDF + b" " * 99], TooBig(1, "bytes", SMALL.bytes)),
    ([b"ER positive 95%"], TooBig(0, "bytes", 10)),
    ([PDF] * 3, TooManyPages(0, 3, 2)),
]


@pytest.mark.parametrize(("files", "refusal"), REFUSED, ids=lambda one: str(one)[:12])
def test_too_much_and_nothing_are_refused_before_anything_is_opened(
    files: list[bytes], refusal: object
) -> None:
    assert accept(files, SMALL) == refusal


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_as_its_writer_meant_it(code: str) -> None:
    assert decoded("négatif – 1 %".encode(code)) == "négatif – 1 %"


def test_nothing_is_opened_to_tell_a_kind() -> None:
    source = Path(accept.__code__.co_filename).read_text("utf-8")
    assert not {"PIL", "pypdfium2", "open("} & set(source.split())
