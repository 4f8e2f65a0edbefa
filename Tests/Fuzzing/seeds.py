#!/usr/bin/env python3
"""Writes the inputs that fuzzing starts from: seeds.py FOLDER

Small ones of our own, and, where ../shared (HEARSAY_SHARED) is there, the suites of others. Nothing of those is kept in
the project: FOLDER is thrown away."""
import bz2, glob, gzip, hashlib, json, os, re, struct, sys, zipfile, zlib, io

root = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
suites = os.path.join(os.environ.get("HEARSAY_SHARED", os.path.join(root, "../shared")), "data/suites")
out = sys.argv[1]


def seed(target, data):
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    folder = os.path.join(out, target)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, hashlib.sha1(data).hexdigest()[:16]), "wb") as f:
        f.write(data)


def read(pattern):
    for path in sorted(glob.glob(os.path.join(suites, pattern), recursive=True)):
        if os.path.isfile(path):
            with open(path, "rb") as f:
                yield f.read()


# ---- our own
LD = ('{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Harbour of Meridia reopens",'
      '"datePublished":"2031-05-14T08:30:00+02:00","author":[{"@type":"Person","name":"Ana Reyes"},{"@id":"#o"}],'
      '"articleBody":"The harbour reopened.","image":{"url":"/a.jpg"}},{"@id":"#o","name":"Tomas Okafor"}]}')
PAGE = ('<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Harbour of Meridia reopens | The Herald</title>'
        '<meta property="og:title" content="Harbour of Meridia reopens"><link rel=canonical href="/a">'
        '<script type="application/ld+json">' + LD + '</script></head><body><nav><a href="/">Home</a></nav><article>'
        '<h1>Harbour of Meridia reopens</h1><p class=byline>By Ana Reyes</p><time datetime="2031-05-14T08:30Z">May 14, 2031</time>'
        '<div class="article-body"><p>The harbour of Meridia reopened on Wednesday, officials said.</p><h2>Ships</h2>'
        '<p>“We are glad,” said Tomas Okafor, the harbour master.</p><ul><li>One ship came.<li>Another left.</ul>'
        '<table><tr><td>Ships<td>12</table><blockquote>It is open.</blockquote><figure><img src=a.jpg><figcaption>Ships. Photo: AP'
        '</figcaption></figure><pre>a\nb</pre></div></article><footer>© The Herald &amp; Co</footer></body></html>')
seed("html", PAGE)
seed("html", re.sub(r"</?(article|div)[^>]*>", "", PAGE))
seed("html", PAGE.encode("utf-16"))
seed("html", PAGE.replace("utf-8", "windows-1251").encode("cp1251", "replace"))
seed("html", '<html dir=rtl><body><h1>الميناء يفتح</h1><p>' + "قال المسؤولون إن الميناء فتح أبوابه. " * 9 + "</p>")
seed("html", '<body><h1>港が再開</h1><p><ruby>港<rt>みなと</rt></ruby>は水曜日に再開したと当局が述べた。' * 5)
for html in (PAGE,):
    for index in range(0, 17):
        seed("encoding", bytes([index]) + html.encode())
for label, text in [("shift_jis", "港は再開した。"), ("euc-jp", "港は再開した。"), ("iso-2022-jp", "港は再開した。"), ("gbk", "港口重新开放"),
                    ("big5", "港口重新開放"), ("euc-kr", "항구가 다시 열렸다"), ("koi8-u", "Порт відкрито"), ("cp1255", "הנמל נפתח"),
                    ("utf-16", "harbour"), ("cp1252", "naïve “quote”")]:
    body = text.encode(label)
    for index in range(0, 17):
        seed("encoding", bytes([index]) + body * 3)
    seed("encoding", b"\0<meta charset=" + label.encode() + b">" + body)
seed("linkeddata", LD)
seed("linkeddata", "<!-- {'a': [1,,2 // c\n], \"b\": \"x \"quoted\" y\", c: tru")
for text in ["2031-05-14T08:30:00.123+02:00", "14 May 2031, 8.30 pm CEST", "May 14th, 2031 at 8:30am ET", "14.05.2031 - 08:30 Uhr",
             "2031年5月14日 8時30分", "Wed, 14 May 2031 08:30:00 GMT", "20310514T083000Z", "1936513800", "1936513800000",
             "14 мая 2031 г.", "14 mai 2031 à 08h30", "٢٠٣١-٠٥-١٤", "05/14/31", "2031-W20-3", "Tuesday, 14 de mayo de 2031"]:
    seed("time", text)
RSS = ('<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Herald</title><item>'
       '<title><![CDATA[Harbour &amp; ships]]></title><link>https://herald.example/a</link><pubDate>Wed, 14 May 2031 08:30:00 GMT'
       '</pubDate><dc:creator>Ana Reyes</dc:creator><guid isPermaLink="false">1</guid></item></channel></rss>')
ATOM = ('<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://herald.example/"><entry><title type="html">A &lt;b&gt;b&lt;/b&gt;'
        '</title><link rel="alternate" href="a"/><updated>2031-05-14T08:30:00Z</updated></entry></feed>')
MAP = ('<urlset xmlns:news="n"><url><loc>https://herald.example/a</loc><lastmod>2031-05-14</lastmod><news:news><news:title>A'
       '</news:title></news:news></url></urlset>')
for text in [RSS, ATOM, MAP, '<feed version="0.3"><entry><title mode="base64">SGFyYm91cg==</title><link href="/a"/></entry></feed>',
             '<sitemapindex><sitemap><loc>https://herald.example/s.xml.gz</loc></sitemap></sitemapindex>',
             '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b SYSTEM "file:///etc/passwd">]><rss><item><title>&a;&b;</title></item></rss>',
             '{"version":"https://jsonfeed.org/version/1","items":[{"url":"/a","title":"A","date_published":"2031-05-14"}]}',
             "https://herald.example/a\nhttps://herald.example/b\n"]:
    seed("feed", text)
    seed("feed", gzip.compress(text.encode(), mtime=0))
    seed("feed", text.encode("utf-16"))
for value in ['{"a":[1,-2.5e3,true,null,"\\u00e9\\ud83d\\ude00\\n"]}', "[[[[]]]]", '"\\ud800"', "1e999", " [1 ] "]:
    seed("json", value)
seed("json", '{"schema":"hearsay.page/1","id":"a","html_base64":"PHA+","published":"2031-05-14","authors":["Ana"],"status":200}')
seed("json", '{"schema":"hearsay.article/1","id":"a","input":"a","text":"Ab. Cd.","paragraphs":[[0,3],[4,7]],"headings":[[0,3]]}')
seed("json", '{"schema":"hearsay.document/1","id":"a","text":"Ana said.","sentences":[[0,9]],"tokens":[{"text":"Ana","start":0,"end":3,'
     '"lemma":"Ana","pos":"PROPN","tag":"NNP","head":1,"dep":"nsubj","morph":""},{"text":"said","start":4,"end":8,"lemma":"say",'
     '"pos":"VERB","tag":"VBD","head":1,"dep":"ROOT","morph":""}],"entities":[{"text":"Ana","type":"PERSON","start":0,"end":3}]}')
for text in ["https://user:pw@herald.example:8080/a/../b?q=1#f\n../c?d", "http://0x7f.1/", "http://[::ffff:1.2.3.4]/", "http://xn--bcher-kva.example/",
             "http://bücher.example/ä?ö#ü", "file:///C|/a\n..\\b", "javascript:alert(1)", "http://a/%zz%00\n//b\\c", "http:a", "data:,x y"]:
    seed("url", text)
seed("robots", "/a/b?c=d$\nUser-agent: hearsay\nDisallow: /a/*?c=\nAllow: /a/b$\nCrawl-delay: 2.5\nSitemap: https://herald.example/s.xml\n"
     "User-agent: *\nDisallow: /%61\n")
http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
packed = gzip.compress(PAGE.encode(), mtime=0)
block = http + b"%x\r\n" % len(packed) + packed + b"\r\n0\r\n\r\n"
warc = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/a\r\nWARC-Date: 2031-05-14T08:30:00Z\r\n"
        b"Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(block)) + block + b"\r\n\r\n"
arc = b"https://herald.example/a 1.2.3.4 20310514083000 text/html %d\n" % len(http + packed) + http + packed + b"\n"
filedesc = b"filedesc://a.arc 0.0.0.0 20310514083000 text/plain 69\n1 0 Herald\nURL IP-address Archive-date Content-type Archive-length\n\n\n"
for data in [warc, warc + warc, gzip.compress(warc, mtime=0) * 2, gzip.compress(warc + warc, mtime=0), filedesc + arc + arc, warc[:-40] + warc]:
    seed("warc", data)
raw = zlib.compressobj(9, zlib.DEFLATED, -15)
deflated = raw.compress(PAGE.encode()) + raw.flush()
for step in (0, 4, 60, 252):
    seed("coding", bytes([step]) + packed)
    seed("coding", bytes([step]) + packed + packed + b"garbage")
    seed("coding", bytes([step | 1]) + deflated)
    seed("coding", bytes([step | 1]) + zlib.compress(PAGE.encode()))
    seed("coding", bytes([step | 2]) + bytes.fromhex("0b028068656c6c6f03"))
    seed("coding", bytes([step | 3]) + bytes.fromhex("28b52ffd0405290000") + b"hello" + bytes.fromhex("d2f5f4c1"))
seed("head", "HTTP/1.1 429 Too many\r\nContent-Length: 12\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Encoding: gzip, br\r\n"
     "Location: /a b\r\nETag: \"x\"\r\nLast-Modified: Wed, 14 May 2031 08:30:00 GMT\r\nRetry-After: 120\r\n\r\n")
seed("head", "HTTP/2 503\nRetry-After: Wed, 14 May 2031 08:30:00 GMT\n\n")
for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("a/meta.json", '{"name":"md"}' * 9)
        archive.writestr("a/b", bytes(range(256)))
    seed("zip", file.getvalue())
seed("msgpack", bytes.fromhex("83a161c3a162cb3ff8000000000000a163dc000301a17802c403000102") + b"")
seed("msgpack", bytes.fromhex("84aa7072656669785f7265a25e28aa7375666669785f7265a22924ac75726c5f6d61746368c0a572756c657381a164919181") + b"\x41\xa2do")
header = b"HEARSAYW" + struct.pack("<II", 2, 2) + bytes(48)
table = b"".join(name.ljust(48, b"\0") + struct.pack("<QQ", offset, length) for name, offset, length in [(b"a", 192, 64), (b"description", 256, 13)])
seed("weights", header + table + bytes(64) + b'{"name":"md"}' + bytes(51))

# ---- the suites
for data in read("html5lib-tests/tree-construction/*.dat"):
    for case in re.findall(rb"#data\n(.*?)\n#errors", data, re.S):
        seed("html", case)
for data in read("html5lib-tests/tokenizer/*.test"):
    for case in json.loads(data).get("tests", []):
        seed("html", case["input"])
for data in read("html5lib-tests/encoding/*.dat"):
    for case in re.findall(rb"#data\n(.*?)\n#encoding", data, re.S):
        seed("encoding", b"\0" + case)
        seed("html", case)
for data in read("libxml2-tests/**/*"):
    if len(data) < 65536:
        seed("html", data)
        seed("feed", data)
for pattern in ("feedparser-tests/**/*.xml", "crawler-commons/**/*.xml", "crawler-commons/**/*.gz", "crawler-commons/**/*.rss"):
    for data in read(pattern):
        if len(data) < 65536:
            seed("feed", data)
for data in read("crawler-commons/**/*.txt"):
    seed("robots", b"/a\n" + data[:65536])
for data in read("robots-google/*.jsonl"):
    for line in data.splitlines():
        case = json.loads(line)
        seed("robots", case["url"] + "\n" + case["robots"])
for data in read("json-test-suite/**/*.json"):
    if len(data) < 65536:
        seed("json", data)
        seed("linkeddata", data)
for data in read("url-wpt/**/*urltestdata*.json"):
    for case in json.loads(data):
        if isinstance(case, dict):
            seed("url", (case["base"] + "\n" if case.get("base") else "") + case["input"])
for data in read("warcio-samples/**/*"):
    if len(data) < 1 << 20:
        seed("warc", data)
for target in sorted(os.listdir(out)):
    print("%5d %s" % (len(os.listdir(os.path.join(out, target))), target))
