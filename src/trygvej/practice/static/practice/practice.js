/* What a script adds to the table. Everything works without it: a swipe is a button, "Next" turns the page. */
(() => {
  "use strict";

  /* Put the eye and the keyboard where the helper points. A phone's keyboard must not jump up by itself. */
  const look = () => {
    const said = document.querySelector("[data-said]");
    const ringed = document.getElementById("her");
    const place = said || ringed;
    if (!place || !document.body.classList.contains("practising")) return;
    place.scrollIntoView({ block: "center" });
    clear(place);
    const target = said || ringed.querySelector("input, textarea, select") || ringed;
    const writes = target.matches("input:not([type=checkbox], [type=radio]), textarea");
    if (!writes || matchMedia("(pointer: fine)").matches) target.focus({ preventScroll: true });
  };

  /* The helper's strip never covers what it speaks of. */
  const clear = (place) => {
    const strip = document.querySelector(".helper");
    if (!strip || getComputedStyle(strip).position !== "sticky") return;
    const over = place.getBoundingClientRect().bottom + 24 - strip.getBoundingClientRect().top;
    if (over > 0) scrollBy(0, over);
  };

  /* A swipe can be dragged too. To let go early takes it back; a click or the keyboard is as good. */
  const swipe = (button) => {
    const knob = button.querySelector(".knob");
    let from = null;
    let far = false;
    const way = () => button.clientWidth - knob.offsetWidth - 10;
    const put = (by) => (knob.style.translate = by ? `${by}px` : "");
    knob.addEventListener("pointerdown", (event) => {
      from = event.clientX;
      far = false;
      button.classList.add("dragged");
      knob.setPointerCapture(event.pointerId);
    });
    knob.addEventListener("pointermove", (event) => {
      if (from === null) return;
      const by = Math.min(Math.max(event.clientX - from, 0), way());
      far = by > way() * 0.8;
      put(by);
    });
    const letGo = () => {
      const moved = from !== null;
      from = null;
      button.classList.remove("dragged");
      if (!moved) return;
      if (!far) put(0);
    };
    knob.addEventListener("pointerup", (event) => {
      const dragged = from !== null && event.clientX - from > 8;
      letGo();
      if (far) button.form?.requestSubmit(button);
      else if (dragged) button.dataset.stopped = "1";
    });
    knob.addEventListener("pointercancel", letGo);
    button.addEventListener("click", (event) => {
      if (button.dataset.stopped) event.preventDefault();
      delete button.dataset.stopped;
    });
  };

  /* One press is one press: a second one while the first is on its way would only confuse. */
  const once = (form) => {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) return event.preventDefault();
      if (!navigator.onLine || document.body.hasAttribute("data-lost")) {
        event.preventDefault();
        return offline();
      }
      form.dataset.sent = "1";
      setTimeout(() => delete form.dataset.sent, 4000);
    });
  };

  const offline = () => {
    const words = document.querySelector("[data-offline]");
    if (words) words.hidden = navigator.onLine && !document.body.hasAttribute("data-lost");
  };

  /* "Show me" turns its own pages, slowly; not where motion is not wanted, and never once it is paused. */
  const play = (show) => {
    const button = document.querySelector("[data-play]");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const words = button.textContent;
    let timer = 0;
    const run = () => {
      button.textContent = button.dataset.pause;
      timer = setTimeout(() => location.assign(`${show.dataset.next}#spil`), show.dataset.seconds * 1000);
    };
    const stop = () => {
      clearTimeout(timer);
      timer = 0;
      button.textContent = words;
    };
    button.hidden = false;
    button.addEventListener("click", () => (timer ? stop() : run()));
    if (!calm && (location.hash === "#spil" || !location.search)) run();
  };

  document.querySelectorAll(".swipe:not([type])").forEach(swipe);
  document.querySelectorAll(".practising form").forEach(once);
  document.querySelectorAll("[data-next]").forEach(play);
  addEventListener("online", offline);
  addEventListener("offline", offline);
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));
  look();
})();
