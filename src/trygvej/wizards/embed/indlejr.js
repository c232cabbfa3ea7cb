/* Puts a guide where a page links to it: <a href="…/vejviser/noegle/" data-trygvej="noegle">…</a> and this script.
   The link stays until the guide has answered, and for good where it cannot: no scripts, a strict policy, no net.
   No cookie, nothing kept, nothing sent but the request for the guide itself. */
(() => {
  "use strict";

  const script = document.currentScript;
  if (!script) return;
  const site = new URL(script.src).origin;
  const FIRST_HEIGHT = 700;
  const ANSWER_WITHIN = 2000; // once something has been loaded into the frame, if only an error page
  const LOAD_WITHIN = 20000;
  const frames = new Map();

  const address = (link) => {
    const key = link.dataset.trygvej;
    const language = link.dataset.sprog || link.hreflang || "da";
    if (!/^((trin-for-trin|film)\/)?[a-z0-9-]+$/.test(key) || !/^[a-z]{2}$/.test(language)) return null;
    return `${site}${language === "da" ? "" : `/${language}`}/indlejret/${key}/`;
  };

  const style = (element, values) => {
    for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
  };

  const give_up = (frame, state) => {
    if (state.answered) return;
    frames.delete(frame);
    frame.remove();
  };

  /* After each step the guide is asked again how tall it is; a long step behind us must not hide the next one. */
  const arrived = (frame, state) => {
    frame.contentWindow.postMessage({ trygvej: "hello" }, site);
    state.loads += 1;
    if (state.loads === 1) setTimeout(() => give_up(frame, state), ANSWER_WITHIN);
    if (state.loads > 1 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  };

  const show = (link) => {
    const source = address(link);
    if (!source || "trygvejShown" in link.dataset) return;
    link.dataset.trygvejShown = "";
    const frame = document.createElement("iframe");
    const state = { link, loads: 0, answered: false };
    frames.set(frame, state);
    frame.src = source;
    frame.title = link.dataset.titel || link.textContent.trim();
    frame.referrerPolicy = "origin";
    frame.allow = "clipboard-write; web-share; fullscreen";
    style(frame, { display: "block", width: "100%", border: "0", height: `${FIRST_HEIGHT}px` });
    frame.addEventListener("load", () => arrived(frame, state));
    link.after(frame);
    setTimeout(() => give_up(frame, state), LOAD_WITHIN);
  };

  addEventListener("message", (event) => {
    if (event.origin !== site || typeof event.data !== "object" || !event.data) return;
    for (const [frame, state] of frames) {
      if (frame.contentWindow !== event.source) continue;
      const height = event.data.height;
      if (event.data.trygvej !== "here") return;
      if (Number.isFinite(height)) style(frame, { height: `${Math.min(Math.max(height, 120), 30000)}px` });
      state.answered = true;
      style(state.link, { display: "none" });
    }
  });

  const all = () => document.querySelectorAll("a[data-trygvej]").forEach(show);
  all();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
})();
