"""Files for tests: small honest ones, and hostile ones that are huge, deep or broken when opened."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Iterator, Sequence

import pillow_heif
from PIL import Image, ImageDraw, ImageFont

pillow_heif.register_heif_opener()

REPORT = (
    "SAMPLE HOSPITAL, DEPARTMENT OF PATHOLOGY",
    "FINAL DIAGNOSIS: invasive carcinoma, grade 2",
    "Estrogen receptor (ER): Positive, 95%",
    "HER2 (IHC): 2+",
    "Made up for a test. No real person.",
)


# --- PDF ------------------------------------------------------------------------------------------------


def document(objects: Sequence[bytes], root: int = 1, *, trailer: bytes = b"") -> bytes:
    """Objects are numbered from 1."""
    out = bytearray(b"%PDF-1.7\n")
    starts = []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    begin = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % start for start in starts)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\n" % (len(objects) + 1, root, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % begin)


def stream(body: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(body), more, body)


def written(*rows: str, columns: Sequence[tuple[int, Sequence[str]]] = ()) -> bytes:
    """A page's content: rows from the left margin, or columns of rows from their own."""
    parts = []
    for left, lines in columns or ((72, rows),):
        for row, line in enumerate(lines):
            shown = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("latin-1")
            parts.append(b"BT /F1 11 Tf %d %d Td (%s) Tj ET" % (left, 740 - 18 * row, shown))
    return b"\n".join(parts)


def pdf(*contents: bytes, page: bytes = b"", more: Sequence[bytes] = ()) -> bytes:
    """One page for each content."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 612 792] >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, content in enumerate(contents):
        fonts = b"/Resources << /Font << /F1 3 0 R >> /XObject << /X %d 0 R >> >>" % (4 + 2 * len(contents))
        own = b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R %s %s >>"
        objects += [own % (5 + 2 * index, fonts, page), stream(content)]
    return document([*objects, *(more or (b"null",))])


def page_bomb(pages: int = 100_000) -> bytes:
    kids = b"3 0 R " * pages
    return document(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
        ]
    )


def flate_bomb(megabytes: int = 1_000) -> bytes:
    """A stream that is a stream that is a stream; the innermost is that large."""
    packer = zlib.compressobj(9)
    inner = b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
    body = zlib.compress(zlib.compress(inner, 9), 9)
    more = b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    return pdf(b"").replace(b"null", stream(body, more)).replace(b"/Contents 5 0 R", b"/Contents 6 0 R")


def form_bomb(depth: int = 14) -> bytes:
    """Forms that each draw the next one many times."""
    forms = []
    for index in range(depth):
        use = b"/Resources << /XObject << /X %d 0 R >> >>" % (7 + index)
        forms.append(stream(b"/X Do " * 12, b"/Type /XObject /Subtype /Form /BBox [0 0 600 700] " + use))
    last = stream(written("deep"), b"/Type /XObject /Subtype /Form /BBox [0 0 600 700]")
    return pdf(b"/X Do " * 12, more=[*forms, last])


def object_bomb(objects: int = 200_000) -> bytes:
    return pdf(written(*REPORT), more=[b"[%s]" % (b"[" * 500 + b"]" * 500)] + [b"<<>>"] * objects)


def xref_loop() -> bytes:
    body = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n"
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R /Prev %d >>\n" % len(body)
    return body + table + b"startxref\n%d\n%%%%EOF\n" % len(body)


def kid_loop() -> bytes:
    return document(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4 >>"]
    )


def huge_page() -> bytes:
    return pdf(b"0 0 200000 200000 re f", page=b"/MediaBox [0 0 200000 200000]")


def picture_bomb() -> bytes:
    """A page whose picture says that it has 40,000 by 40,000 pixels."""
    more = b"/Type /XObject /Subtype /Image /Width 40000 /Height 40000 /BitsPerComponent 8"
    more += b" /ColorSpace /DeviceRGB"
    rows = zlib.compress(b"\0" * 20_000_000, 9)
    return pdf(b"600 0 0 700 0 0 cm /X Do", more=[stream(rows, more + b" /Filter /FlateDecode")])


def locked() -> bytes:
    """Says that it is encrypted with a password that nobody gave."""
    secret = b"/Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s>" % (b"41" * 32, b"42" * 32)
    trailer = b"/Encrypt << %s >> /ID [<%s> <%s>]" % (secret, b"43" * 16, b"43" * 16)
    return pdf(written(*REPORT)).replace(b"/Root 1 0 R ", b"/Root 1 0 R " + trailer)


# --- pictures -------------------------------------------------------------------------------------------


FONT = ImageFont.load_default(26)


def shot(*rows: str, size: tuple[int, int] = (900, 700), ink: int = 20, paper: int = 235) -> Image.Image:
    """A picture of a page."""
    image = Image.new("RGB", size, (paper, paper, paper))
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(rows or REPORT):
        draw.text((60, 60 + 52 * row), line, fill=(ink, ink, ink), font=FONT)
    return image


def saved(image: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    held = io.BytesIO()
    image.save(held, kind, **more)
    return held.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def pixel_bomb(side: int = 50_000) -> bytes:
    """A PNG of 2.5 thousand million white pixels, if all its rows were there."""
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 4_000_000, 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def note_bomb() -> bytes:
    """A PNG with a compressed note of 100 MB."""
    note = b"Comment\0\0" + zlib.compress(b"A" * 100_000_000, 9)
    plain = saved(Image.new("L", (20, 20)), "PNG")
    return plain[:33] + _chunk(b"zTXt", note) + plain[33:]


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


# --- broken ones ----------------------------------------------------------------------------------------


def mutated(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Bytes changed, cut out, doubled, swapped for extremes: reproducible."""
    chance = random.Random(seed)  # noqa: S311
    for _ in range(count):
        body = bytearray(data)
        for _ in range(chance.choice((1, 3, 20, 200))):
            at = chance.randrange(len(body))
            match chance.randrange(4):
                case 0:
                    body[at] = chance.randrange(256)
                case 1:
                    body[at : at + 4] = chance.choice((b"\xff" * 4, b"\0" * 4, b"9999", b"-1 0"))
                case 2:
                    body[at:at] = body[at : at + chance.randrange(1, 64)]
                case _ if len(body) > 200:
                    del body[at : at + chance.randrange(1, 64)]
                case _:
                    pass
        yield bytes(body)
