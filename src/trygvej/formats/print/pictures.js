// Places each screen in its frame: in the middle where it is low, else so far up that the ring is seen.
"use strict";

const AROUND = 44; // what is seen above and below the ring at the least

const SMALLER = 0.86; // where more must be seen than there is room for

function place(frame) {
  const taken = frame.querySelector(".taken");
  const ring = frame.querySelector(".ringed");
  const height = () => taken.getBoundingClientRect().height - frame.clientHeight;
  if (height() > 0 && !(ring && fits(frame, ring))) taken.style.zoom = SMALLER;
  const over = height();
  let moved = over / 2;
  if (over > 0) {
    moved = Math.round(ring ? past(frame, ring, over) : Math.min(over, heading(frame)));
    frame.classList.toggle("goes-on-above", moved > 0);
    frame.classList.toggle("goes-on-below", moved < over - 1);
  }
  frame.style.setProperty("--moved", `${-Math.round(moved)}px`);
}

const bottom = (one) => one.getBoundingClientRect().bottom;

// How far down it would be good to see: the ring, all that is filled in, and the press that sends it.
function ends(frame, ring) {
  const filled = [...frame.querySelectorAll(".typed, .chosen")].filter((one) => one.textContent.trim());
  const all = [ring, ...filled].map(bottom);
  const press = ring.matches(".field") ? frame.querySelector(".press-main") : null;
  return [bottom(ring), Math.max(...all), Math.max(...all, press ? bottom(press) : 0)];
}

function room(frame, ring) {
  return ring.getBoundingClientRect().top - 2 * AROUND + frame.clientHeight;
}

function fits(frame, ring) {
  return ends(frame, ring)[1] <= room(frame, ring);
}

// As little as shows as much of that as there is room for; the beginning of the ring stays in sight.
function past(frame, ring, over) {
  const from = frame.getBoundingClientRect().top;
  const last = ends(frame, ring).findLast((end, place) => place === 0 || end <= room(frame, ring));
  const needed = Math.min(over, last - from + AROUND - frame.clientHeight);
  return Math.min(Math.max(0, needed), Math.max(0, ring.getBoundingClientRect().top - from - AROUND));
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
