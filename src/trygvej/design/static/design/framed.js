/* In a frame on somebody else's page: answer the page around us, and tell it how tall we are. */
(() => {
  "use strict";

  if (window.parent === window) return;
  /* A sensitive guide says nothing of its height: how tall an answer is could tell which answer it is. */
  const still = "still" in document.body.dataset;
  let host = null;
  let told = 0;

  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!host || height === told) return;
    told = height;
    window.parent.postMessage(still ? { trygvej: "here" } : { trygvej: "here", height }, host);
  };

  addEventListener("message", (event) => {
    if (event.source !== window.parent || !event.data || event.data.trygvej !== "hello") return;
    host = event.origin === "null" ? "*" : event.origin;
    told = 0;
    tell();
  });

  if (!still) new ResizeObserver(tell).observe(document.body);
})();
