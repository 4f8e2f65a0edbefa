"""Writes 16 pages of about 100 KB of news-like markup and their gzip: pages.py FOLDER. The same bytes each time."""

import gzip
import pathlib
import random
import sys

folder = pathlib.Path(sys.argv[1])
draw = random.Random(7)
syllables = "ba be bi bo da de di do fa ka ke ko la le li lo ma me mi mo na ne no ra re ri ro sa se si so ta te ti to va ve".split()
words = sorted({"".join(draw.choices(syllables, k=draw.randint(1, 4))) for _ in range(6000)})
weights = [1 / (rank + 3) for rank in range(len(words))]


def sentence():
    return " ".join(draw.choices(words, weights, k=draw.randint(8, 25))).capitalize() + ". "


def teaser(number):
    name = "-".join(draw.choices(words, weights, k=5))
    return (
        f'<div class="teaser teaser--small" data-id="{draw.getrandbits(40):x}"><a class="teaser__link" '
        f'href="/news/{number}/{name}.html"><img class="teaser__image" loading="lazy" alt="" '
        f'src="/images/{draw.getrandbits(64):016x}.jpg" width="320" height="180"><h3 class="teaser__title">'
        f'{sentence()}</h3></a><time datetime="2031-05-{draw.randint(1, 28):02d}">{draw.randint(1, 28)} May</time></div>\n'
    )


for index in range(16):
    html = f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{sentence()}</title></head><body><article>\n"
    html += "".join(f"<p>{''.join(sentence() for _ in range(4))}</p>\n" for _ in range(40))
    html += "</article><aside>\n"
    while len(html) < 100_000:
        html += teaser(draw.randint(1, 99999))
    html += "</aside></body></html>\n"
    target = folder / str(index)
    target.write_text(html)
    (folder / f"{index}.gz").write_bytes(gzip.compress(html.encode(), 6, mtime=0))
