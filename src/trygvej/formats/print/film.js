// Measures each picture when every typeface is there, gives frames their height, and tells what lies where.
"use strict";

const boxIn = (frame, rect) => [rect.left, rect.top - frame.top, rect.right, rect.bottom - frame.top];

// A screen is as high as it is, and at least as high as what is seen of it at once.
function fit(still) {
  const most = Number(still.dataset.high);
  if (!still.matches(".shot")) {
    still.style.height = `${most}px`;
    return;
  }
  const least = document.body.matches(".film-phone") ? 698 : 560;
  const high = Math.ceil(still.querySelector(".shown").getBoundingClientRect().height);
  still.style.height = `${Math.min(most, Math.max(least, high))}px`;
  if (high > most) still.style.alignItems = "start";
}

function letters(still, frame) {
  const found = [];
  const field = still.querySelector(".pressed .typed");
  const walker = field && document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  while (walker && walker.nextNode()) {
    for (let at = 0; at < walker.currentNode.length; at += 1) {
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      found.push(boxIn(frame, range.getBoundingClientRect()));
    }
  }
  return found;
}

function told(still) {
  const frame = still.getBoundingClientRect();
  const ring = still.querySelector(".ringed");
  return {
    top: frame.top + window.scrollY,
    high: frame.height,
    ring: ring && boxIn(frame, ring.getBoundingClientRect()),
    letters: letters(still, frame),
  };
}

async function tell() {
  await Promise.all([...document.fonts].map((font) => font.load()));
  await document.fonts.ready;
  const stills = [...document.querySelectorAll(".still")];
  stills.forEach(fit);
  const found = document.createElement("pre");
  found.id = "found";
  found.textContent = JSON.stringify(stills.map(told));
  document.body.append(found);
}

tell();
