"""From the text of a report to what it says, each value with its words.

Read in this order: `document` (pages to one text), `layout` (columns, tables), `clean` (what is no result is
blank), `zones` (history, addenda), `names` and `values` (the tables), `pieces` (as they stand), `binding`
(which value belongs to which name), `receptors`, `staging`, `grades`, `others` (claims), `shares` (what a
percent says), `settle` (addenda, conflicts), `her2` (the guideline's table), `report` (all of it together).
"""
