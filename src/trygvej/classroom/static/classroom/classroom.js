/* A class's pages follow the class by a live stream, and ask by themselves where none comes through. Without a script
   the instructor's page and the wall are loaded anew now and then, and a phone shows what is new at the next press. */
(() => {
  "use strict";
  const SILENT = 40000; /* the server is heard every 15 seconds */
  const LATER = 120000;
  const PATIENT = 3000;

  /* What could not be reached for a while is said, calmly; what stands on the screen stays. */
  const words = document.querySelector("[data-offline]");
  let lost = 0;
  const reached = (yes) => {
    lost = yes ? 0 : lost || Date.now();
    const away = !navigator.onLine || (lost > 0 && Date.now() - lost >= PATIENT);
    if (words) words.hidden = !away;
    document.body.toggleAttribute("data-lost", away);
  };

  /* `news` is called with what the stream says, `look` every few seconds while it says nothing. A page that is not seen
     holds no stream: a browser has only six for one site, and a phone sleeps. */
  const follow = (address, seconds, news, look) => {
    let source = null;
    let heard = 0;
    let opened = 0;
    const hear = () => {
      heard = Date.now();
      reached(true);
    };
    const close = () => {
      source?.close();
      source = null;
      heard = 0;
    };
    const open = () => {
      close();
      if (document.hidden || !window.EventSource) return;
      opened = Date.now();
      source = new EventSource(address);
      source.addEventListener("beat", hear);
      source.addEventListener("message", (event) => {
        hear();
        news(event.data);
      });
      source.addEventListener("error", () => {
        heard = 0;
        reached(false);
      });
    };
    const ask = () => look().then(() => reached(true), () => reached(false));
    const tick = () => {
      if (document.hidden) return;
      const now = Date.now();
      if (now - heard < SILENT) return news(null);
      ask();
      if (source && now - opened > SILENT) close();
      if (!source && now - opened > LATER) open();
    };
    const wake = () => {
      if (document.hidden) return close();
      open();
      ask();
    };
    setInterval(tick, seconds * 1000 * (1 + Math.random() / 3));
    document.addEventListener("visibilitychange", wake);
    addEventListener("online", wake);
    addEventListener("offline", () => reached(false));
    addEventListener("pagehide", close);
    open();
  };

  const got = async (address) => {
    const answer = await fetch(address, { cache: "no-store" });
    if (answer.status === 404) location.reload(); /* a link that was withdrawn */
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  };

  /* On the wall, what is to be pressed is in sight. */
  const point = (live) => {
    const table = live.querySelector(".table");
    const ringed = table?.querySelector(".ringed")?.getBoundingClientRect();
    if (!ringed) return;
    const seen = table.getBoundingClientRect();
    table.scrollTop += ringed.top - seen.top - Math.max(0, (seen.height - ringed.height) / 2);
  };
  /* What had the focus has it again, though the page around it is new. */
  const focusOn = (live, [value, seat, href]) => {
    const same = [...live.querySelectorAll("button, a")].find(
      (one) => one.getAttribute("value") === value && one.getAttribute("href") === href && (!seat || one.form?.elements.plads?.value === seat)
    );
    same?.focus({ preventScroll: true });
  };

  /* The instructor's page and the wall: the part that lives is fetched and put in place of the old one. */
  const classPage = (live) => {
    const ANYWAY = 20000; /* who has been quiet is seen by time alone */
    const APART = 700;
    let looked = Date.now();
    let busy = false;
    let again = 0;
    let pressed = false;
    const part = new URL(location.href);
    part.searchParams.set("del", "1");
    const look = async () => {
      if (busy) return;
      busy = true;
      looked = Date.now();
      try {
        show(new DOMParser().parseFromString(await got(part), "text/html").querySelector("[data-live]"));
      } finally {
        busy = false;
      }
    };
    const show = (fresh) => {
      if (!fresh || fresh.dataset.live !== live.dataset.live) return location.reload();
      if (pressed) return soon(); /* a press shall hit what it was meant for */
      live.dataset.n = fresh.dataset.n;
      if (fresh.innerHTML === live.innerHTML) return;
      const at = document.activeElement;
      const held = live.contains(at) ? [at.getAttribute("value"), at.form?.elements.plads?.value, at.getAttribute("href")] : null;
      live.innerHTML = fresh.innerHTML;
      if (held) focusOn(live, held);
      point(live);
    };
    const soon = () => {
      clearTimeout(again);
      again = setTimeout(() => (busy || pressed ? soon() : look().catch(() => reached(false))), Math.max(100, looked + APART - Date.now()));
    };
    const news = (n) => {
      if (n === null ? Date.now() - looked > ANYWAY : n !== live.dataset.n) soon();
    };
    live.addEventListener("pointerdown", () => (pressed = true));
    for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, () => setTimeout(() => (pressed = false), 300));
    point(live);
    follow(`${location.pathname}strom`, Number(live.dataset.every), news, look);
  };

  /* A learner's page: another stamp than its own says that there is something new. Whoever is writing, or has just
     pressed, is left in peace. */
  const learnersPage = (place) => {
    let newest = null;
    let left = 0;
    const leaving = (event) => {
      if (!event.defaultPrevented) left = Date.now();
    };
    const writing = () =>
      [...document.querySelectorAll(".device input[type=text], .device textarea")].some((field) => field.value !== field.defaultValue);
    const news = (stamp) => {
      newest = stamp ?? newest;
      if (newest !== null && newest !== place.dataset.class) look().catch(() => reached(false));
    };
    /* A page is only left for another when that one can be reached: who goes without the network loses her screen. */
    const look = async () => {
      if (document.hidden || !navigator.onLine || Date.now() - left < 6000 || writing()) return;
      newest = (await got("/oevelse/klasse/nu")) || "-";
      if (newest !== place.dataset.class && Date.now() - left >= 6000 && !writing()) location.replace("/oevelse/");
    };
    addEventListener("submit", leaving);
    addEventListener("beforeunload", leaving);
    follow("/oevelse/klasse/strom", 3, news, look);
  };

  const live = document.querySelector("[data-live]");
  const place = document.querySelector("[data-class]");
  if (live) classPage(live);
  if (place) learnersPage(place);
})();
