"""User administration of a company: see colleagues, give one a right, take it back. Prefix ``erhverv``.

It stands for MitID Erhverv; where the setup of ``eid`` says ``kind: nemid``, for the user administration of that
time. It is played by ``eid.sim_erhverv``.

Places: ``erhverv.front`` (log on), ``erhverv.users``, ``erhverv.user`` (what a colleague may do), ``erhverv.give``,
``erhverv.check-give``, ``erhverv.check-take`` (read before you confirm), ``erhverv.receipt``.

Elements: ``erhverv.log-on``, ``erhverv.user-1`` (``-2`` …, in the order of the persona's colleagues),
``erhverv.to-give``, ``erhverv.right`` (a choice: ``moms``, ``sygdom``, ``ulykke``), ``erhverv.next``,
``erhverv.confirm``, ``erhverv.stop``, ``erhverv.take-moms`` (``-sygdom``, ``-ulykke``), ``erhverv.to-users``,
``erhverv.log-off``.

Facts: ``eid.logged-on:erhverv``, ``erhverv.saw:1`` (a colleague's rights), ``erhverv.given:moms``,
``erhverv.taken:moms`` (and the other rights), ``erhverv.logged-off``.

Setup ``erhverv``: ``given: moms | sygdom | ulykke`` (the first colleague has this right already),
``logged-on: true``.
"""
