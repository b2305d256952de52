"""What makes the same examples give the same trees, and pages of one site stay together when they are tried."""

import numpy

SEED = 7
FOLDS = 3
# Of LightGBM: one thread, in one order.
REPEATABLE = {
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "seed": SEED,
    "verbose": -1,
}


def folds_of(sites: list[str]) -> numpy.ndarray:
    names = sorted(set(sites))
    order = numpy.random.RandomState(SEED).permutation(len(names))
    fold = {name: order[index] % FOLDS for index, name in enumerate(names)}
    return numpy.array([fold[site] for site in sites])
