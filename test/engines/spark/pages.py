"""Pages for a test, made of the seeds: parts of them in another order, and what pages should not be."""

from __future__ import annotations

import random
from pathlib import Path

SEEDS = Path(__file__).parents[3] / "seeds"

Page = dict[str, "str | None"]


def pages(count: int) -> list[Page]:
    """So many pages, the same each time. The odd ones come first."""
    chance = random.Random(4)
    seeds = [path.read_bytes().decode("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    lines = [seed.split("\n") for seed in seeds]
    made = odd_pages(seeds[0])
    while len(made) < count:
        first, second = chance.sample(lines, 2)
        head = first[: chance.randrange(3, len(first) + 1)]
        tail = chance.sample(second, min(len(second), chance.randrange(12)))
        mark = chance.choice(["\n", "\n\n", "\r\n", " "])
        page: Page = {"id": f"page-{len(made)}", "text": mark.join(head + tail)}
        if chance.random() < 0.3:
            page.update(url=f"https://example.org/{len(made)}", lang=chance.choice(["fr", "en"]))
        made.append(page)
    return made


def odd_pages(text: str) -> list[Page]:
    """What is no page, and what only looks as if it were none."""
    return [
        {"id": "whole", "text": text},
        {"id": None, "text": text},
        {"id": "", "text": text},
        {"id": "no-text"},
        {"id": "empty", "text": ""},
        {"id": "blank", "text": " \n\t\n "},
        {"id": "twice", "text": text},
        {"id": "twice", "text": text[:900]},
        {"id": "__proto__", "text": text[:900]},
        {"id": '../../x\n"\u2028', "text": text[:900] + "\u2028\u0085" + text[900:2000]},
        {"id": "nul", "text": text[:500] + "\0" + text[500:1500]},
        {"id": "astral", "text": "\U0001f327 " + text[:1500] + "\U0001f327"},
        {"id": "html", "html": f"<title>Rain</title><p>{text[:700]}</p><p>{text[700:1500]}</p>"},
        {"id": "both", "text": text[:900], "html": "<p>other</p>"},
        {"id": "one-line", "text": text.replace("\n", " ")},
        {"id": "long", "text": "\n\n".join([text] * 30)},
    ]
