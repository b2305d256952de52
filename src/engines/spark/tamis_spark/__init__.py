"""Clean the pages of a Spark DataFrame with tamis: see the readme beside this package."""
