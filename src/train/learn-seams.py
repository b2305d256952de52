"""Fit the trees that tell where lines end to the rows that train-seams.ts writes.

    learn-seams.py FOLDER      reads rows.f32; writes trees.json

One thread and a fixed seed: the same rows make the same bytes.
"""

import sys
from pathlib import Path

import lightgbm
import numpy

from flat_trees import flat_trees
from repeatable import REPEATABLE

ROUNDS = 150
# Features of a boundary, and what train-seams.ts writes before them: label, dump, weight.
FEATURES = 70
BEFORE = 3
# Trees of 31 leaves at half the rate leave French pages on one line at F1 0.90 (`npm run accuracy`), these bring 0.92.
SETTINGS = {
    "objective": "binary",
    "num_leaves": 63,
    "learning_rate": 0.2,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 20,
    "max_bin": 63,
    **REPEATABLE,
}


def learn(folder: Path) -> None:
    rows = numpy.fromfile(folder / "rows.f32", dtype=numpy.float32).reshape(-1, BEFORE + FEATURES)
    dump = rows[:, 1].astype(int)
    # A dump counts by the root of its places.
    weights = 1 / numpy.sqrt(numpy.maximum(50, numpy.bincount(dump)[dump]))
    weights *= rows[:, 2]
    data = lightgbm.Dataset(numpy.ascontiguousarray(rows[:, BEFORE:]), rows[:, 0], weight=weights)
    model = lightgbm.train(SETTINGS, data, ROUNDS).dump_model()
    (folder / "trees.json").write_text(flat_trees([model]))


if __name__ == "__main__":
    learn(Path(sys.argv[1]))
