"""Trees as src/trees/forest.ts reads them."""

import json
import math


def flat_trees(model: dict) -> str:
    """All trees of a dumped model, one a line."""
    rows = [json.dumps(flat(tree["tree_structure"]), separators=(",", ":")) for tree in model["tree_info"]]
    return "[\n" + ",\n".join(rows) + "\n]"


def flat(root: dict) -> list:
    """Splits (feature, the most that goes left, left, right) and leaves; what leads to a leaf is below 0."""
    splits = []
    leaves = []

    def add(node: dict) -> int:
        if "leaf_value" in node:
            leaves.append(round(node["leaf_value"], 4))
            return -len(leaves)
        index = len(splits)
        splits.append(None)
        # All features are whole numbers.
        most = math.floor(node["threshold"])
        splits[index] = [node["split_feature"], most, add(node["left_child"]), add(node["right_child"])]
        return index

    add(root)
    return [[number for split in splits for number in split], leaves]
