"""The sentences of every problem, one plain dictionary per room: code -> (what is wrong, how to mend it).

They live apart from the rooms so that `problems.py` can merge them without importing the rooms, which
themselves import `problems.py`. English is the msgid; the Danish and Arabic stand in the gettext catalogues.
"""
