/* Tell it when a passkey was not used: allauth's script only says so to the console. */
(function () {
  "use strict";

  document.addEventListener("allauth.error", function (event) {
    var told = document.getElementById("key-failed");
    if (told) {
      event.preventDefault();
      told.hidden = false;
      told.scrollIntoView({ block: "center" });
    }
  });
})();
