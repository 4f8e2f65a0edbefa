#!/usr/bin/env python3
"""Writes articles/archive/week.warc.gz: a WARC 1.1 file with one gzip member a record. Python stdlib only.

The records: warcinfo; a request (to be passed over); a page; the same page again as a revisit; an image; an answer of
status 404; a page whose body is chunked and gzipped. Run it again only when the texts below change: the bytes are the
same each time.
"""
import base64
import gzip
import hashlib
import io
import os
import uuid

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Chess: Varga concedes title to Osei</title>
<meta property="og:site_name" content="Lindow Sport"><meta property="article:published_time" content="2031-04-19T21:00:00+02:00">
<meta name="author" content="Runa Tveit"></head>
<body><nav><a href="/">Lindow Sport</a></nav><article><h1>Chess: Varga concedes title to Osei</h1>
<p>Akua Osei is the new champion of Meridia. Milan Varga resigned the last game on Saturday after 61 moves, the federation announced.</p>
<p>“She was better, it is as simple as that,” Varga said. Osei, 19, said that she had hardly slept and that she wanted “to call my grandmother first”.</p>
<p>Varga’s coach claimed that a phone had rung during the eighth game. The federation said it had found no proof of that. Osei’s team called the allegation “sour grapes”.</p>
</article><footer>Lindow Sport</footer></body></html>
"""

SECOND = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Heat pumps save less than promised, auditors find</title>
<meta property="article:published_time" content="2031-04-22T08:00:00+02:00"></head>
<body><div class="menu"><a href="/">Home</a> <a href="/energy">Energy</a></div><main><h1>Heat pumps save less than promised, auditors find</h1>
<p>The government's heat pump scheme saves a third less energy than promised, the Court of Auditors said in a report on Tuesday.</p>
<p>The report, which was leaked to the Meridia Herald last week, blames poor insulation. Energy minister Ulf Castellan said he accepted the findings, but the makers' association disputed them, saying that the auditors had looked at only 140 houses.</p>
<p>“You cannot judge a country by 140 kitchens,” said its president, Yara Ndong. The auditors replied that the sample was representative.</p>
</main></body></html>
"""


def record(kind, number, headers, body):
    identity = uuid.uuid5(uuid.NAMESPACE_URL, "hearsay/samples/%d" % number)
    lines = ["WARC/1.1", "WARC-Type: " + kind, "WARC-Record-ID: <urn:uuid:%s>" % identity,
             "WARC-Date: 2031-04-23T00:00:%02dZ" % number]
    lines += headers + ["Content-Length: %d" % len(body)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body + b"\r\n\r\n"


def member(data):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as stream:
        stream.write(data)
    return out.getvalue()


def digest(body):
    return "sha1:" + base64.b32encode(hashlib.sha1(body).digest()).decode()


def response(number, url, status, headers, body):
    head = "HTTP/1.1 %s\r\n" % status + "".join("%s: %s\r\n" % pair for pair in headers) + "\r\n"
    return record("response", number, ["WARC-Target-URI: " + url, "WARC-Payload-Digest: " + digest(body),
                                       "Content-Type: application/http; msgtype=response"], head.encode() + body)


def chunked(data, size):
    parts = [data[i:i + size] for i in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def main():
    chess, pumps = "http://sport.example/chess/osei", "http://energy.example/news/heat-pumps"
    html = [("Content-Type", "text/html; charset=utf-8")]
    page = PAGE.encode()
    squeezed = member(SECOND.encode())
    records = [
        record("warcinfo", 0, ["WARC-Filename: week.warc.gz", "Content-Type: application/warc-fields"],
               b"software: make_warc.py\r\nformat: WARC File Format 1.1\r\n"),
        record("request", 1, ["WARC-Target-URI: " + chess, "Content-Type: application/http; msgtype=request"],
               b"GET /chess/osei HTTP/1.1\r\nHost: sport.example\r\n\r\n"),
        response(2, chess, "200 OK", html + [("Content-Length", str(len(page)))], page),
        record("revisit", 3, ["WARC-Target-URI: " + chess, "WARC-Payload-Digest: " + digest(page),
                              "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
                              "Content-Type: application/http; msgtype=response"],
               b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"),
        response(4, "http://sport.example/osei.gif", "200 OK", [("Content-Type", "image/gif")],
                 base64.b64decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==")),
        response(5, "http://sport.example/gone", "404 Not Found", html, b"<html><body><h1>Not found</h1></body></html>"),
        response(6, pumps, "200 OK", html + [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")],
                 chunked(squeezed, 200)),
    ]
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "articles", "archive", "week.warc.gz")
    with open(path, "wb") as stream:
        stream.write(b"".join(member(one) for one in records))
    print(path)


if __name__ == "__main__":
    main()
