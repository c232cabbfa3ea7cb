// Places each screen in its frame: in the middle where it is low, else so far up that the ring is seen.
"use strict";

const AROUND = 44; // what is seen above and below the ring at the least

function place(frame) {
  const shown = frame.querySelector(".shown");
  const over = shown.offsetHeight - frame.clientHeight;
  let top = -over / 2;
  if (over > 0) {
    const ring = frame.querySelector(".ringed");
    const box = ring ? ring.getBoundingClientRect() : null;
    const from = frame.getBoundingClientRect().top;
    const needed = box ? box.bottom - from + AROUND - frame.clientHeight : 0;
    const most = box ? Math.max(0, box.top - from - AROUND) : 0;
    top = -Math.min(Math.max(0, Math.min(over, needed)), most);
  }
  shown.style.top = `${Math.round(top)}px`;
}

// Only when every typeface is there: words of another one would be placed elsewhere.
async function draw() {
  await Promise.all([...document.fonts].map((font) => font.load()));
  await document.fonts.ready;
  document.querySelectorAll(".frame").forEach(place);
  document.body.classList.add("drawn-up");
}

draw();
