/* What a script can add. Every page works without it: presses that need it are hidden until it runs. */
(() => {
  "use strict";

  const every = (selector, act) => document.querySelectorAll(selector).forEach(act);

  /* Put the focus where reading goes on: the error summary, else the question or the answer. */
  const focus = () => {
    const place = document.querySelector('[role="alert"][data-focus]') || document.querySelector("[data-focus]");
    if (place && !location.hash) place.focus({ preventScroll: place.tagName === "H1" });
  };

  const print = (button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  };

  const share = (button) => {
    const url = button.dataset.share;
    const said = button.parentElement.querySelector("[data-said]");
    if (!navigator.share && !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        if (navigator.share) await navigator.share({ title: button.dataset.title, url });
        else {
          await navigator.clipboard.writeText(url);
          said.textContent = button.dataset.done;
        }
      } catch {
        /* The person closed the list of ways to share: nothing to say. */
      }
    });
  };

  const copy = (button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.parentElement.querySelector("[data-said]").textContent = button.dataset.done;
    });
  };

  /* "None of these" stands alone: ticking it clears the others, and the other way round. */
  const alone = (none) => {
    const boxes = [...none.form.elements].filter((box) => box.name === none.name);
    boxes.forEach((box) =>
      box.addEventListener("change", () => {
        if (!box.checked) return;
        boxes.forEach((other) => {
          if ((box === none) !== (other === none)) other.checked = false;
        });
      }),
    );
  };

  /* Sentences one by one: browsers fall silent in the middle of long texts. The points in "20.000 kr. om året"
     end no sentence. */
  const sentences = (place) => {
    const parts = [...place.querySelectorAll("h1, h2, h3, p, li, .choice-label")].filter(
      (part) => part.checkVisibility?.() !== false && !part.closest("details:not([open])"),
    );
    const own = parts.filter((part) => !parts.some((inner) => inner !== part && part.contains(inner)));
    return own.flatMap((part) => part.innerText.match(/[^\n]+?(?:[.?:](?=\s+[A-ZÆØÅ\u0600-\u06ff])|\n|$)/g) || []);
  };

  const reader = (button, voice) => {
    const idle = button.textContent;
    const place = document.getElementById(button.dataset.read);
    const stop = () => {
      speechSynthesis.cancel();
      button.textContent = idle;
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      if (button.textContent !== idle) return stop();
      button.textContent = button.dataset.stop;
      const manner = { voice, lang: voice.lang, rate: 0.9 };
      const spoken = sentences(place).map((words) => Object.assign(new SpeechSynthesisUtterance(words), manner));
      if (spoken.length) spoken[spoken.length - 1].onend = stop;
      spoken.forEach((one) => speechSynthesis.speak(one));
    });
    addEventListener("pagehide", stop);
  };

  /* Only a voice of the page's own language will do; Danish read by an English voice frightens. */
  const speak = () => {
    if (!("speechSynthesis" in window)) return;
    const own = document.documentElement.lang;
    const look = () => {
      const voice = speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(own));
      if (voice) every("[data-read][hidden]", (button) => reader(button, voice));
    };
    look();
    speechSynthesis.addEventListener?.("voiceschanged", look);
  };

  focus();
  speak();
  every("[data-print]", print);
  every("[data-share]", share);
  every("[data-copy]", copy);
  every("[data-alone]", alone);
})();
