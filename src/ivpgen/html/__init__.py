"""Templates become one HTML tree, the document model that every writer walks."""
