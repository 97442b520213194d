"""How far a plan and its measures are: on a day, over a time, and over the whole period; as data, and as the data of documents."""
