"""Charts: what is drawn as plain data, its picture in the colours of a house style, and the text that says the same.

`kinds` holds what can be drawn, `alternative` says it in a sentence, `drawing` makes SVG and PNG of it.
Only `drawing` loads the library that draws, and only when it is called.
"""
