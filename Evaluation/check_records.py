#!/usr/bin/env python3
"""Checks records against the contract (docs/records.md). Python 3.8+, stdlib only; an implementation of its own.

  check_records.py FILE…        JSON Lines (or .gz) with article, claim, document, error and summary records, in any order of files
  check_records.py --self-test

For every record: one object a line, UTF-8 without BOM, ended by a line feed, no control character, U+0085, U+2028, U+2029 or lone
surrogate in the raw line, the fields of the contract in their order, one JSON type a field. For every claim whose article
record is given: text[start:end] gives the words of each span (content, quotations, cue, source, relays, target, entities, quantities,
times), prefix and suffix are the context, the digest is that of the text, `within` and `responds_to` name records of the same
document and `within` makes no circle. Claims whose article is not given are counted. A digest that no text has, an id given twice: faults.

Exit status: 0 no fault; 1 faults (each on a line of standard output, at most 50 shown); 2 unreadable input.
"""
import gzip
import hashlib
import json
import re
import sys

STRING, NUMBER, INTEGER, BOOLEAN, LIST, OBJECT = "string", "number", "integer", "boolean", "list", "object"
SPANS, STRINGS = "spans", "strings"


def optional(kind):
    return (kind, None)


PRODUCER = {"name": STRING, "version": STRING, "model": optional(STRING), "config": optional(STRING)}
PLACE = {"start": INTEGER, "end": INTEGER}
ENUMS = {
    "form": "direct mixed indirect", "polarity": "positive negative", "certainty": "certain probable possible unknown",
    "act": "assert report deny doubt confirm concede allege accuse criticize praise warn predict promise demand ask suggest believe "
           "feel intend decide decline other",
    "source.kind": "person organization place group document unknown", "source.mention": "named nominal pronoun none",
    "target.kind": "person organization place group document unknown",
    "source.gender": "feminine masculine neuter",
}
SCHEMAS = {
    "claim": {
        "schema": STRING, "type": STRING, "id": STRING,
        "doc": {"id": STRING, "url": optional(STRING), "title": optional(STRING), "site": optional(STRING), "authors": STRINGS,
                "published": optional(STRING), "language": optional(STRING), "text_sha256": STRING},
        "form": STRING, "text": STRING, "spans": SPANS, "normalized": optional(STRING),
        "quotations": [dict({"text": STRING}, **PLACE)],
        "cue": ({"text": STRING, "lemma": STRING, "spans": SPANS}, None), "act": STRING,
        "source": {"text": optional(STRING), "spans": SPANS, "name": optional(STRING), "kind": STRING, "entity": optional(STRING),
                   "role": optional(STRING), "mention": STRING, "anonymous": BOOLEAN, "plural": BOOLEAN, "gender": optional(STRING)},
        "via": [{"name": optional(STRING), "text": STRING, "spans": SPANS, "cue": optional(STRING)}],
        "target": ({"text": STRING, "spans": SPANS, "name": optional(STRING), "entity": optional(STRING), "kind": STRING}, None),
        "polarity": STRING, "certainty": STRING, "within": optional(STRING), "responds_to": optional(STRING),
        "entities": [dict({"text": STRING, "type": STRING, "name": optional(STRING), "entity": optional(STRING)}, **PLACE)],
        "quantities": [dict({"text": STRING, "value": optional(NUMBER), "low": optional(NUMBER), "high": optional(NUMBER),
                             "unit": optional(STRING), "approximate": BOOLEAN}, **PLACE)],
        "times": [dict({"text": STRING, "value": optional(STRING)}, **PLACE)],
        "sentence": INTEGER, "paragraph": INTEGER, "in_heading": BOOLEAN, "prefix": STRING, "suffix": STRING, "link": optional(STRING),
        "confidence": NUMBER, "rule": STRING, "producer": PRODUCER},
    "article": {
        "schema": STRING, "type": STRING, "id": STRING, "url": optional(STRING), "url_final": optional(STRING),
        "url_canonical": optional(STRING), "site": optional(STRING), "domain": optional(STRING), "title": optional(STRING),
        "authors": STRINGS, "published": optional(STRING), "published_precision": optional(STRING), "modified": optional(STRING),
        "language": optional(STRING), "section": optional(STRING), "tags": STRINGS, "description": optional(STRING),
        "image": optional(STRING), "text": STRING, "paragraphs": SPANS, "headings": SPANS, "text_sha256": STRING,
        "charset": optional(STRING), "truncated": BOOLEAN, "near_duplicate_of": optional(STRING), "producer": PRODUCER},
    "error": {
        "schema": STRING, "type": STRING, "id": optional(STRING), "input": optional(STRING), "url": optional(STRING), "stage": STRING,
        "code": STRING, "reason": STRING, "attempts": INTEGER, "retriable": BOOLEAN, "producer": PRODUCER},
    "summary": {
        "schema": STRING, "type": STRING, "read": INTEGER, "articles": INTEGER, "claims": INTEGER, "errors": INTEGER,
        "errors_by_code": OBJECT, "bytes": INTEGER, "producer": PRODUCER},
    "document": {
        "schema": STRING, "type": STRING, "id": STRING, "text": STRING, "sentences": SPANS,
        "tokens": [{"text": STRING, "start": INTEGER, "end": INTEGER, "lemma": STRING, "pos": STRING, "tag": STRING, "head": INTEGER,
                    "dep": STRING, "morph": STRING}],
        "entities": [{"text": STRING, "type": STRING, "start": INTEGER, "end": INTEGER}], "producer": PRODUCER},
    "page": {
        "schema": STRING, "type": STRING, "id": STRING, "url": optional(STRING), "url_final": optional(STRING),
        "status": optional(INTEGER), "content_type": optional(STRING), "charset": optional(STRING), "last_modified": optional(STRING),
        "etag": optional(STRING), "fetched_at": optional(STRING), "attempts": INTEGER, "html": optional(STRING),
        "html_base64": optional(STRING), "producer": PRODUCER},
}
# Raw bytes that must be escaped in a line (U+0000–001F, 007F, 0085, 2028, 2029).
UNESCAPED = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]")


def type_faults(value, kind, path):
    """Yields a fault for each place where a value is not of its kind."""
    if isinstance(kind, tuple):
        if value is None:
            return
        kind = kind[0]
    right = {STRING: lambda v: isinstance(v, str), INTEGER: lambda v: type(v) is int, BOOLEAN: lambda v: type(v) is bool,
             NUMBER: lambda v: type(v) in (int, float), OBJECT: lambda v: isinstance(v, dict),
             STRINGS: lambda v: isinstance(v, list) and all(isinstance(x, str) for x in v),
             SPANS: lambda v: isinstance(v, list) and all(
                 isinstance(x, list) and len(x) == 2 and type(x[0]) is int and type(x[1]) is int for x in v)}
    if isinstance(kind, dict):
        if not isinstance(value, dict):
            yield "%s is not an object" % path
        elif list(value) != list(kind):
            yield "%s has the fields %s instead of %s" % (path or "the record", " ".join(value), " ".join(kind))
        else:
            for name in kind:
                yield from type_faults(value[name], kind[name], path + "." + name if path else name)
    elif isinstance(kind, list):
        if not isinstance(value, list):
            yield "%s is not a list" % path
        else:
            for number, one in enumerate(value):
                yield from type_faults(one, kind[0], "%s[%d]" % (path, number))
    elif not right[kind](value):
        yield "%s is not of type %s: %r" % (path, kind, value)


def span_faults(spans, words, text, path, empty=False):
    if not spans:
        if not empty:
            yield "%s has no spans" % path
        return
    last = -1
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            yield "%s: [%d, %d] is outside the text of %d scalars or empty" % (path, start, end, len(text))
            return
        if start < last:
            yield "%s: spans overlap or are out of order" % path
        last = end
    if words is not None and " ".join(text[a:b] for a, b in spans) != words:
        yield "%s: text %r, but its spans give %r" % (path, words, " ".join(text[a:b] for a, b in spans))


def place_faults(ones, text, path):
    for number, one in enumerate(ones):
        yield from span_faults([[one["start"], one["end"]]], one["text"], text, "%s[%d]" % (path, number))


def claim_faults(record, article):
    text = article["text"]
    if record["doc"]["text_sha256"] != article["text_sha256"]:
        yield "doc.text_sha256 is not the article's"
    yield from span_faults(record["spans"], record["text"], text, "spans")
    for name in ("quotations", "entities", "quantities", "times"):
        yield from place_faults(record[name], text, name)
        for number, one in enumerate(record[name]):
            if not any(a <= one["start"] and one["end"] <= b for a, b in record["spans"]):
                yield "%s[%d] %r lies outside the content" % (name, number, one["text"])
    if record["cue"]:
        yield from span_faults(record["cue"]["spans"], record["cue"]["text"], text, "cue")
    source = record["source"]
    yield from span_faults(source["spans"], source["text"], text, "source", empty=True)
    if bool(source["spans"]) != (source["text"] is not None):
        yield "source: spans %r, text %r" % (source["spans"], source["text"])
    if (source["mention"] == "none") != (not source["spans"]):
        yield "source: mention %r with spans %r" % (source["mention"], source["spans"])
    for number, relay in enumerate(record["via"]):
        yield from span_faults(relay["spans"], relay["text"], text, "via[%d]" % number)
    if record["target"]:
        yield from span_faults(record["target"]["spans"], record["target"]["text"], text, "target")
    if record["link"] is not None and not any(article[name] for name in ("url", "url_final", "url_canonical")):
        yield "link, but the article has no URL"
    if not record["spans"]:
        return
    first, last = record["spans"][0][0], record["spans"][-1][1]
    if len(record["prefix"]) > 64 or not text[:first].endswith(record["prefix"]):
        yield "prefix is not the text before the content: %r" % record["prefix"]
    if len(record["suffix"]) > 64 or not text[last:].startswith(record["suffix"]):
        yield "suffix is not the text after the content: %r" % record["suffix"]
    paragraphs = article["paragraphs"]
    if not 0 <= record["paragraph"] < max(1, len(paragraphs)):
        yield "paragraph %d of %d" % (record["paragraph"], len(paragraphs))
    elif paragraphs:
        start, end = paragraphs[record["paragraph"]]
        anchors = [first] + [s[0] for s in (record["cue"] or {"spans": []})["spans"]]
        if not any(start <= a < end for a in anchors):
            yield "paragraph %d holds neither the content's begin nor the cue" % record["paragraph"]
    if record["in_heading"] and article["headings"] and not any(a <= first < b for a, b in article["headings"]):
        yield "in_heading, but the article has no heading there"


def value_faults(record):
    for path, allowed in ENUMS.items():
        value = record
        for name in path.split("."):
            value = value[name] if value is not None else None
        if value is not None and value not in allowed.split():
            yield "%s is %r" % (path, value)
    if not 0 <= record["confidence"] <= 1:
        yield "confidence is %r" % record["confidence"]
    if record["link"] is not None and "#:~:text=" not in record["link"]:
        yield "link has no text fragment"


def article_faults(record):
    text = record["text"]
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != record["text_sha256"]:
        yield "text_sha256 is not the text's"
    for name in ("paragraphs", "headings"):
        yield from span_faults(record[name], None, text, name, empty=True)


def lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rb") as stream:
        for number, line in enumerate(stream, 1):
            yield "%s:%d" % (path, number), line


def raw_faults(line):
    if line.startswith(b"\xef\xbb\xbf"):
        yield "begins with a BOM"
    if not line.endswith(b"\n"):
        yield "does not end with a line feed"
    try:
        text = line.rstrip(b"\n").decode("utf-8")
    except UnicodeDecodeError as error:
        yield "not UTF-8: %s" % error
        return
    if UNESCAPED.search(text):
        yield "an unescaped control character or line separator: %r" % UNESCAPED.search(text).group()


def lone_surrogate(value):
    if isinstance(value, str):
        return any(0xD800 <= ord(c) < 0xE000 or c == "\0" for c in value)
    if isinstance(value, list):
        return any(map(lone_surrogate, value))
    if isinstance(value, dict):
        return any(map(lone_surrogate, value.values()))
    return False


def no_duplicates(pairs):
    out = dict(pairs)
    if len(out) != len(pairs):
        raise ValueError("a field twice in one object")
    return out


def check(numbered):
    """(where, line) pairs → (faults, counts). Faults are (where, words)."""
    faults, counts, articles, claims, producers = [], {}, {}, [], set()
    for where, line in numbered:
        faults += [(where, f) for f in raw_faults(line)]
        try:
            record = json.loads(line.decode("utf-8", "replace"), object_pairs_hook=no_duplicates)
        except ValueError as error:
            faults.append((where, "not JSON: %s" % error))
            continue
        if not isinstance(record, dict) or record.get("type") not in SCHEMAS:
            faults.append((where, "not a record: type %r" % (record.get("type") if isinstance(record, dict) else record)))
            continue
        kind = record["type"]
        counts[kind] = counts.get(kind, 0) + 1
        if record.get("schema") != "hearsay.%s/1" % kind:
            faults.append((where, "schema is %r" % record.get("schema")))
        if lone_surrogate(record):
            faults.append((where, "a lone surrogate or NUL in a string"))
        wrong = list(type_faults(record, SCHEMAS[kind], ""))
        faults += [(where, w) for w in wrong]
        if wrong:
            continue
        producers.add(json.dumps(record["producer"]))
        if kind == "article":
            faults += [(where, f) for f in article_faults(record)]
            articles[record["id"]] = record
        elif kind == "claim":
            if not re.search(rb'"confidence":(?:[01]|[01]\.\d{1,3})[,}]', line):
                faults.append((where, "confidence has more than three decimals"))
            claims.append((where, record))
    by_document = {}
    for where, record in claims:
        faults += [(where, f) for f in value_faults(record)]
        known = by_document.setdefault(record["doc"]["id"], {})
        if record["id"] in known:
            faults.append((where, "the id %s comes twice in one document" % record["id"]))
        known[record["id"]] = record
    for where, record in claims:
        known = by_document[record["doc"]["id"]]
        for name in ("within", "responds_to"):
            if record[name] is not None and record[name] not in known:
                faults.append((where, "%s names no record of the document: %s" % (name, record[name])))
            if record[name] == record["id"]:
                faults.append((where, "%s names the record itself" % name))
        seen, step = set(), record
        while step and step["within"] is not None and step["id"] not in seen:
            seen.add(step["id"])
            step = known.get(step["within"])
        if step and step["id"] in seen and step["within"] is not None:
            faults.append((where, "within makes a circle"))
        article = articles.get(record["doc"]["id"])
        if article is None:
            counts["claims without article"] = counts.get("claims without article", 0) + 1
        else:
            faults += [(where, f) for f in claim_faults(record, article)]
    return faults, counts


def sample():
    text = "“No,” she said. Ana left."
    producer = {"name": "hearsay", "version": "0", "model": None, "config": None}
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = {"schema": "hearsay.article/1", "type": "article", "id": "a", "url": None, "url_final": None, "url_canonical": None,
               "site": None, "domain": None, "title": None, "authors": [], "published": None, "published_precision": None,
               "modified": None, "language": "en", "section": None, "tags": [], "description": None, "image": None, "text": text,
               "paragraphs": [[0, len(text)]], "headings": [], "text_sha256": digest, "charset": None, "truncated": False,
               "near_duplicate_of": None, "producer": producer}
    claim = {"schema": "hearsay.claim/1", "type": "claim", "id": "c1",
             "doc": {"id": "a", "url": None, "title": None, "site": None, "authors": [], "published": None, "language": "en",
                     "text_sha256": digest},
             "form": "direct", "text": "“No,”", "spans": [[0, 5]], "normalized": None,
             "quotations": [{"text": "“No,”", "start": 0, "end": 5}], "cue": {"text": "said", "lemma": "say", "spans": [[10, 14]]},
             "act": "assert",
             "source": {"text": "she", "spans": [[6, 9]], "name": None, "kind": "person", "entity": None, "role": None,
                        "mention": "pronoun", "anonymous": False, "plural": False, "gender": "feminine"},
             "via": [], "target": None, "polarity": "positive", "certainty": "certain", "within": None, "responds_to": None,
             "entities": [], "quantities": [], "times": [], "sentence": 0, "paragraph": 0, "in_heading": False, "prefix": "",
             "suffix": " she said. Ana left.", "link": None, "confidence": 0.9, "rule": "test", "producer": producer}
    return article, claim


def self_test():
    def run(change=None, raw=None):
        article, claim = json.loads(json.dumps(sample()))
        if change:
            change(article, claim)
        written = [json.dumps(one, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n" for one in (claim, article)]
        return check(("line", raw(w) if raw else w) for w in written)[0]
    assert run() == [], run()
    changes = [
        lambda a, c: c.update(text="“No”"), lambda a, c: c.update(spans=[[0, 4]]), lambda a, c: c.update(spans=[[0, 400]]),
        lambda a, c: c["cue"].update(spans=[[9, 13]]), lambda a, c: c["source"].update(text="he"),
        lambda a, c: c["source"].update(spans=[]), lambda a, c: c["quotations"].append({"text": "Ana", "start": 16, "end": 19}),
        lambda a, c: c.update(via=[{"name": None, "text": "x", "spans": [[0, 1]], "cue": None}]),
        lambda a, c: c.update(target={"text": "x", "spans": [], "name": None, "entity": None, "kind": "person"}),
        lambda a, c: c.update(within="c9"), lambda a, c: c.update(within="c1"), lambda a, c: c.update(responds_to="c9"),
        lambda a, c: c.update(prefix="x"), lambda a, c: c.update(suffix="x"), lambda a, c: c.update(confidence=0.12345),
        lambda a, c: c.update(confidence=1.5), lambda a, c: c.update(act="shout"), lambda a, c: c.update(sentence=0.5),
        lambda a, c: c.update(sentence=None), lambda a, c: c.update(extra=1), lambda a, c: c.pop("rule"),
        lambda a, c: c.update(type="claims"), lambda a, c: c.update(schema="hearsay.claim/2"), lambda a, c: c.update(paragraph=1),
        lambda a, c: c["doc"].update(text_sha256="0"), lambda a, c: a.update(text_sha256="0"), lambda a, c: a.update(paragraphs=[[5, 3]]),
        lambda a, c: c.update(link="http://x.example/#:~:text=No"), lambda a, c: c.update(rule="\u2028"), lambda a, c: c.update(rule="\ud800"),
        lambda a, c: c.update(times=[{"text": "No", "value": None, "start": 0, "end": 2}]),
        lambda a, c: c.update(quantities=[{"text": "No", "value": "1", "low": None, "high": None, "unit": None, "approximate": False,
                                           "start": 1, "end": 3}]),
        lambda a, c: c.update(dict(reversed(list(c.items()))) and {"id": 5}),
    ]
    for number, change in enumerate(changes):
        assert run(change), number
    assert run(raw=lambda line: line[:-1]) and run(raw=lambda line: b"\xef\xbb\xbf" + line) and run(raw=lambda line: b"[]\n")
    assert run(raw=lambda line: line.replace(b'"rule"', b'"rule":"x","rule"', 1)) and run(raw=lambda line: b"{\n")
    order = lambda a, c: [c.update({"id": c.pop("id")})]
    assert run(order)
    print("ok")


def main(arguments):
    if arguments == ["--self-test"]:
        self_test()
        return 0
    if not arguments or arguments[0].startswith("--"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        faults, counts = check(pair for path in arguments for pair in lines(path))
    except OSError as error:
        print("check_records: %s" % error, file=sys.stderr)
        return 2
    for where, words in faults[:50]:
        print("%s: %s" % (where, words))
    print("%s; %d faults" % (", ".join("%s %d" % pair for pair in sorted(counts.items())) or "no records", len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
