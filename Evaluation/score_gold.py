#!/usr/bin/env python3
"""Scores claim records against Hearsay's own gold set (gold/README.md). Python 3.8+, stdlib only.

  score_gold.py GOLD_FOLDER [CLAIMS.jsonl] [--floors FILE] [--json FILE] [--errors [WORD]]   (default: standard input)
  score_gold.py --inputs GOLD_FOLDER > inputs.jsonl        what the program is given: no gold in it
  score_gold.py --self-test

A gold claim is FOUND by the record whose content has a token Jaccard of at least 0.5 with it and whose cue has a token in
common (either may lack a cue; where the cues differ, 0.8 is asked of the content); pairs are made best first, one to one. A found claim is RIGHT when its
source is in place too (Jaccard at least 0.5, or both without). Words and numbers are tokens, punctuation is none. Claims that gold marks as
optional are neither missed nor wrong.

* claims: precision, recall and F1 of found and of right claims; all, outermost (not inside another) and nested ones.
* phenomena: a claim counts where it is right and the field that makes the phenomenon is right too (`nested`: within; `relay`: via;
  `accusation`, `denial`, `decline`: act; `heading`: in_heading; `responds`: responds_to). Precision: records that show the phenomenon by the same fields and
  are not right; where fields do not show it, wrong attempts at the same cue.
* fields: share of found claims whose field is right. Names: casefolded, without article and title. Times and quantities: F1 over the
  different places in found claims; times compare as intervals of days; durations are passed over.
* reliability: for each tenth of confidence how many records were right.

--errors prints what was missed, wrong or different; with WORD only lines with that word (a field, a tag, an article).
--floors names figures and their least values: {"claims.right.f1": 0.80, …}; --json writes all figures.
Exit status: 0 done; 1 a figure is below its floor; 2 unreadable input.
"""
import calendar
import datetime
import json
import re
import sys

import gold as goldset

TITLES = set("mr mrs ms miss dr professor prof sir dame rear admiral general captain the a an judge bishop".split())
DURATIONS = set("second minute hour day week month year decade century time summer night".split())
TAG_FIELD = {"nested": "within", "relay": "via", "accusation": "act", "denial": "act", "decline": "act", "heading": "in_heading",
             "headline_colon": "in_heading", "responds": "responds_to"}
# Certainties that are as good where the words say no more than the act.
CERTAINTY_ALSO = {"doubt": {"probable", "possible"}, "feel": {"unknown", "possible"}, "intend": {"unknown", "probable"},
                  "suggest": {"unknown", "possible", "probable"}}
SHOWN = ("nested outer relay according_to accusation denial decline heading headline_colon sourceless pronoun_source nominal_source "
         "named_source responds direct mixed indirect").split()


def tokens_of(text):
    return [m.span() for m in re.finditer(r"\w+", text)]


def token_set(spans, tokens):
    return {i for i, (a, b) in enumerate(tokens) if any(a < y and b > x for x, y in spans)}


def jaccard(one, two):
    return len(one & two) / len(one | two) if one | two else 1.0


def name_key(name):
    if not name:
        return None
    words = [w for w in re.findall(r"\w+", re.sub(r"[’']s?\b", "", name.casefold())) if w not in TITLES]
    return " ".join(words) or None


def day_interval(value):
    """First and last day of an ISO 8601 / EDTF value, or the value itself."""
    value = re.sub(r"[~?%]", "", value or "")
    if "/" in value:
        first, last = (day_interval(x) for x in value.split("/", 1))
        return (first[0], last[1]) if isinstance(first, tuple) and isinstance(last, tuple) else value
    value = re.sub(r"T.*$", "", value)
    try:
        if re.match(r"\d{4}-\d\d-\d\d$", value):
            return value, value
        if re.match(r"\d{4}-W\d\d$", value):
            monday = datetime.datetime.strptime(value + "-1", "%G-W%V-%u").date()
            return monday.isoformat(), (monday + datetime.timedelta(6)).isoformat()
        quarter = re.match(r"(\d{4})-(?:Q([1-4])|3([3-6]))$", value)
        if quarter:
            n = int(quarter[2]) if quarter[2] else int(quarter[3]) - 2
            return day_interval("%s-%02d/%s-%02d" % (quarter[1], 3 * n - 2, quarter[1], 3 * n))
        if re.match(r"\d{4}-(0\d|1[0-2])$", value):
            year, month = map(int, value.split("-"))
            return value + "-01", "%s-%02d" % (value, calendar.monthrange(year, month)[1])
        if re.match(r"\d{4}$", value):
            return value + "-01-01", value + "-12-31"
    except ValueError:
        pass
    return value


def unit_key(unit):
    if not unit:
        return None
    known = {"%": "percent", "per cent": "percent", "$": "usd", "dollar": "usd", "us dollar": "usd", "people": "person"}
    unit = unit.casefold().strip()
    stem = lambda w: re.sub(r"ies$", "y", w) if w.endswith("ies") and len(w) > 4 else re.sub(r"(?<!s)s$", "", w)
    unit = " ".join(stem(w) for w in unit.split())
    return known.get(unit, unit)


def same_unit(one, two):
    one, two = unit_key(one), unit_key(two)
    if one is None or one == two:
        return True
    return bool(two) and (one.split()[-1] == two.split()[-1])


def same_number(one, two):
    return one is None and two is None or None not in (one, two) and abs(one - two) <= 1e-6 * max(1, abs(one))


def same_quantity(gold, found):
    if not same_unit(gold["unit"], found.get("unit")):
        return False
    bounds = [gold[k] for k in ("value", "low", "high")]
    got = [found.get(k) for k in ("value", "low", "high")]
    if all(same_number(a, b) for a, b in zip(bounds, got)):
        return True
    if bounds[0] is None and (bounds[1] is None) != (bounds[2] is None):  # “at least 12”: one bound, or the number
        bound = bounds[1] if bounds[1] is not None else bounds[2]
        given = [g for g in got if g is not None]
        return bool(given) and all(same_number(bound, g) for g in given)
    return gold["approximate"] and same_number(bounds[0], got[0])


class Count:
    """Right and wrong of one figure."""

    def __init__(self):
        self.right = self.gold = self.found = 0

    def f1(self):
        p = self.right / self.found if self.found else 1.0 if not self.gold else 0.0
        r = self.right / self.gold if self.gold else 1.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


class Score:
    def __init__(self):
        self.counts, self.phenomena, self.fields, self.errors, self.reliability = {}, {}, {}, [], []
        self.normalized = []

    def field(self, name, right, where, want=None, got=None):
        count = self.fields.setdefault(name, [0, 0])
        count[0] += bool(right)
        count[1] += 1
        if not right:
            self.errors.append("%s %s: want %r, got %r" % (where, name, want, got))
        return right

    def count(self, name):
        return self.counts.setdefault(name, Count())

    def tag(self, name):
        return self.phenomena.setdefault(name, Count())


def pair(article, records):
    """Gold claims and records matched best first: {gold number: record index}, and the token sets."""
    tokens = tokens_of(article["text"])
    sets = lambda spans: token_set(spans, tokens)
    gold = [(sets(c["spans"]), sets(c["cue"]["spans"]) if c["cue"] else set(), sets(c["source"]["spans"])) for c in article["claims"]]
    found = [(sets(r["spans"]), sets(r["cue"]["spans"]) if r.get("cue") else set(), sets((r.get("source") or {}).get("spans") or []))
             for r in records]
    # A colon or a dash is no token: there the place of the cue decides.
    def cues_meet(claim, record, one, two):
        if one and two:
            return bool(one & two)
        if claim["cue"] and record.get("cue") and not one:
            return any(a < d and c < b for a, b in claim["cue"]["spans"] for c, d in record["cue"]["spans"]) or not two
        return True
    pairs = []
    for i, (content, cue, source) in enumerate(gold):
        for j, (content2, cue2, source2) in enumerate(found):
            share = jaccard(content, content2)
            meet = cues_meet(article["claims"][i], records[j], cue, cue2)
            if share >= 0.5 and (meet or share >= 0.8):
                pairs.append((-share - meet - 0.5 * jaccard(source, source2) - 0.1 * (not article["claims"][i]["optional"]), i, j))
    of_gold, of_found = {}, {}
    for _, i, j in sorted(pairs):
        if i not in of_gold and j not in of_found:
            of_gold[i], of_found[j] = j, i
    return gold, found, of_gold, of_found


def shows(record, records_by_id, outers):
    """The tags that a record shows by its own fields."""
    source, cue = record.get("source") or {}, ((record.get("cue") or {}).get("text") or "").lower()
    tags = {record.get("form")}
    add = lambda condition, tag: tags.add(tag) if condition else None
    add(record.get("within"), "nested")
    add(record.get("id") in outers, "outer")
    add(record.get("via"), "relay")
    add("according to" in cue, "according_to")
    add(record.get("act") in ("accuse", "allege"), "accusation")
    add(record.get("act") == "deny", "denial")
    add(record.get("act") == "decline", "decline")
    add(record.get("in_heading"), "heading")
    add(record.get("in_heading") and cue.endswith(":"), "headline_colon")
    add(not source.get("spans"), "sourceless")
    add(source.get("spans") and source.get("mention") in ("named", "nominal", "pronoun"), "%s_source" % source.get("mention"))
    add(record.get("responds_to"), "responds")
    return tags


def relay_equal(want, got):
    if len(want) != len(got):
        return False
    for a, b in zip(want, got):
        one, two = name_key(a["name"]), name_key(b.get("name"))
        if one and two and one == two:
            continue
        one, two = set((name_key(a["text"]) or "").split()), set((name_key(b.get("text")) or "").split())
        if a["name"] and b.get("name") or not jaccard(one, two) >= 0.5:
            return False
    return True


def score_article(article, records, score):
    claims, text = article["claims"], article["text"]
    gold, found, of_gold, of_found = pair(article, records)
    by_id = {r.get("id"): j for j, r in enumerate(records)}
    outers = {r.get("within") for r in records if r.get("within")}
    number_of = lambda identity: claims[of_found[by_id[identity]]]["number"] if identity in by_id and by_id[identity] in of_found else None
    optional_of = lambda identity: identity in by_id and by_id[identity] in of_found and claims[of_found[by_id[identity]]]["optional"]
    numbers = {c["number"]: i for i, c in enumerate(claims)}
    rights, field_right = set(), {}
    for i, claim in enumerate(claims):
        where = "%s/%d" % (article["id"], claim["number"])
        if claim["optional"]:
            continue
        nested = claim["within"] is not None
        kinds = ["all", "nested" if nested else "outermost"]
        for kind in kinds:
            score.count("claims.found." + kind).gold += 1
            score.count("claims.right." + kind).gold += 1
        if i not in of_gold:
            score.errors.append("%s missed (%s): %s | %s | %s" % (where, " ".join(claim["tags"]), claim["source"]["text"],
                                                                  (claim["cue"] or {}).get("text"), claim["text"]))
            continue
        record = records[of_gold[i]]
        source_right = jaccard(gold[i][2], found[of_gold[i]][2]) >= 0.5 if gold[i][2] or found[of_gold[i]][2] else True
        for kind in kinds:
            score.count("claims.found." + kind).right += 1
            score.count("claims.right." + kind).right += source_right
        if source_right:
            rights.add(i)
        else:
            score.errors.append("%s source: want %r, got %r" % (where, claim["source"]["text"], (record.get("source") or {}).get("text")))
        field_right[i] = compare(claim, record, where, score, source_right, number_of, optional_of, numbers, claims, text)
    for j, record in enumerate(records):
        i = of_found.get(j)
        if i is not None and claims[i]["optional"]:
            continue
        right = i in rights
        # Where a prediction has no partner, its own `within` says which kind it is.
        nested = claims[i]["within"] is not None if i is not None else bool(record.get("within"))
        for kind in ["all", "nested" if nested else "outermost"]:
            score.count("claims.found." + kind).found += 1
            score.count("claims.right." + kind).found += 1
        if isinstance(record.get("confidence"), (int, float)):
            score.reliability.append((float(record["confidence"]), right))
        if i is None:
            score.errors.append("%s false: %s | %s | %s (%s)" % (article["id"], (record.get("source") or {}).get("text"),
                                                               (record.get("cue") or {}).get("text"), record.get("text"), record.get("rule")))
    phenomena(article, records, score, gold, found, of_gold, of_found, rights, field_right, by_id, outers)
    places(article, records, score, of_gold)


def compare(claim, record, where, score, source_right, number_of, optional_of, numbers, claims, text):
    """The fields of one found claim; gives which of those that phenomena ask for are right."""
    source, right = record.get("source") or {}, {}
    tags = set(claim["tags"])
    forms = {claim["form"]} | ({"direct"} if claim["within"] is not None else set())
    score.field("form", record.get("form") in forms, where, claim["form"], record.get("form"))
    acts = set(claim["acts"]) | ({"assert", "report"} if "according_to" in tags else set())
    right["act"] = score.field("act", record.get("act") in acts, where, "/".join(claim["acts"]), record.get("act"))
    if claim["polarity"] and len(set(claim["acts"]) & {"deny", "doubt"}) in (0, len(claim["acts"])):
        score.field("polarity", record.get("polarity") == claim["polarity"], where, claim["polarity"], record.get("polarity"))
    certainties = set(claim["certainties"]) | CERTAINTY_ALSO.get(claim["act"], set())
    for act in claim["acts"][1:]:
        certainties |= CERTAINTY_ALSO.get(act, {goldset.CERTAINTY.get(act, "unknown")})
    certainties |= {c["certainty"] for c in claims if c["within"] == claim["number"]}  # what is passed on as it was put
    score.field("certainty", record.get("certainty") in certainties, where, claim["certainty"], record.get("certainty"))
    right["in_heading"] = score.field("in_heading", record.get("in_heading") == claim["in_heading"], where, claim["in_heading"], record.get("in_heading"))
    got = record.get("within")
    if not optional_of(got):
        want = claim["within"]
        right["within"] = score.field("within", (got is None) if want is None else number_of(got) == want, where, want, number_of(got) or got)
        if want is not None:
            score.field("within where nested", right["within"], where)
    want, got = claim["responds_to"], record.get("responds_to")
    count = score.count("responds_to")
    count.gold += want is not None
    count.found += got is not None
    right["responds_to"] = want is not None and number_of(got) == want
    count.right += right["responds_to"]
    if (want is not None or got is not None) and not right["responds_to"]:
        score.errors.append("%s responds_to: want %r, got %r" % (where, want, number_of(got) or got))
    if source_right and claim["source"]["spans"]:
        one = claim["source"]
        words = one["text"].casefold()
        mentions = {one["mention"]} | ({"nominal", "pronoun"} if words.startswith("one of") and one["mention"] == "nominal" else set())
        score.field("source.mention", source.get("mention") in mentions, where, one["mention"], source.get("mention"))
        if one["anonymous"] is not None:
            score.field("source.anonymous", source.get("anonymous") == one["anonymous"], where, one["anonymous"], source.get("anonymous"))
    if source_right and claim["source"]["spans"] and words not in ("we", "us", "our"):  # whom “we” means is open
        score.field("source.kind", source.get("kind") in one["kinds"], where, one["kind"], source.get("kind"))
        score.field("source.plural", source.get("plural") == one["plural"], where, one["plural"], source.get("plural"))
        same = name_key(source.get("name")) in {name_key(n) for n in one["names"]}
        if one["kind"] == "document" and one["name"] is None and source.get("name"):  # its issuer, as the words give it
            same = source["name"].casefold() in words
        score.field("source.name", same, where, one["name"], source.get("name"))
        score.field("source.name " + one["mention"], same, where, one["name"], source.get("name"))
        if one["name"] and one["mention"] in ("pronoun", "nominal"):
            score.field("resolved " + one["mention"], same, where, one["name"], source.get("name"))
        if one["gender"]:
            score.field("source.gender", source.get("gender") == one["gender"], where, one["gender"], source.get("gender"))
        if one["role"]:
            words = lambda x: set(re.findall(r"\w+", (x or "").casefold())) - {"the", "a", "an"}
            score.field("source.role", jaccard(words(one["role"]), words(source.get("role"))) >= 0.5, where, one["role"], source.get("role"))
    want, got = claim["relays"], record.get("via") or []
    right["via"] = relay_equal(want, got)
    if want or got:
        names = lambda chain: [v.get("name") or v.get("text") for v in chain]
        score.field("via", right["via"], where, names(want), names(got))
        if want:
            score.field("via where relayed", right["via"], where, names(want), names(got))
    want, got = claim["target"], record.get("target")
    if claim["act"] in ("accuse", "allege", "demand", "ask", "assert", "report") or want:
        count = score.count("target")
        count.gold += want is not None
        count.found += got is not None
        inside = bool(want and got and any(a < d and c < b for a, b in want["spans"] for c, d in got["spans"]))
        count.right += inside
        if bool(want) != bool(got) or want and not inside:
            score.errors.append("%s target: want %r, got %r" % (where, want and want["text"], got and got.get("text")))
        if inside and want["name"]:
            score.field("target.name", name_key(got.get("name")) == name_key(want["name"]), where, want["name"], got.get("name"))
    if claim["normalized"]:
        words = lambda x: [w.casefold() for w in re.findall(r"\w+", x or "")]
        one, two = words(claim["normalized"]), words(record.get("normalized"))
        rest, common = list(two), 0
        for word in one:
            if word in rest:
                rest.remove(word)
                common += 1
        score.normalized.append((record.get("normalized") is not None, one == two, 2 * common / (len(one) + len(two)) if one or two else 1))
        if one != two:
            score.errors.append("%s normalized: want %r, got %r" % (where, claim["normalized"], record.get("normalized")))
    return right


def phenomena(article, records, score, gold, found, of_gold, of_found, rights, field_right, by_id, outers):
    claims = article["claims"]
    for i, claim in enumerate(claims):
        if claim["optional"]:
            continue
        for tag in claim["tags"]:
            count = score.tag(tag)
            count.gold += 1
            if i in rights and field_right[i].get(TAG_FIELD.get(tag), True):
                count.right += 1
            if tag not in SHOWN:
                count.found += i in of_gold
    for j, record in enumerate(records):
        i = of_found.get(j)
        if i is not None and claims[i]["optional"]:
            continue
        if i is None:  # a wrong attempt at a claim whose phenomenon no field shows
            for k, claim in enumerate(claims):
                if k not in of_gold and not claim["optional"] and gold[k][1] & found[j][1]:
                    for tag in set(claim["tags"]) - set(SHOWN):
                        score.tag(tag).found += 1
        for tag in shows(record, by_id, outers) & set(SHOWN):
            # `via` in gold follows from nesting; an act that gold allows beside its first is no false showing.
            if i is not None and tag in ("accusation", "denial", "decline") and tag not in claims[i]["tags"] and record.get("act") in claims[i]["acts"]:
                continue
            score.tag(tag).found += 1
    for tag in SHOWN:  # a claim whose act is an allowed other one is right without showing
        count = score.phenomena.get(tag)
        if count and count.found < count.right:
            count.found = count.right


def places(article, records, score, of_gold):
    """Times and quantities of found claims, each place once."""
    want_times, got_times, want_numbers, got_numbers = {}, {}, {}, {}
    for i, j in of_gold.items():
        claim, record = article["claims"][i], records[j]
        if claim["optional"]:
            continue
        for t in claim["times"]:
            if not t.get("open"):
                want_times[t["start"], t["end"]] = t
        for q in claim["quantities"]:
            unit = unit_key(q["unit"])
            if not q.get("open") and not (unit and unit.split()[-1] in DURATIONS):
                want_numbers[q["start"], q["end"]] = q
        for t in record.get("times") or []:
            if t.get("value") and not str(t["value"]).startswith("P"):
                got_times[t["start"], t["end"]] = t
        for q in record.get("quantities") or []:
            got_numbers[q["start"], q["end"]] = q
    meets = lambda a, b: a[0] < b[1] and b[0] < a[1]
    # A place that gold leaves open, or marks in a claim that was not found, is not judged.
    judged = [(t["start"], t["end"]) for c in article["claims"] for t in c["times"] + c["quantities"]]
    for kind, want, got, same in (("times", want_times, got_times, lambda a, b: day_interval(a["value"]) == day_interval(b["value"])),
                                  ("quantities", want_numbers, got_numbers, same_quantity)):
        count = score.count(kind)
        for place, value in want.items():
            near = [g for g in got if meets(g, place)]
            right = any(same(value, got[g]) for g in near)
            count.gold += 1
            count.found += bool(near)
            count.right += right
            if not right:
                score.errors.append("%s %s: want %r, got %r" % (article["id"], kind, value, [got[g] for g in near]))
        for place, value in got.items():
            if any(meets(place, w) for w in want):
                continue
            unit = unit_key(value.get("unit"))
            if kind == "quantities" and unit and unit.split()[-1] in DURATIONS or any(meets(place, p) for p in judged):
                continue
            count.found += 1
            score.errors.append("%s %s: not in gold: %r" % (article["id"], kind, value))


def figures(score):
    out = {}
    for name, count in sorted(score.counts.items()):
        out[name + ".precision"], out[name + ".recall"], out[name + ".f1"] = count.f1()
    for name, (right, all_) in sorted(score.fields.items()):
        out["field.%s" % name] = right / all_
    for tag, count in sorted(score.phenomena.items()):
        out["phenomenon.%s.precision" % tag], out["phenomenon.%s.recall" % tag], out["phenomenon.%s.f1" % tag] = count.f1()
    if score.normalized:
        given = [n for n in score.normalized if n[0]]
        out["normalized.given"] = len(given) / len(score.normalized)
        out["normalized.exact_of_given"] = sum(n[1] for n in given) / len(given) if given else 0.0
        out["normalized.word_f1_of_given"] = sum(n[2] for n in given) / len(given) if given else 0.0
    if score.reliability:
        bins = {}
        for confidence, right in score.reliability:
            bins.setdefault(min(9, int(confidence * 10)), []).append((confidence, right))
        out["confidence.calibration"] = 1 - sum(
            abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins.values()) / len(score.reliability)
    return out


def report(score, out):
    percent = lambda x: "%5.1f" % (100 * x)
    print("%-34s %6s %6s %6s %6s" % ("claims", "gold", "P", "R", "F1"))
    for name in sorted(score.counts):
        if name.startswith("claims."):
            print("  %-32s %6d %6s %6s %6s" % ((name[7:], score.counts[name].gold) + tuple(map(percent, score.counts[name].f1()))))
    print("\n%-34s %6s %6s %6s %6s" % ("phenomena", "gold", "P", "R", "F1"))
    for tag in sorted(score.phenomena):
        print("  %-32s %6d %6s %6s %6s" % ((tag, score.phenomena[tag].gold) + tuple(map(percent, score.phenomena[tag].f1()))))
    print("\n%-34s %6s %6s" % ("fields of found claims", "of", "right"))
    for name in sorted(score.fields):
        print("  %-32s %6d %6s" % (name, score.fields[name][1], percent(score.fields[name][0] / score.fields[name][1])))
    print("\n%-34s %6s %6s %6s %6s" % ("places", "gold", "P", "R", "F1"))
    for name in ("times", "quantities", "responds_to", "target"):
        if name in score.counts:
            print("  %-32s %6d %6s %6s %6s" % ((name, score.counts[name].gold) + tuple(map(percent, score.counts[name].f1()))))
    if score.normalized:
        print("\nnormalized: %d wanted, %s %% given; of these %s %% the same words, word F1 %s" % (
            len(score.normalized), percent(out["normalized.given"]), percent(out["normalized.exact_of_given"]),
            percent(out["normalized.word_f1_of_given"])))
    if score.reliability:
        print("\nreliability: confidence, records, mean confidence, right")
        for low in range(10):
            inside = [(c, r) for c, r in score.reliability if min(9, int(c * 10)) == low]
            if inside:
                print("  %.1f–%.1f %6d   %.3f   %.3f" % (low / 10, (low + 1) / 10, len(inside), sum(c for c, _ in inside) / len(inside),
                                                        sum(r for _, r in inside) / len(inside)))
        print("  calibration error %.3f" % (1 - out["confidence.calibration"]))


def evaluate(articles, records):
    score = Score()
    by_article = {a["id"]: [] for a in articles}
    for record in records:
        if record.get("type", "claim") != "claim":
            continue
        identity = (record.get("doc") or {}).get("id")
        if identity not in by_article:
            raise ValueError("a claim of the article %r, which is not in gold" % identity)
        by_article[identity].append(record)
    for article in articles:
        score_article(article, by_article[article["id"]], score)
    return score


def as_records(article):
    """Gold as claim records: what a program without fault would write."""
    for claim in article["claims"]:
        yield {"type": "claim", "id": "%s-%d" % (article["id"], claim["number"]), "doc": {"id": article["id"]},
               "within": claim["within"] and "%s-%d" % (article["id"], claim["within"]),
               "responds_to": claim["responds_to"] and "%s-%d" % (article["id"], claim["responds_to"]),
               "form": claim["form"], "text": claim["text"], "spans": claim["spans"], "cue": claim["cue"], "act": claim["act"],
               "source": claim["source"], "via": claim["relays"], "target": claim["target"], "polarity": claim["polarity"],
               "certainty": claim["certainty"], "times": claim["times"], "quantities": claim["quantities"],
               "normalized": claim["normalized"], "in_heading": claim["in_heading"], "confidence": 1.0, "rule": "gold"}


TEST = """published: 2031-05-14
---
# {s1 Army}{q1 :} {c1 no flights}

{c2 {s3 Officials} on {t=2031-05-13 Tuesday} {q3 dismissed} {c3 {s4 Norland’s} {q4 claim} that {c4 {n=>12;jets at least 12 jets} crossed the border}}}, {s2 the Herald} {q2 reported}.

{c5 “There were no flights,”} {q5 said} {s5,s6 Ana Reyes, a spokeswoman}, {q6 accusing} {c6 {o6 Norland} of lying}. {s7 She} {q7 declined} {c7 to say more}.
---
@H organization Herald
@N place Norland
@R person f Ana Reyes (spokeswoman)
1 deny/assert organization =
2 report @H =
3 deny group anon pl re=4
4 assert @N =
5 assert @R neg =
6 accuse @R to=@N
?7 decline @R
"""


def self_test():
    import os
    import tempfile
    with tempfile.TemporaryDirectory() as path:
        with open(os.path.join(path, "a.gold"), "w", encoding="utf-8") as stream:
            stream.write(TEST)
        articles = goldset.folder(path)
        for wrong in ("{c1 x} y\n---\n2 assert", "{c1 x} {q1 y}\n---\n1 shout", "{c1 x\n---\n1 assert", "{c1 x} {q1 y}\n---\n1 assert re=9",
                      "{z1 x}\n---\n", "{c1 x} {q1 y}\n---\n1 assert @Q", "{c1 x} y\n---\n1 assert"):
            with open(os.path.join(path, "a.gold"), "w", encoding="utf-8") as stream:
                stream.write("---\n" + wrong)
            try:
                goldset.folder(path)
            except goldset.GoldError:
                continue
            raise AssertionError("accepted: %r" % wrong)
    records = list(as_records(articles[0]))
    perfect = figures(evaluate(articles, records))
    assert all(abs(v - 1) < 1e-9 for k, v in perfect.items()), [k for k, v in perfect.items() if v < 1]
    assert perfect["confidence.calibration"] == 1
    copy = lambda: json.loads(json.dumps(records))

    def expect(change, figure, value=None):
        got = copy()
        change(got)
        after = figures(evaluate(articles, got))
        assert (after[figure] < 1 - 1e-9) if value is None else abs(after[figure] - value) < 1e-9, (figure, after[figure])
        return after
    expect(lambda r: r.pop(4), "claims.right.all.recall", 5 / 6)
    expect(lambda r: r.pop(6), "claims.right.all.f1", 1.0)  # an optional one
    after = expect(lambda r: r.append(dict(r[4], id="x", spans=[[0, 4]], text="Army", cue=None)), "claims.found.all.precision", 6 / 7)
    assert after["claims.found.all.recall"] == 1
    expect(lambda r: r[0].update(act="assert"), "field.act", 1.0)  # allowed
    expect(lambda r: r[2].update(act="assert"), "field.act")
    expect(lambda r: r[2].update(act="assert"), "phenomenon.denial.f1")
    expect(lambda r: r[2].update(within=None), "phenomenon.nested.f1")
    expect(lambda r: r[2].update(via=[]), "phenomenon.relay.f1")
    expect(lambda r: r[2].update(responds_to=None), "responds_to.recall", 0.0)
    expect(lambda r: r[4].update(responds_to=r[0]["id"]), "responds_to.precision", 0.5)
    expect(lambda r: r[4]["source"].update(spans=[[0, 4]]), "claims.right.all.recall", 5 / 6)
    expect(lambda r: r[5]["source"].update(name="Somebody"), "field.source.name")
    expect(lambda r: r[5]["source"].update(name="the Ana Reyes"), "field.source.name", 1.0)
    expect(lambda r: [x.update(times=[]) for x in r], "times.recall", 0.0)
    expect(lambda r: [t.update(value="2031-05-13T10:00") for x in r for t in x["times"]], "times.f1", 1.0)
    expect(lambda r: [t.update(value="2031-05-12") for x in r for t in x["times"]], "times.f1", 0.0)
    expect(lambda r: [q.update(value=12, low=None) for x in r for q in x["quantities"]], "quantities.f1", 1.0)
    expect(lambda r: [q.update(value=13, low=None) for x in r for q in x["quantities"]], "quantities.f1", 0.0)
    expect(lambda r: r[5].update(target=None), "target.recall", 0.0)
    expect(lambda r: r[4].update(normalized="Nothing."), "normalized.exact_of_given", 3 / 4)
    expect(lambda r: r[0].update(in_heading=False), "phenomenon.headline_colon.recall", 0.0)
    assert figures(evaluate(articles, []))["claims.found.all.recall"] == 0
    assert day_interval("2031-W20") == day_interval("2031-05-12/2031-05-18")
    assert day_interval("2031-Q2") == day_interval("2031-04/2031-06") and day_interval("2032-02")[1] == "2032-02-29"
    assert same_unit("percent", "%") and same_unit("lorries", "refrigerated lorries") and not same_unit("francs", "USD")
    print("ok")


def lines(stream):
    for number, line in enumerate(stream, 1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError as error:
                raise ValueError("line %d: %s" % (number, error))


def main(arguments):
    if arguments == ["--self-test"]:
        self_test()
        return 0
    options = {}
    positional = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word in ("--floors", "--json"):
            options[word] = rest.pop(0) if rest else ""
        elif word == "--errors":
            options[word] = rest.pop(0) if rest and not rest[0].startswith("--") else ""
        elif word == "--inputs":
            options[word] = True
        elif word.startswith("--"):
            positional = []
            break
        else:
            positional.append(word)
    if not 1 <= len(positional) <= 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        articles = goldset.folder(positional[0])
        if "--inputs" in options:
            sys.stdout.reconfigure(encoding="utf-8")
            for a in articles:
                print(json.dumps({k: a[k] for k in ("id", "title", "published", "language", "text") if a.get(k)}, ensure_ascii=False))
            return 0
        if len(positional) == 2:
            with open(positional[1], encoding="utf-8") as stream:
                score = evaluate(articles, lines(stream))
        else:
            sys.stdin.reconfigure(encoding="utf-8")
            score = evaluate(articles, lines(sys.stdin))
        floors = json.load(open(options["--floors"], encoding="utf-8")) if "--floors" in options else {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        print("score_gold: %s" % error, file=sys.stderr)
        return 2
    out = figures(score)
    if "--errors" in options:
        for line in score.errors:
            if options["--errors"] in line:
                print(line)
        print()
    report(score, out)
    if "--json" in options:
        with open(options["--json"], "w", encoding="utf-8") as stream:
            json.dump({k: round(v, 4) for k, v in out.items()}, stream, indent=1, sort_keys=True)
            stream.write("\n")
    low = [(name, out.get(name), floor) for name, floor in sorted(floors.items()) if not (name in out and out[name] >= floor - 1e-9)]
    for name, value, floor in low:
        print("below its floor: %s is %s, floor %s" % (name, "absent" if value is None else "%.4f" % value, floor), file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
