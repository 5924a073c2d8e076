// Placeholder, replaced by the first tests.
