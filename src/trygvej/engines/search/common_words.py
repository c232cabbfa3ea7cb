"""Words that nearly every text and many a question has; they say little about what is looked for. Folded."""

from __future__ import annotations

from typing import Final

COMMON: Final = frozenset(
    """
    af alle alt altid at blev blive bliver da de dem den denne der deres det dette dig din dine dit dog du efter
    eller en end er et fik for fordi fra faa faar foer goer goere gaar ham han hans har have hen hende hendes her hos
    hun hvad hvem hver hvilke hvilken hvis hvor hvordan hvorfor hvornaar i igen ikke ind jeg jer jo kan kom komme kommer
    kunne lav lave laver man med meget men mig min mine mit mod maa naar nej nogen noget nogle nu og ogsaa om op os over
    paa saa selv sig sin sine sit skal skulle som sagt til ud uden under var vi vil ville vores vaere vaeret ja mere
    hjaelp hjaelpe lige bare gerne godt brug bruge bruger finde finder sker skete staar siger
    a about am an and any are as at be been but by can could did do does for from get got had has have he her him his
    how i if in into is it its me my no not of on or our out she should so than that the their them then there they this
    to up us was we were what when where which who why will with would you your help need please use using
    في من الي على علي عن مع ما ماذا كيف هل هو هي انا لا لم هذا هذه ان او كان اريد لي متي اين لماذا كل ثم قد
    """.split()
)
"""A word of these counts as a hint, and is left out where other words are typed."""
