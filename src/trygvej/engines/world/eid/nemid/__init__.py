"""NemID, as it was until it closed in 2023: key card, app, and the ways companies used it. Prefix ``nemid``.

It is played by ``eid.sim_nemid``. One logs on with it where the setup of ``eid`` says ``kind: nemid``.

Places: ``nemid.choose`` (for a company: which NemID), ``nemid.login`` (user id and password), ``nemid.key`` (the key
beside the number shown), ``nemid.used-up`` (no keys left), ``nemid.app`` (approve in the app), ``nemid.company`` (for
which company), ``nemid.blocked``, ``nemid.forgot``, ``nemid.ordered`` (a temporary password is on its way),
``nemid.new-password``.

At hand: ``nemid.card`` (the key card), ``nemid.letter`` (the temporary password, once it has come), ``eid.card`` (the
practice card), and the phone with ``nemid.app-request`` (swipe) or ``nemid.app-empty``.

Elements: ``nemid.private``, ``nemid.employee``, ``nemid.user-id``, ``nemid.password-field``, ``nemid.next``,
``nemid.forgot-password``, ``nemid.key-digits``, ``nemid.log-on``, ``nemid.use-app``, ``nemid.use-card``,
``nemid.open-app``, ``nemid.swipe``, ``nemid.reject``, ``nemid.new-card``, ``nemid.as-company``, ``nemid.wait``,
``nemid.order-password``, ``nemid.wait-letter``, ``nemid.chosen-password``, ``nemid.chosen-again``, ``nemid.chosen-ok``,
``nemid.back``, ``nemid.cancel``.

Facts: ``nemid.password`` (right), ``nemid.key`` (right), ``nemid.logged-on``, ``nemid.used:card`` (``app``),
``nemid.swiped``, ``nemid.rejected``, ``nemid.card-ordered`` (at 20 left), ``nemid.new-card``, ``nemid.blocked``,
``nemid.waited``, ``nemid.temporary-ordered``, ``nemid.new-password``, ``nemid.private`` and ``nemid.employee`` (which
way was taken for a company), ``nemid.cancelled``, ``eid.for-company``; and the fact of whoever asked.

Setup ``nemid``: ``authenticator: card | app``, ``keys_left: 0 to 40`` (on the card in use), ``blocked: true``.
"""
