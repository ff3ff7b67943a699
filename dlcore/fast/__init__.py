"""The same functions as the processor likes them; nothing here that `formulas` does not have."""
