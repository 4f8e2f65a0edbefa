"""The loaders that people use, over what Hearsay writes: types hold, nothing is lost, hostile words survive."""

import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess

import pytest

from synthetic import HOSTILE, records

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("HEARSAY_COMMAND", str(ROOT / ".build/release/hearsay"))


@pytest.fixture(scope="module")
def claims(tmp_path_factory):
    """30,000 claims whose rare fields are null in the first 25,000: more rows than a loader samples."""
    path = tmp_path_factory.mktemp("claims") / "claims.jsonl"
    made = [record for record in records(30_000, 2_000) if record["type"] == "claim"]
    for claim in made[:25_000]:
        claim["via"], claim["responds_to"], claim["target"] = [], None, None
    for claim in made[25_000:]:
        claim["target"] = dict(text="Norland", spans=[[0, 7]], name="Norland", entity="e2", kind="place")
    with path.open("w", encoding="utf-8") as out:
        for claim in made:
            out.write(json.dumps(claim, ensure_ascii=False).replace("\u2028", "\\u2028") + "\n")
    return path, made


def test_duckdb_keeps_types_and_late_values(claims):
    duckdb = pytest.importorskip("duckdb")
    path, made = claims
    base = duckdb.connect()
    base.execute((ROOT / "docs/duckdb.sql").read_text())
    count, late, names = base.execute(
        f"SELECT count(*), count(target.name), list(DISTINCT source.name) FROM hearsay_claims('{path}')").fetchone()
    assert (count, late) == (30_000, 5_000)
    assert set(HOSTILE) <= set(names)
    types = dict(base.execute(f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM hearsay_claims('{path}'))").fetchall())
    assert types["confidence"] == "DOUBLE" and types["spans"] == "BIGINT[][]" and types["within"] == "VARCHAR"


def test_pandas(claims):
    pandas = pytest.importorskip("pandas")
    path, made = claims
    frame = pandas.read_json(path, lines=True, dtype=False)
    assert len(frame) == 30_000
    assert list(frame.columns) == list(made[0])
    assert frame["doc"].str["published"].iloc[0] == made[0]["doc"]["published"]
    assert set(HOSTILE) <= set(frame["source"].str["name"])


def test_jq(claims):
    if not shutil.which("jq"):
        pytest.skip("no jq: apt-get install jq")
    path, made = claims
    ids = subprocess.run(["jq", "-r", ".id", path], check=True, capture_output=True, text=True).stdout.split()
    assert ids == [claim["id"] for claim in made]


def test_csv_goes_into_sqlite_and_back(claims):
    import csv
    import io

    path, made = claims
    text = subprocess.run([COMMAND, "export", "--format", "csv", str(path)], check=True, capture_output=True).stdout.decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == 30_001
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE claims (" + ", ".join(f'"{name}"' for name in rows[0]) + ")")
    base.executemany(f"INSERT INTO claims VALUES ({', '.join('?' * len(rows[0]))})", rows[1:])
    assert base.execute("SELECT count(DISTINCT id) FROM claims").fetchone() == (30_000,)
    words = dict(base.execute("SELECT id, text FROM claims"))
    assert all(words[claim["id"]] == claim["text"] for claim in made)


def test_flat_lines_become_parquet(claims, tmp_path):
    pyarrow_json = pytest.importorskip("pyarrow.json")
    parquet = pytest.importorskip("pyarrow.parquet")
    path, made = claims
    flat = tmp_path / "flat.jsonl"
    with flat.open("wb") as out:
        subprocess.run([COMMAND, "export", "--format", "parquet-ready", str(path)], check=True, stdout=out)
    table = pyarrow_json.read_json(flat)
    parquet.write_table(table, tmp_path / "claims.parquet")
    back = parquet.read_table(tmp_path / "claims.parquet")
    assert back.num_rows == 30_000
    assert back.column("text").to_pylist() == [claim["text"] for claim in made]


def test_quotation_graph_has_gdelts_fields(claims):
    path, made = claims
    lines = subprocess.run([COMMAND, "export", "--format", "gqg", str(path)], check=True, capture_output=True).stdout.splitlines()
    graph = [json.loads(line) for line in lines]
    assert sum(len(article["quotes"]) for article in graph) == sum(1 for claim in made if claim["quotations"])
    for article in graph:
        assert list(article) == ["date", "url", "title", "lang", "quotes"]
        assert all({"pre", "quote", "post"} <= set(quote) for quote in article["quotes"])


def test_json_ld_expands_to_schema_org_and_web_annotation(claims, tmp_path):
    jsonld = pytest.importorskip("pyld.jsonld")
    path, made = claims
    head = tmp_path / "head.jsonl"
    head.write_text("".join(path.open(encoding="utf-8").readlines()[:50]), encoding="utf-8")
    # The two contexts as far as we use their terms: nothing is loaded from outside.
    contexts = {
        "https://schema.org": {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}},
        "http://www.w3.org/ns/anno.jsonld": {"@context": {
            "oa": "http://www.w3.org/ns/oa#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@vocab"},
            "Annotation": "oa:Annotation", "TextQuoteSelector": "oa:TextQuoteSelector",
            "TextPositionSelector": "oa:TextPositionSelector", "TextualBody": "oa:TextualBody",
            "identifying": "oa:identifying", "classifying": "oa:classifying", "describing": "oa:describing",
            "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
            "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
            "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
            "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end",
            "value": "rdf:value"}},
    }

    def load(url, options=None):
        return {"contextUrl": None, "documentUrl": url, "contentType": "application/ld+json", "document": contexts[url.rstrip("/")]}

    def expanded(format):
        lines = subprocess.run([COMMAND, "export", "--format", format, str(head)], check=True, capture_output=True).stdout.splitlines()
        assert len(lines) == 50
        return [jsonld.expand(json.loads(line), {"documentLoader": load})[0] for line in lines]

    for claim in expanded("jsonld"):
        assert claim["@type"] == ["https://schema.org/Claim"]
        assert claim["https://schema.org/appearance"][0]["@type"] == ["https://schema.org/NewsArticle"]
    for annotation, claim in zip(expanded("webannotation"), made):
        oa = "http://www.w3.org/ns/oa#"
        assert annotation["@type"] == [oa + "Annotation"]
        selectors = annotation[oa + "hasTarget"][0][oa + "hasSelector"]
        assert {selector["@type"][0] for selector in selectors} == {oa + "TextQuoteSelector", oa + "TextPositionSelector"}
        assert selectors[0][oa + "exact"][0]["@value"] == claim["text"]


def test_every_question_of_the_analytics_page_runs(sample_run):
    duckdb = pytest.importorskip("duckdb")
    page = (ROOT / "docs/analytics.md").read_text()
    questions = re.findall(r"```sql\n(.*?)```", page, re.S)
    assert len(questions) == 10
    base = duckdb.connect()
    base.execute((ROOT / "docs/duckdb.sql").read_text())
    empty = []
    for number, question in enumerate(questions, 1):
        if not base.execute(question.replace("out/claims/*.jsonl", str(sample_run / "claims/*.jsonl"))).fetchall():
            empty.append(number)
    assert empty == [], "the samples answer every question"
