/* A class's pages look again by themselves. Without a script they do so too, only more seldom and as a whole. */
(() => {
  "use strict";
  const live = document.querySelector("[data-live]");
  if (!live) return;
  const seconds = Number(live.dataset.every);
  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-live]");
      if (!fresh || fresh.dataset.live !== live.dataset.live) return location.reload();
      const at = document.activeElement;
      const held = live.contains(at) ? [at.getAttribute("value"), at.form?.elements.plads?.value, at.getAttribute("href")] : null;
      if (fresh.innerHTML === live.innerHTML) return;
      live.innerHTML = fresh.innerHTML;
      if (held) again(held);
      point();
    } catch {
      /* The network is gone for a moment; the next look finds it. */
    }
  };
  /* What had the focus has it again, though the page around it is new. */
  const again = ([value, seat, href]) => {
    const same = [...live.querySelectorAll("button, a")].find(
      (one) => one.getAttribute("value") === value && one.getAttribute("href") === href && (!seat || one.form?.elements.plads?.value === seat)
    );
    same?.focus({ preventScroll: true });
  };
  /* On the wall, what is to be pressed is in sight. */
  const point = () => {
    const table = live.querySelector(".table");
    const ringed = table?.querySelector(".ringed")?.getBoundingClientRect();
    if (!ringed) return;
    const seen = table.getBoundingClientRect();
    table.scrollTop += ringed.top - seen.top - Math.max(0, (seen.height - ringed.height) / 2);
  };
  point();
  setInterval(look, seconds * 1000);
})();
