/* Says how hard a page is to read while one writes it. The server measures, as it does on saving; nothing is saved. */
(function () {
  "use strict";

  var form = document.getElementById("entry");
  var box = document.getElementById("measured");
  var now = document.getElementById("measured-now");
  var said = document.getElementById("measured-said");
  var PAUSE = 700; // milliseconds without a press: nobody wants to be told in the middle of a word
  var REST = 2500; // a screen reader is told later, and only what is new: it must not talk while one writes
  var timer = 0;
  var telling = 0;
  var asked = 0;

  function show(words) {
    box.innerHTML = words;
    var found = Array.prototype.map.call(box.querySelectorAll("[data-now]"), function (one) {
      return one.textContent.trim();
    });
    now.textContent = found.join(" · ");
    clearTimeout(telling);
    telling = setTimeout(tell, REST);
  }

  function tell() {
    var words = box.querySelector("[data-said]").textContent.trim().replace(/\s+/g, " ");
    if (said.textContent !== words) {
      said.textContent = words;
    }
  }

  function measure() {
    var mine = (asked += 1);
    fetch(box.dataset.at, { method: "POST", body: new FormData(form), credentials: "same-origin" })
      .then(function (response) {
        return response.ok ? response.text() : null; // what is half written may not be a page yet
      })
      .then(function (words) {
        if (words !== null && mine === asked) {
          show(words);
        }
      })
      .catch(function () {}); // without a net one saves later, and is told then
  }

  if (form && box && now && said) {
    said.textContent = ""; // what stands when one comes is read with the page
    form.addEventListener("input", function () {
      clearTimeout(timer);
      clearTimeout(telling);
      timer = setTimeout(measure, PAUSE);
    });
  }
})();
