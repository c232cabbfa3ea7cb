// Places each screen in its frame: in the middle where it is low, else so far up that the ring is seen.
"use strict";

const AROUND = 44; // what is seen above and below the ring at the least

const SMALLER = 0.86; // a long text without a ring, so that more of it is seen

function place(frame) {
  const shown = frame.querySelector(".shown");
  const ring = frame.querySelector(".ringed");
  const height = () => shown.getBoundingClientRect().height - frame.clientHeight;
  if (!ring && height() > 0) shown.style.zoom = SMALLER;
  const over = height();
  let moved = over / 2;
  if (over > 0) {
    moved = Math.round(ring ? past(frame, ring, over) : Math.min(over, heading(frame)));
    frame.classList.toggle("goes-on-above", moved > 0);
    frame.classList.toggle("goes-on-below", moved < over - 1);
  }
  frame.style.setProperty("--moved", `${-Math.round(moved)}px`);
}

// As little as shows the whole ring, and never more than leaves its beginning in sight.
function past(frame, ring, over) {
  const from = frame.getBoundingClientRect().top;
  const box = ring.getBoundingClientRect();
  const needed = Math.min(over, box.bottom - from + AROUND - frame.clientHeight);
  return Math.min(Math.max(0, needed), Math.max(0, box.top - from - AROUND));
}

// Something to read: from its heading on, without the address and the menu above it.
function heading(frame) {
  const content = frame.querySelector(".content");
  return content ? content.getBoundingClientRect().top - frame.getBoundingClientRect().top : 0;
}

// Only when every typeface is there: words of another one would be placed elsewhere.
async function draw() {
  await Promise.all([...document.fonts].map((font) => font.load()));
  await document.fonts.ready;
  document.querySelectorAll(".frame").forEach(place);
  document.body.classList.add("drawn-up");
}

draw();
