"""Fit the trees that choose for a field among the candidates that train-field.ts writes.

    learn-field.py FOLDER      reads examples.json; writes trees.json

What is fitted is the likelihood of each candidate of a page to be the right one, beside that of none to be it: a
candidate's sum of leaves against those of the others and 0, as in the conditional logit of McFadden (1974), "Conditional
logit analysis of qualitative choice behavior". One thread and a fixed seed: the same examples make the same bytes.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

import lightgbm
import numpy

from flat_trees import flat_trees
from repeatable import FOLDS, REPEATABLE, folds_of

# How much a page counts by its style, whether or not its address is known ("block@"): one without the window's title is nearly the same once more, those that are cut off
# above or below their headline are easy, and no scraper makes those of next to nothing but the article.
STYLES = {"inner": 0.5, "opened": 0.3, "body": 0.3, "lean": 0.5}
ROUNDS = 100
SETTINGS = {
    "num_leaves": 16,
    "learning_rate": 0.1,
    "min_data_in_leaf": 30,
    "min_sum_hessian_in_leaf": 1,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "max_bin": 63,
    **REPEATABLE,
}


def learn(folder: Path) -> None:
    pages = json.loads((folder / "examples.json").read_text())
    pages = [page for page in pages if page["rows"]]
    rows = numpy.array([row for page in pages for row in page["rows"]], dtype=numpy.float32)
    labels = numpy.array([label for page in pages for label in page["isRight"]], dtype=float)
    page_of = numpy.repeat(numpy.arange(len(pages)), [len(page["rows"]) for page in pages])
    weights = numpy.array([STYLES.get(page["style"].rstrip("@"), 1.0) for page in pages])[page_of]
    try_unseen(pages, rows, labels, page_of, weights)
    model = fit(rows, labels, page_of, weights).dump_model()
    (folder / "trees.json").write_text(flat_trees([model]))


def fit(rows, labels, page_of, weights) -> lightgbm.Booster:
    pages, page_of = numpy.unique(page_of, return_inverse=True)
    right = numpy.bincount(page_of, labels)

    def likelihood(sums, _):
        shares, exps = shares_of(sums, page_of, len(pages))
        among = numpy.bincount(page_of, exps * labels)[page_of]
        wanted = numpy.where(right[page_of] > 0, exps * labels / numpy.maximum(among, 1e-300), 0)
        return weights * (shares - wanted), weights * numpy.maximum(shares * (1 - shares), 1e-6)

    return lightgbm.train({**SETTINGS, "objective": likelihood}, lightgbm.Dataset(rows, labels), ROUNDS)


def shares_of(sums, page_of, count):
    """Each candidate's likelihood among those of its page and 0, which stands for none; and what it was worked out from."""
    top = numpy.zeros(count)
    numpy.maximum.at(top, page_of, sums)
    exps = numpy.exp(sums - top[page_of])
    return exps / (numpy.bincount(page_of, exps) + numpy.exp(-top))[page_of], exps


def try_unseen(pages, rows, labels, page_of, weights) -> None:
    """Tell, style by style and by how likely it was, how often the likeliest text is right."""
    folds = folds_of([page["site"] for page in pages])[page_of]
    sums = numpy.zeros(len(labels))
    for held in range(FOLDS):
        seen = folds != held
        sums[~seen] = fit(rows[seen], labels[seen], page_of[seen], weights[seen]).predict(rows[~seen])
    shares, _ = shares_of(sums, page_of, len(pages))
    tried = []
    line = 0
    for page in pages:
        likely = defaultdict(float)
        right = set()
        for text, is_right in zip(page["texts"], page["isRight"]):
            likely[text] += shares[line]
            if is_right:
                right.add(text)
            line += 1
        best = max(likely, key=likely.get)
        tried.append((page["style"], likely[best], best in right))
    for style in dict.fromkeys(style for style, _, _ in tried):
        of = [right for own, _, right in tried if own == style]
        print(f"{style:10} {sum(of):4} of {len(of)} right")
    for least, most in ((0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01)):
        of = [right for _, likely, right in tried if least <= likely < most]
        if of:
            print(f"likelihood {least} to {min(most, 1)}: {sum(of) / len(of):.2f} of {len(of)} right")


if __name__ == "__main__":
    learn(Path(sys.argv[1]))
