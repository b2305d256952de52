"""Trees as src/trees/forest.ts reads them."""

import json


def flat_trees(models: list[dict], explained: bool = False) -> str:
    """
    All trees of dumped models, one a line, that what they add up to is the mean of what the models' own do; with what their splits
    stand for where they are to explain themselves.
    """
    rows = [
        json.dumps(flat(tree["tree_structure"], len(models), explained), separators=(",", ":"))
        for model in models
        for tree in model["tree_info"]
    ]
    return "[\n" + ",\n".join(rows) + "\n]"


def flat(root: dict, models: int, explained: bool) -> list:
    """Splits (feature, the most that goes left, left, right) and leaves; what leads to a leaf is below 0."""
    splits = []
    leaves = []
    inner = []

    def add(node: dict) -> int:
        if "leaf_value" in node:
            leaves.append(round(node["leaf_value"] / models, 4))
            return -len(leaves)
        index = len(splits)
        splits.append(None)
        inner.append(round(node["internal_value"] / models, 4))
        most = short(node["threshold"])
        splits[index] = [node["split_feature"], most, add(node["left_child"]), add(node["right_child"])]
        return index

    add(root)
    tree = [[number for split in splits for number in split], leaves]
    return [*tree, inner] if explained else tree


def short(threshold: float) -> float:
    """As short as it does no harm. Where a feature's values are whole numbers below 100,000, it stands between two of them."""
    return float(f"{threshold:.6g}")
