-- Typed tables over Hearsay's JSON Lines for DuckDB. Without the types DuckDB looks at the first rows only, and a field
-- that is null in all of them becomes NULL in every row, without a warning.
--
--   duckdb -init docs/duckdb.sql
--   SELECT source.name, count(*) FROM hearsay_claims('out/claims/*.jsonl') GROUP BY ALL ORDER BY 2 DESC;

CREATE OR REPLACE MACRO hearsay_claims(files) AS TABLE
SELECT * FROM read_json(
  files,
  format = 'newline_delimited',
  maximum_object_size = 16777216,
  columns = {
    schema: 'VARCHAR', type: 'VARCHAR', id: 'VARCHAR',
    doc: 'STRUCT(id VARCHAR, url VARCHAR, title VARCHAR, site VARCHAR, authors VARCHAR[], published VARCHAR, language VARCHAR, text_sha256 VARCHAR)',
    form: 'VARCHAR', text: 'VARCHAR', spans: 'BIGINT[][]', normalized: 'VARCHAR',
    quotations: 'STRUCT(text VARCHAR, start BIGINT, "end" BIGINT)[]',
    cue: 'STRUCT(text VARCHAR, lemma VARCHAR, spans BIGINT[][])',
    act: 'VARCHAR',
    source: 'STRUCT(text VARCHAR, spans BIGINT[][], name VARCHAR, kind VARCHAR, entity VARCHAR, role VARCHAR, mention VARCHAR, anonymous BOOLEAN, plural BOOLEAN, gender VARCHAR)',
    via: 'STRUCT(name VARCHAR, text VARCHAR, spans BIGINT[][], cue VARCHAR)[]',
    target: 'STRUCT(text VARCHAR, spans BIGINT[][], name VARCHAR, entity VARCHAR, kind VARCHAR)',
    polarity: 'VARCHAR', certainty: 'VARCHAR', within: 'VARCHAR', responds_to: 'VARCHAR',
    entities: 'STRUCT(text VARCHAR, type VARCHAR, name VARCHAR, entity VARCHAR, start BIGINT, "end" BIGINT)[]',
    quantities: 'STRUCT(text VARCHAR, value DOUBLE, low DOUBLE, high DOUBLE, unit VARCHAR, approximate BOOLEAN, start BIGINT, "end" BIGINT)[]',
    times: 'STRUCT(text VARCHAR, value VARCHAR, start BIGINT, "end" BIGINT)[]',
    sentence: 'BIGINT', paragraph: 'BIGINT', in_heading: 'BOOLEAN', prefix: 'VARCHAR', suffix: 'VARCHAR',
    link: 'VARCHAR', confidence: 'DOUBLE', rule: 'VARCHAR',
    producer: 'STRUCT(name VARCHAR, version VARCHAR, model VARCHAR, config VARCHAR)'
  }
);

CREATE OR REPLACE MACRO hearsay_errors(files) AS TABLE
SELECT * FROM read_json(
  files,
  format = 'newline_delimited',
  columns = {
    schema: 'VARCHAR', type: 'VARCHAR', id: 'VARCHAR', input: 'VARCHAR', url: 'VARCHAR', stage: 'VARCHAR',
    code: 'VARCHAR', reason: 'VARCHAR', attempts: 'BIGINT', retriable: 'BOOLEAN',
    producer: 'STRUCT(name VARCHAR, version VARCHAR, model VARCHAR, config VARCHAR)'
  }
);
