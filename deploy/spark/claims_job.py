"""Claim records of many pages with Apache Spark: each task pipes its share through `hearsay claims`.

    spark-submit claims_job.py --input 'crawl/*.warc.gz' --output claims.parquet
    spark-submit claims_job.py --input pages.parquet     --output claims.parquet
    spark-submit claims_job.py --input pages.jsonl       --output claims.parquet

Input: WARC files, or Parquet or JSON Lines whose rows have `url` and/or `id`, and one of `html`, `html_base64`, `text`.
Output: OUT/claims/batch=…/day=…/*.parquet, OUT/errors/batch=…/*.parquet, and a mark in OUT/_done for each finished batch.

Restart: a batch with a mark is skipped; one without is done again and replaces what it left. Ids are derived from
content, so a task that ran twice gives the same ids, and one of each is kept.
"""

import argparse
import glob
import hashlib
import json
import os
import shlex
import sys

from pyspark.sql import SparkSession, functions as F

CLAIM = """
  schema STRING, type STRING, id STRING,
  doc STRUCT<id: STRING, url: STRING, title: STRING, site: STRING, authors: ARRAY<STRING>, published: STRING,
    language: STRING, text_sha256: STRING>,
  form STRING, text STRING, spans ARRAY<ARRAY<BIGINT>>, normalized STRING,
  quotations ARRAY<STRUCT<text: STRING, start: BIGINT, `end`: BIGINT>>,
  cue STRUCT<text: STRING, lemma: STRING, spans: ARRAY<ARRAY<BIGINT>>>, act STRING,
  source STRUCT<text: STRING, spans: ARRAY<ARRAY<BIGINT>>, name: STRING, kind: STRING, entity: STRING, role: STRING,
    mention: STRING, anonymous: BOOLEAN, plural: BOOLEAN, gender: STRING>,
  via ARRAY<STRUCT<name: STRING, text: STRING, spans: ARRAY<ARRAY<BIGINT>>, cue: STRING>>,
  target STRUCT<text: STRING, spans: ARRAY<ARRAY<BIGINT>>, name: STRING, entity: STRING, kind: STRING>,
  polarity STRING, certainty STRING, within STRING, responds_to STRING,
  entities ARRAY<STRUCT<text: STRING, type: STRING, name: STRING, entity: STRING, start: BIGINT, `end`: BIGINT>>,
  quantities ARRAY<STRUCT<text: STRING, value: DOUBLE, low: DOUBLE, high: DOUBLE, unit: STRING, approximate: BOOLEAN,
    start: BIGINT, `end`: BIGINT>>,
  times ARRAY<STRUCT<text: STRING, value: STRING, start: BIGINT, `end`: BIGINT>>,
  sentence BIGINT, paragraph BIGINT, in_heading BOOLEAN, prefix STRING, suffix STRING, link STRING, confidence DOUBLE,
  rule STRING, producer STRUCT<name: STRING, version: STRING, model: STRING, config: STRING>
"""
ERROR = """
  schema STRING, type STRING, id STRING, input STRING, url STRING, stage STRING, code STRING, reason STRING,
  attempts BIGINT, retriable BOOLEAN,
  producer STRUCT<name: STRING, version: STRING, model: STRING, config: STRING>
"""
SUMMARY = "type STRING, read BIGINT, articles BIGINT, claims BIGINT, errors BIGINT"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, nargs="+", help="files or glob patterns: .warc[.gz], .parquet, .jsonl")
    parser.add_argument("--output", required=True, help="folder for Parquet")
    parser.add_argument("--hearsay", default="hearsay", help="the command, present on every worker (default: hearsay)")
    parser.add_argument("--options", default="", help="more options for `hearsay claims`, in one string")
    parser.add_argument("--batch", type=int, default=64, help="files a batch, the unit of a restart (default: 64)")
    parser.add_argument("--partitions", type=int, default=None, help="tasks a batch (default: Spark's parallelism)")
    return parser.parse_args()


def lines_of(spark, files, command, partitions):
    """The mixed stream of records. `checkCode` matters: without it Spark keeps what a crashed command had written."""
    tail = " --records all --jobs 1 --quiet"
    if files[0].endswith((".warc", ".warc.gz")):
        paths = spark.sparkContext.parallelize(files, min(len(files), partitions))
        return paths.pipe(f"xargs -r -d '\\n' -n 1 {command} claims{tail}", checkCode=True)
    if files[0].endswith(".parquet"):
        rows = spark.read.parquet(*files).toJSON()
    else:
        rows = spark.sparkContext.textFile(",".join(files))
    return rows.repartition(partitions).pipe(f"{command} claims -{tail}", checkCode=True)


def records(lines, kind, schema):
    """The records of one kind. A line that does not fit its schema stops the job rather than vanish."""
    own = lines.filter(F.get_json_object("value", "$.type") == kind)
    return own.select(F.from_json("value", schema, {"mode": "FAILFAST"}).alias("record")).select("record.*")


def run_batch(spark, files, name, options):
    claims_folder = os.path.join(options.output, "claims", f"batch={name}")
    errors_folder = os.path.join(options.output, "errors", f"batch={name}")
    command = shlex.quote(options.hearsay) + (" " + options.options if options.options else "")
    partitions = options.partitions or spark.sparkContext.defaultParallelism
    lines = lines_of(spark, files, command, partitions).toDF("string").cache()
    try:
        day = F.coalesce(F.substring("doc.published", 1, 10), F.lit("unknown"))
        claims = records(lines, "claim", CLAIM).dropDuplicates(["id"]).withColumn("day", day)
        claims.write.mode("overwrite").partitionBy("day").parquet(claims_folder)
        records(lines, "error", ERROR).write.mode("overwrite").parquet(errors_folder)
        totals = records(lines, "summary", SUMMARY).groupBy().sum("read", "articles", "claims", "errors").first()
    finally:
        lines.unpersist()
    counts = {key: totals[f"sum({key})"] or 0 for key in ["read", "articles", "claims", "errors"]}
    if counts["read"] != counts["articles"] + counts["errors"]:
        sys.exit(f"batch {name}: {counts['read']} inputs read, but {counts['articles']} articles and {counts['errors']} errors")
    return counts


def main():
    options = arguments()
    files = sorted(file for pattern in options.input for file in glob.glob(pattern))
    if not files:
        sys.exit(f"no file fits {' '.join(options.input)}")
    done = os.path.join(options.output, "_done")
    os.makedirs(done, exist_ok=True)
    spark = SparkSession.builder.appName("hearsay-claims").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    for kind in [(".warc", ".warc.gz"), (".parquet",), (".jsonl",)]:
        own = [file for file in files if file.endswith(kind)]
        for start in range(0, len(own), options.batch):
            batch = own[start:start + options.batch]
            name = hashlib.sha256("\n".join(batch).encode()).hexdigest()[:16]
            mark = os.path.join(done, name)
            if os.path.exists(mark):
                print(f"batch {name}: done before")
                continue
            counts = run_batch(spark, batch, name, options)
            with open(mark + ".part", "w", encoding="utf-8") as out:
                json.dump({"files": batch, **counts}, out)
            os.replace(mark + ".part", mark)
            print(f"batch {name}: {counts}")
    spark.stop()


if __name__ == "__main__":
    main()
