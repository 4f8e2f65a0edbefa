#!/usr/bin/env python3
"""Reads Hearsay's own gold set (gold/README.md gives its form). Python 3.8+, stdlib only.

  gold.py --check FOLDER…          fails, naming file and place, where an annotation does not hold
  gold.py --show FOLDER [NAME…]    every claim on a few lines, for a person to read
  gold.py --json FOLDER            one JSON object an article: id, title, published, text, claims

All offsets are Unicode scalars of the text that the program is given.
"""
import json
import os
import re
import sys

ACTS = ("assert report deny doubt confirm concede allege accuse criticize praise warn predict promise demand ask "
        "suggest believe feel intend decide decline other").split()
KINDS = "person organization place group document unknown".split()
NEGATIVE = {"deny", "doubt"}
CERTAINTY = dict.fromkeys("assert report deny confirm concede allege accuse criticize praise warn promise decide".split(), "certain")
CERTAINTY.update(doubt="probable", predict="probable", believe="probable")
TRANSMITS = set("assert report confirm concede allege warn suggest predict".split())
TAGS = set("coordination relative_clause participle transcript passive dash noun_cue non_speech first_person "
           "hypothetical question".split())
PRONOUNS = set("i we you he she it they who whom which that him her them us me himself herself itself themselves "
               "his their its my our one these those this both".split())
LABEL = re.compile(r"([sqcvo])(\d+)$")


class GoldError(ValueError):
    pass


def number(words):
    return float(words) if words not in ("", None) else None


def quantity(value):
    """`~40;lorries` → value, low, high, unit, approximate."""
    amount, _, unit = value.partition(";")
    if amount == "?":
        return {"value": None, "low": None, "high": None, "unit": None, "approximate": False, "open": True}
    out = {"value": None, "low": None, "high": None, "unit": unit.replace("_", " ") or None, "approximate": False}
    if amount.startswith("~"):
        out["approximate"], amount = True, amount[1:]
    if ".." in amount:
        out["low"], out["high"] = (number(x) for x in amount.split(".."))
    elif amount[0] == ">":
        out["low"] = number(amount[1:])
    elif amount[0] == "<":
        out["high"] = number(amount[1:])
    else:
        out["value"] = number(amount)
    return out


def marked(lines):
    """The text without marks, and the marks: text, headings, {(letter, number): spans}, times, quantities."""
    text, spans, times, quantities, headings = [], {}, [], [], []
    length = 0
    for line in lines:
        if not line.strip():
            continue
        if length:
            text.append("\n\n")
            length += 2
        heading = line.startswith("# ")
        line = line[2:] if heading else line
        begin, stack, at = length, [], 0
        while at < len(line):
            character = line[at]
            if character == "{":
                blank = line.find(" ", at)
                if blank < 0:
                    raise GoldError("a mark without words: %r" % line[at:at + 30])
                stack.append((line[at + 1:blank], length))
                at = blank + 1
                continue
            if character == "}":
                if not stack:
                    raise GoldError("a closing brace too many: %r" % line[max(0, at - 30):at + 1])
                labels, start = stack.pop()
                words = "".join(text)[start:length]
                if not words or words != words.strip():
                    raise GoldError("marked words begin or end with a blank: %r" % words)
                if labels.startswith("t="):
                    times.append({"value": labels[2:], "start": start, "end": length, "open": labels == "t=?"})
                elif labels.startswith("n="):
                    quantities.append(dict(quantity(labels[2:]), start=start, end=length))
                else:
                    for label in labels.split(","):
                        found = LABEL.match(label)
                        if not found:
                            raise GoldError("unknown label %r at %r" % (label, words[:30]))
                        spans.setdefault((found[1], int(found[2])), []).append([start, length])
                at += 1
                continue
            text.append(character)
            length += 1
            at += 1
        if stack:
            raise GoldError("a mark is not closed: {%s in %r" % (stack[-1][0], line[:40]))
        if heading:
            headings.append([begin, length])
    for label in spans:
        spans[label].sort()
        for one, two in zip(spans[label], spans[label][1:]):
            if one[1] > two[0]:
                raise GoldError("spans of %s%d overlap" % label)
    return "".join(text), headings, spans, sorted(times, key=lambda t: t["start"]), sorted(quantities, key=lambda q: q["start"])


QUOTED = re.compile(r"“[^”]*(?:”|$)|«[^»]*(?:»|$)|''.*?(?:''|$)|\"[^\"]*(?:\"|$)|(?<!\w)‘(?:[^’]|’(?=\w))*(?:’|$)|(?<!\w)'.+?'(?!\w)", re.S)


def form(text, spans):
    inside = total = 0
    for start, end in spans:
        words = text[start:end]
        quoted = [m.span() for m in QUOTED.finditer(words)]
        for word in re.finditer(r"\w+", words):
            total += 1
            inside += any(a <= word.start() < b for a, b in quoted)
    return "indirect" if not inside else "direct" if inside == total else "mixed"


def mention(words, name):
    if not words:
        return "none"
    bare = re.sub(r"[’']s?$", "", words.lower())
    if bare in PRONOUNS or words.lower() in PRONOUNS:
        return "pronoun"
    tokens = set(re.findall(r"\w+", words))
    parts = [p for p in re.findall(r"\w+", name or "") if p[0].isupper() and (len(p) > 2 or p.isupper())]
    if any(part in tokens or part.upper() in tokens for part in parts):
        return "named"
    return "nominal"


def entity_line(line):
    found = re.match(r"@(\w+) ([\w/]+)((?: (?:f|m|pl|anon\??))*) (.*?)(?: \((.*)\))?$", line)
    if not found or not set(found[2].split("/")) <= set(KINDS):
        raise GoldError("not an entity: %r" % line)
    flags = found[3].split()
    names = [None if n.strip() == "-" else n.strip() for n in found[4].split("|")]
    return found[1], {"key": found[1], "kind": found[2], "name": names[0], "names": names, "role": found[5], "plural": "pl" in flags,
                      "anonymous": None if "anon?" in flags else "anon" in flags,
                      "gender": "feminine" if "f" in flags else "masculine" if "m" in flags else None}


def normalized(rule, content, times, spans):
    """What `= …` means."""
    if rule is None:
        return None
    rule = rule.strip()
    if rule and ">" not in rule:
        return rule
    words = []
    for start, end in spans:
        piece, offset = content[start:end], start
        for time in reversed([t for t in times if start <= t["start"] and t["end"] <= end]):
            if re.match(r"\d{4}-\d\d-\d\d$", time["value"]):
                piece = piece[:time["start"] - offset] + time["value"] + piece[time["end"] - offset:]
        words.append(piece)
    bare = [re.sub(r"[“”«»\"]|''|(?<!\w)[‘']|[’'](?!\w)", "", w).strip() for w in words]
    for n in range(len(bare) - 1):
        if bare[n].endswith(",") and bare[n + 1][:1].isupper():
            bare[n] = bare[n][:-1] + "."
    out = " ".join(bare).strip()
    out = re.sub(r"^that ", "", out)
    for change in filter(None, (c.strip() for c in rule.split(";"))):
        old, new = (x.strip() for x in change.split(">"))
        out, count = re.subn(r"(?<!\w)%s(?!\w)" % re.escape(old), new, out)
        if not count:
            raise GoldError("normalized: %r is not in %r" % (old, out))
    out = re.sub(r"\s+", " ", out).strip(" ,;:")
    out = out[:1].upper() + out[1:]
    return out if out[-1:] in ".?!" else out + "."


def claim_line(line, entities):
    optional = line.startswith("?")
    line = line[1:].strip() if optional else line
    head, equals, rule = line.partition(" =") if " =" in line else (line, "", None)
    parts = head.split(" ")
    words = [w for w in parts if w]
    acts = words[1].split("/") if len(words) > 1 else []
    if not acts or not words[0].isdigit() or not set(acts) <= set(ACTS):
        raise GoldError("not a claim: %r" % line)
    words[1] = acts[0]
    claim = {"number": int(words[0]), "act": acts[0], "acts": acts, "optional": optional, "rule": rule if equals else None,
             "tags": [], "polarity": "negative" if words[1] in NEGATIVE else "positive",
             "certainty": CERTAINTY.get(words[1], "unknown"), "via": [], "target_name": None, "target_kind": None,
             "entity": None, "kind": "unknown", "anonymous": False, "plural": False, "gender": None}
    for word in words[2:]:
        if word.startswith("@"):
            if word[1:] not in entities:
                raise GoldError("unknown entity %s" % word)
            one = entities[word[1:]]
            claim.update(entity=one, kind=one["kind"], anonymous=one["anonymous"], plural=one["plural"], gender=one["gender"])
        elif set(word.split("/")) <= set(KINDS):
            claim["kind"] = word
        elif set(word.strip(".").split("/")) <= {"certain", "probable", "possible", "unknown"}:
            claim["certainties"] = word.strip(".").split("/")
            claim["certainty"] = claim["certainties"][0]
        elif word == "pol?":
            claim["polarity"] = None
        elif word == "anon?":
            claim["anonymous"] = None
        elif word in ("neg", "pos"):
            claim["polarity"] = "negative" if word == "neg" else "positive"
        elif word in ("anon", "pl", "f", "m"):
            claim.update({"anon": {"anonymous": True}, "pl": {"plural": True}, "f": {"gender": "feminine"},
                          "m": {"gender": "masculine"}}[word])
        elif word.startswith("re="):
            claim["re"] = int(word[3:])
        elif word.startswith("in="):
            claim["in"] = None if word == "in=-" else int(word[3:])
        elif word.startswith("via="):
            claim["via"] = [entities[x.strip().lstrip("@")] for x in word[4:].split(",")]
        elif word.startswith("to=@"):
            claim["target_name"], claim["target_kind"] = entities[word[4:]]["name"], entities[word[4:]]["kind"]
        elif word.startswith("to="):
            kind, _, name = word[3:].partition(":")
            claim["target_kind"], claim["target_name"] = kind, name.replace("_", " ") or None
        elif word.startswith("#") and word[1:] in TAGS:
            claim["tags"].append(word[1:])
        else:
            raise GoldError("claim %s: unknown word %r" % (words[0], word))
    return claim


def words_of(text, spans):
    return " ".join(text[a:b] for a, b in spans)


def covers(outer, inner):
    return all(any(a <= c and d <= b for a, b in outer) for c, d in inner)


def finish(claims, text, headings, spans, times, quantities):
    used = set()
    for claim in claims:
        n = claim["number"]
        for letter, field in (("s", "source_spans"), ("q", "cue_spans"), ("c", "spans"), ("v", "via_spans"), ("o", "target_spans")):
            claim[field] = spans.get((letter, n), [])
            used.add((letter, n))
        if not claim["spans"]:
            raise GoldError("claim %d has no content" % n)
        if not claim["source_spans"] and claim["entity"]:
            raise GoldError("claim %d has an entity but no source" % n)
        if not claim["cue_spans"] and not claim["source_spans"]:
            raise GoldError("claim %d has neither source nor cue" % n)
    stray = sorted(set(spans) - used)
    if stray:
        raise GoldError("marks without a claim: " + " ".join("%s%d" % label for label in stray))
    by_number = {c["number"]: c for c in claims}
    if len(by_number) != len(claims):
        raise GoldError("two claims have the same number")
    size = lambda c: sum(b - a for a, b in c["spans"])
    for claim in claims:
        anchor = claim["cue_spans"] or claim["source_spans"]
        if "in" in claim:
            claim["within"] = claim["in"]
        else:
            holders = [o for o in claims if o is not claim and not o["optional"] and covers(o["spans"], anchor)
                       and sum(max(0, min(b, d) - max(a, c)) for a, b in o["spans"] for c, d in claim["spans"]) * 2 > size(claim)]
            claim["within"] = min(holders, key=size)["number"] if holders else None
        claim["responds_to"] = claim.get("re")
        if claim["responds_to"] is not None and claim["responds_to"] not in by_number:
            raise GoldError("claim %d answers claim %d, which is not there" % (claim["number"], claim["responds_to"]))
    for claim in claims:
        text_of = lambda c: words_of(text, c["source_spans"])
        name = claim["entity"]["name"] if claim["entity"] else None
        relays = lambda c: [{"name": e["name"], "text": words_of(text, [v]) if v else e["name"] or e["role"] or "?"}
                            for e, v in zip(c["via"], c["via_spans"] + [None] * len(c["via"]))]
        chain = relays(claim)
        step, passed = claim, {claim["entity"] and claim["entity"]["key"]}
        while step["within"] is not None:
            step = by_number[step["within"]]
            same = step["entity"] and step["entity"]["key"] in passed
            first = text_of(claim).lower() in ("i", "we", "me", "us", "my", "our")
            if step["act"] not in TRANSMITS or not step["source_spans"]:
                break
            if not same and not first:
                chain += relays(step)
                chain.append({"name": step["entity"] and step["entity"]["name"], "text": text_of(step)})
                passed.add(step["entity"] and step["entity"]["key"])
        claim["relays"] = chain
        words = text_of(claim)
        role = claim["entity"]["role"] if claim["entity"] else None
        claim["mention"] = mention(words, name if claim["kind"] != "document" else None)
        claim.setdefault("certainties", [claim["certainty"]])
        if claim["mention"] == "nominal" and role is None and claim["kind"] == "person" and not words.lower().startswith("one of"):
            role = re.split(r",| who | at | in ", re.sub(r"^(the|a|an|one|another) ", "", words, flags=re.I))[0]
        first, last = claim["spans"][0][0], claim["spans"][-1][1]
        claim["in_heading"] = any(a <= first < b for a, b in headings)
        claim["form"] = form(text, claim["spans"])
        claim["text"] = words_of(text, claim["spans"])
        claim["source"] = {"text": words or None, "spans": claim["source_spans"], "name": name, "kind": claim["kind"].split("/")[0],
                           "kinds": claim["kind"].split("/"), "names": claim["entity"]["names"] if claim["entity"] else [None],
                           "role": role, "mention": claim["mention"], "anonymous": claim["anonymous"],
                           "plural": claim["plural"], "gender": claim["gender"]}
        claim["cue"] = {"text": words_of(text, claim["cue_spans"]), "spans": claim["cue_spans"]} if claim["cue_spans"] else None
        claim["target"] = None
        if claim["target_spans"]:
            claim["target"] = {"text": words_of(text, claim["target_spans"]), "spans": claim["target_spans"],
                               "name": claim["target_name"], "kind": claim["target_kind"] or "unknown"}
        inside = lambda x: covers(claim["spans"], [[x["start"], x["end"]]])
        claim["times"] = [dict(t, text=text[t["start"]:t["end"]]) for t in times if inside(t)]
        claim["quantities"] = [dict(q, text=text[q["start"]:q["end"]]) for q in quantities if inside(q)]
        claim["normalized"] = normalized(claim["rule"], text, times, claim["spans"])
        claim["tags"] = sorted(set(claim["tags"]) | derived_tags(claim, text, claims))
    for claim in claims:
        claim["entity"] = claim["entity"] and claim["entity"]["key"]
        for word in ("source_spans cue_spans via via_spans target_spans target_name target_kind rule kind mention anonymous "
                     "plural gender in re").split():
            claim.pop(word, None)
    return claims


def derived_tags(claim, text, claims):
    tags = {claim["form"]}
    cue = (claim["cue"] or {"text": ""})["text"].lower()
    add = lambda condition, tag: tags.add(tag) if condition else None
    add(claim["within"] is not None, "nested")
    add(any(c.get("within") == claim["number"] for c in claims), "outer")
    add(claim["relays"], "relay")
    add("according to" in cue, "according_to")
    add(claim["act"] in ("accuse", "allege"), "accusation")
    add(claim["act"] == "deny", "denial")
    add(claim["act"] == "decline", "decline")
    add(claim["in_heading"], "heading")
    add(claim["in_heading"] and cue.endswith(":"), "headline_colon")
    add(not claim["source"]["spans"], "sourceless")
    add(claim["source"]["anonymous"], "anonymous")
    add(claim["source"]["kind"] == "document", "document_source")
    add(claim["responds_to"] is not None, "responds")
    if claim["source"]["mention"] != "none":
        tags.add(claim["source"]["mention"] + "_source")
    gaps = list(zip(claim["spans"], claim["spans"][1:]))
    paragraphs = text[claim["spans"][0][0]:claim["spans"][-1][1]].count("\n\n")
    add(paragraphs, "multi_paragraph")
    if gaps:
        tags.add("discontinuous")
        between = [[a[1], b[0]] for a, b in gaps]
        add(claim["form"] == "direct" and claim["cue"] and any(covers([g], [s]) for g in between for s in claim["cue"]["spans"]), "interrupted")
    return tags


def read(path):
    with open(path, encoding="utf-8") as stream:
        parts = re.split(r"(?m)^---\n", stream.read())
    if len(parts) != 3:
        raise GoldError("%d parts instead of 3" % len(parts))
    head = dict((x.strip() for x in line.split(":", 1)) for line in parts[0].splitlines() if line.strip())
    text, headings, spans, times, quantities = marked(parts[1].splitlines())
    entities, claims = {}, []
    for line in parts[2].splitlines():
        if line.startswith("@"):
            key, entity = entity_line(line)
            entities[key] = entity
        elif line.strip():
            claims.append(claim_line(line.strip(), entities))
    claims = finish(claims, text, headings, spans, times, quantities)
    name = os.path.splitext(os.path.basename(path))[0]
    return dict({"id": name, "title": None, "published": None, "language": "en"}, **head, text=text, headings=headings, claims=claims)


def folder(path):
    """Every article of a folder, in the order of names. Raises one error that names every file that does not hold."""
    names = sorted(n for n in os.listdir(path) if n.endswith(".gold"))
    if not names:
        raise GoldError("%s holds no .gold files" % path)
    articles, wrong = [], []
    for name in names:
        try:
            articles.append(read(os.path.join(path, name)))
        except (GoldError, ValueError, KeyError, IndexError) as error:
            wrong.append("%s: %s" % (os.path.join(path, name), error if isinstance(error, GoldError) else repr(error)))
    if wrong:
        raise GoldError("\n  ".join(wrong))
    return articles


def show(article):
    print("== %s  %s  %s" % (article["id"], article["published"], article["title"]))
    for c in article["claims"]:
        s = c["source"]
        print("%s%d %s | %s | %s | %s" % ("?" if c["optional"] else "", c["number"], c["act"], s["text"] or "–",
                                        (c["cue"] or {}).get("text", "–"), " … ".join(article["text"][a:b] for a, b in c["spans"])))
        more = [s["kind"], s["mention"], s["name"] or "-", "(%s)" % s["role"] if s["role"] else "", c["form"],
                str(c["polarity"])[:3], c["certainty"]]
        more += ["within=%s" % c["within"]] * (c["within"] is not None) + ["re=%s" % c["responds_to"]] * (c["responds_to"] is not None)
        more += ["via=" + ", ".join(v["text"] for v in c["relays"])] * bool(c["relays"])
        more += ["to=%s" % c["target"]["text"] for _ in [0] if c["target"]]
        more += ["%s=%s" % (t["text"], t["value"]) for t in c["times"]] + [q["text"] for q in c["quantities"]]
        print("    " + " ".join(m for m in more if m) + "  #" + " ".join(c["tags"]))
        if c["normalized"]:
            print("    = " + c["normalized"])


def main(arguments):
    if len(arguments) < 2 or arguments[0] not in ("--check", "--show", "--json"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        if arguments[0] == "--check":
            for path in arguments[1:]:
                articles = list(folder(path))
                claims = [c for a in articles for c in a["claims"]]
                print("%s: %d articles, %d words, %d claims and %d optional ones; all annotations hold" % (
                    path, len(articles), sum(len(a["text"].split()) for a in articles),
                    sum(not c["optional"] for c in claims), sum(c["optional"] for c in claims)))
                counts = {}
                for claim in claims:
                    if not claim["optional"]:
                        for tag in claim["tags"] + ["act:" + claim["act"]]:
                            counts[tag] = counts.get(tag, 0) + 1
                print("  " + ", ".join("%s %d" % pair for pair in sorted(counts.items())))
        else:
            for article in folder(arguments[1]):
                if len(arguments) == 2 or article["id"] in arguments[2:]:
                    if arguments[0] == "--show":
                        show(article)
                    else:
                        print(json.dumps(article, ensure_ascii=False))
    except (GoldError, OSError) as error:
        print("gold: %s" % error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
