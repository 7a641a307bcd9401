"""From the text of a report to what it says, each value with its words.

Read in this order: `document` (pages to one text), `clean` (what is no result is blanked), `zones` (history, addenda),
`pieces` (names and values as they stand), `binding` (which value belongs to which name), `staging` and `grades`,
`settle` (addenda, conflicts), `her2` (the guideline's table), `report` (all of it together).
"""
