"""MitID: the log-on window, the app on the phone, the code display. Prefix ``mitid``; played by ``eid.sim_mitid``.

Places (the log-on window): ``mitid.user`` (user id), ``mitid.forgot-user``, ``mitid.open`` (open the app, or scan the
QR code), ``mitid.choose`` (which authenticator), ``mitid.code`` and ``mitid.password`` (code display),
``mitid.company`` (for whom one logs on, where a page is for companies).

Screens of the app, on the phone: ``mitid.request`` (read, swipe), ``mitid.pin``, ``mitid.scan``, ``mitid.empty``,
``mitid.blocked``, ``mitid.harm`` (what would have happened), ``mitid.new-passport``, ``mitid.new-face``,
``mitid.new-temporary``, ``mitid.new-choose``, ``mitid.app-user-id``, ``mitid.app-support``. The code display is
``mitid.display``, the practice card ``eid.card``, the phone itself ``phone.home``.

Elements in the window: ``mitid.user-id``, ``mitid.continue``, ``mitid.forgot-user-id``, ``mitid.back-to-user``,
``mitid.open-app``, ``mitid.change``, ``mitid.choose-app``, ``mitid.choose-code``, ``mitid.code-digits``,
``mitid.code-continue``, ``mitid.password-field``, ``mitid.password-continue``, ``mitid.forgot-password``,
``mitid.as-self``, ``mitid.as-company``, ``mitid.cancel``. On the display: ``mitid.display-press``. In the app:
``mitid.scan-qr``, ``mitid.swipe``, ``mitid.reject``, ``mitid.pin-code``, ``mitid.approve``, ``mitid.forgot-pin``,
``mitid.wait``, ``mitid.new-pin``, ``mitid.support``, ``mitid.see-user-id``, ``mitid.app-back``, ``mitid.harm-back``;
for a new PIN ``mitid.scan-passport``, ``mitid.no-passport``, ``mitid.scan-face``, ``mitid.temporary-pin``,
``mitid.temporary-ok``, ``mitid.chosen-pin``, ``mitid.chosen-again``, ``mitid.chosen-ok``, ``mitid.new-stop``.

Facts: ``mitid.user-id`` (given), ``mitid.opened``, ``mitid.scanned``, ``mitid.swiped:own`` (``unasked``,
``mismatch``), ``mitid.logged-on``, ``mitid.used:app`` (``code``), ``mitid.display`` (pressed), ``mitid.code`` (given),
``mitid.chose:app`` (``code``), ``mitid.rejected:own`` (``unasked``, ``mismatch``), ``mitid.approved:unasked``
(``mismatch``), ``mitid.blocked``, ``mitid.waited``, ``mitid.new-pin``, ``mitid.saw-support``, ``mitid.saw-user-id``,
``mitid.cancelled``, ``eid.for-company``; and the fact of whoever asked (``eid.logged-on:post``).

Setup ``mitid``: ``authenticator: app | code``, ``pin_blocked: hour | pin``, ``unasked: true`` (a request waits that
one did not start), ``mismatch: true`` (the app asks for something else than the page), ``first_time: true`` (one
chooses the authenticator). On what one sits stands in the setup of ``eid``: ``device: computer | phone``.
"""
