"""Claim and article records of invented news, any number of them, the same for the same number.

    python3 synthetic.py CLAIMS [ARTICLES] > records.jsonl
"""

import hashlib
import json
import random
import sys

OUTLETS = ["Meridia Herald", "Norland Post", "Harbour Times", "Coast Radio", "The Upland Gazette"]
PEOPLE = [
    ("Ana Reyes", "army spokeswoman", "person"),
    ("Tomas Okafor", "finance minister", "person"),
    ("Ilse Brandt", "mayor of Port Alder", "person"),
    ("Norland", None, "place"),
    ("Meridia Central Bank", None, "organization"),
    ("Jun Sato", "union leader", "person"),
]
CUES = [
    ("said", "say", "assert"),
    ("denied", "deny", "deny"),
    ("warned", "warn", "warn"),
    ("accused", "accuse", "accuse"),
    ("reported", "report", "report"),
    ("demanded", "demand", "demand"),
    ("praised", "praise", "praise"),
    ("believes", "believe", "believe"),
    ("declined", "decline", "decline"),
]
CONTENTS = [
    "“There were no flights over the border,”",
    "that the budget would be cut by almost 40 million dollars",
    "“We will appeal”",
    "Norland of inventing a crisis",
    "to say where the squadron is based",
    "“the harbour” must reopen by Tuesday",
]
# What a page must survive: each has stood in some title or name.
HOSTILE = [
    "</script><script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "\u202egnp.exe",
    "a\u2028b",
    "<!-- ]]> {{data}}",
    "O'Neil & \"Sons\"",
    "👩‍👩‍👧 e\u0301",
]
PRODUCER = {"name": "hearsay", "version": "0", "model": None, "config": None}


def records(count, article_count):
    rng = random.Random(7)
    made = 0
    for number in range(article_count):
        share = (count - made) // (article_count - number)
        text, paragraphs, own = "", [], []
        title = HOSTILE[number] if number < len(HOSTILE) else f"Talks in Port Alder, day {number}"
        outlet = OUTLETS[number % len(OUTLETS)]
        published = f"2031-{1 + number % 12:02d}-{1 + number % 28:02d}T09:00:00+02:00"
        identity = f"articles/{number:05d}.html"
        for place in range(share):
            name, role, kind = rng.choice(PEOPLE)
            if number < len(HOSTILE) and place == 0:
                name = HOSTILE[number]
            cue, lemma, act = rng.choice(CUES)
            content = rng.choice(CONTENTS)
            start = len(text) + (2 if text else 0)
            sentence = f"{name} {cue} {content} on Monday 🙂."
            text += ("\n\n" if text else "") + sentence
            paragraphs.append([start, len(text)])
            source = [start, start + len(name)]
            cue_span = [source[1] + 1, source[1] + 1 + len(cue)]
            span = [cue_span[1] + 1, cue_span[1] + 1 + len(content)]
            own.append((name, role, kind, cue, lemma, act, content, source, cue_span, span, place))
        doc = dict(
            id=identity,
            url=f"https://news.example/{number}",
            title=title,
            site=outlet,
            authors=["Ilse Brandt"],
            published=published,
            language="en",
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        )
        yield dict(
            schema="hearsay.article/1", type="article", id=identity, url=doc["url"], site=outlet,
            domain="news.example", title=title, authors=doc["authors"], published=published, language="en", text=text,
            paragraphs=paragraphs, headings=[], producer=PRODUCER,
        )
        ids = []
        for name, role, kind, cue, lemma, act, content, source, cue_span, span, place in own:
            ids.append(hashlib.sha256(f"{identity}:{place}".encode()).hexdigest()[:32])
            quoted = content.count("“")
            whole = content.startswith("“") and content.endswith("”")
            relay = rng.random() < 0.1
            yield dict(
                schema="hearsay.claim/1", type="claim", id=ids[-1], doc=doc,
                form="direct" if whole else "mixed" if quoted else "indirect",
                text=content, spans=[span], normalized=None,
                quotations=[dict(text=content, start=span[0], end=span[1])] if whole else [],
                cue=dict(text=cue, lemma=lemma, spans=[cue_span]), act=act,
                source=dict(text=name, spans=[source], name=name, kind=kind, entity="e1", role=role, mention="named",
                            anonymous=rng.random() < 0.1, plural=False, gender=None),
                via=[dict(name="Coast Radio", text="Coast Radio", spans=[[0, 1]], cue="citing")] if relay else [],
                target=None, polarity="positive", certainty="certain", within=None,
                responds_to=ids[-2] if act == "deny" and len(ids) > 1 else None,
                entities=[], quantities=[], times=[], sentence=place, paragraph=place, in_heading=False,
                prefix=text[max(0, span[0] - 64):span[0]], suffix=text[span[1]:span[1] + 64],
                link=doc["url"] + "#:~:text=words", confidence=0.5 + rng.randrange(50) / 100, rule="synthetic",
                producer=PRODUCER,
            )
        made += share


if __name__ == "__main__":
    claims = int(sys.argv[1])
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else max(1, claims // 15)
    for record in records(claims, articles):
        print(json.dumps(record, ensure_ascii=False))
