"""A plainly fictional report, as a telephone's photo or as a portal's PDF."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

ROWS = (
    "SAMPLE HOSPITAL - DEPARTMENT OF PATHOLOGY",
    "Patient: Jane Example",
    "Date of birth: 01/02/1960",
    "MRN: 1234567",
    "Specimen: left breast, core biopsy",
    "DIAGNOSIS",
    "Invasive ductal carcinoma, Nottingham grade 2",
    "Estrogen receptor (ER): Positive, 95%",
    "Progesterone receptor (PR): Negative, 0%",
    "HER2 (IHC): 2+ (equivocal)",
    "HER2 FISH: Not amplified, ratio 1.4",
    "Ki-67: 22%",
)
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    b" /Resources << /Font << /F1 5 0 R >> >> >>"
)
IDENTITY = ("Jane Example", "01/02/1960", "1234567")


def photo(rows: tuple[str, ...] = ROWS) -> bytes:
    page = Image.new("RGB", (1240, 1000), "white")
    words = ImageFont.load_default(size=32)
    ImageDraw.Draw(page).multiline_text((90, 80), "\n".join(rows), fill="black", font=words, spacing=26)
    held = io.BytesIO()
    page.save(held, "JPEG", quality=92)
    return held.getvalue()


def pdf(rows: tuple[str, ...] = ROWS) -> bytes:
    """With a text layer."""
    shown = "".join(f"({_escaped(row)}) Tj T*\n" for row in rows)
    content = f"BT /F1 14 Tf 22 TL 60 760 Td\n{shown}ET".encode("latin-1")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    whole, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        whole
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(whole))
    )


def _escaped(row: str) -> str:
    return row.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
