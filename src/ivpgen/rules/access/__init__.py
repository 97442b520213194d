"""Family 9xx, what a plan can do to a document that not everybody can read: alternative texts, links, structure, capitals."""
