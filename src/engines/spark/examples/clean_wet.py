"""Clean WET files of Common Crawl into Parquet.

    spark-submit --py-files tamis_spark.zip clean_wet.py wet.paths.gz articles \\
        --prefix https://data.commoncrawl.org/ --tamis /opt/tamis/dist/cli.js

Each line of the list is a file, and each file a task. The output has a row for each page, and one
for each stretch of a file that can't be read; what became of them is told at the end, as JSON.

Exit status: 0 done; 1 more rows are errors than --max-errors allows; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

from tamis_spark.clean import clean
from tamis_spark.read_wet import read_wet


def main() -> int:
    options = parse()
    spark = SparkSession.builder.appName("tamis").getOrCreate()
    # Pages come to Python in batches, and all of a batch are held: of Spark's 10,000, too much.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "512")
    files = [options.prefix + line for line in lines_of(options.list)]
    pages = read_wet(spark, files[: options.limit])
    articles = clean(
        pages,
        log=options.log,
        workers=int(spark.conf.get("spark.task.cpus", "1") or 1),
        tamis=options.tamis,
        node=options.node,
    )
    # Spark writes each task's rows under another name, and lets one attempt of each task count.
    articles.write.parquet(options.output)
    account = account_of(spark.read.parquet(options.output))
    spark.stop()
    print(json.dumps(account))
    return 1 if account["error"] > options.max_errors * account["in"] else 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Clean WET files of Common Crawl into Parquet.")
    parser.add_argument("list", type=Path, help="a file that names a WET file on each line")
    parser.add_argument("output", help="a folder that is not there yet, on any store of Spark's")
    parser.add_argument("--prefix", default="", help="put before each name")
    parser.add_argument("--limit", type=int, help="take so many files at most")
    parser.add_argument("--log", action="store_true", help="write the log of each page too")
    parser.add_argument("--tamis", help="tamis, or its cli.js, on each executor")
    parser.add_argument("--node", default="node", help="Node on each executor")
    parser.add_argument(
        "--max-errors", type=float, default=0.05, help="the share of rows that may be errors"
    )
    return parser.parse_args()


def lines_of(path: Path) -> list[str]:
    """The lines of a list, which may be gzipped as Common Crawl's are."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return [line.strip() for line in text.split("\n") if line.strip()]


def account_of(articles: DataFrame) -> dict[str, object]:
    """What became of the rows: in = ok + error, and the errors by their codes."""
    counts = articles.groupBy("status", "error_code").count().collect()
    codes = {row["error_code"]: row["count"] for row in counts if row["status"] == "error"}
    total, errors = sum(row["count"] for row in counts), sum(codes.values())
    return {
        "in": total,
        "ok": total - errors,
        "error": errors,
        "codes": dict(sorted(codes.items())),
    }


if __name__ == "__main__":
    sys.exit(main())
