// Measures each picture when every typeface is there, gives frames their height, and tells what lies where.
"use strict";

const STAGES = { wide: 560, phone: 698 }; // what is seen of a picture at once

const stage = () => (document.body.matches(".film-phone") ? STAGES.phone : STAGES.wide);

const BESIDE = 10; // between the words of a field and its ring

const boxIn = (frame, rect) => [rect.left, rect.top - frame.top, rect.right, rect.bottom - frame.top];

// A screen is as high as it is, and at least as high as what is seen of it at once.
function fit(still) {
  const most = Number(still.dataset.high);
  if (still.matches(".sheet")) {
    fitSheet(still, most);
    return;
  }
  if (!still.matches(".shot")) {
    still.style.height = `${most}px`;
    return;
  }
  const least = stage();
  const high = Math.ceil(still.querySelector(".taken").getBoundingClientRect().height);
  still.style.height = `${Math.min(most, Math.max(least, high))}px`;
  if (high > most) still.style.alignItems = "start";
}

// A page of the site: what has been filled in so far, and as high as it becomes on a screen of that size.
function fitSheet(still, most) {
  const sheet = still.querySelector("iframe");
  const page = sheet.contentDocument;
  for (const [mark, value] of Object.entries(JSON.parse(still.dataset.filled))) {
    const one = page.querySelector(`[data-at="${mark}"]`);
    const field = one.matches("input, select, textarea") ? one : one.querySelector("input");
    if (field && field.type.match(/checkbox|radio/)) field.checked = true;
    else if (field) field.value = value;
  }
  sheet.style.height = `${stage()}px`;
  const high = Math.min(most, Math.max(stage(), page.documentElement.scrollHeight));
  sheet.style.height = `${high}px`;
  still.style.height = `${high}px`;
}

function beside(ring, [left, top, right, bottom]) {
  const room = ring.matches(".field") ? BESIDE : 0;
  return [left - room, top, right + room, bottom];
}

function ringOn(still, frame) {
  if (!still.matches(".sheet")) {
    const ring = still.querySelector(".ringed");
    return ring && beside(ring, boxIn(frame, ring.getBoundingClientRect()));
  }
  const page = still.querySelector("iframe").contentDocument;
  const ring = still.dataset.ring && page.querySelector(`[data-at="${still.dataset.ring}"]`);
  if (!ring) return null;
  const { left, top, right, bottom } = ring.getBoundingClientRect(); // its frame begins where the still does
  return [left, top, right, bottom];
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
  return {
    top: frame.top + window.scrollY,
    high: frame.height,
    ring: ringOn(still, frame),
    letters: letters(still, frame),
  };
}

const pages = () => [document, ...[...document.querySelectorAll("iframe")].map((one) => one.contentDocument)];

async function typefaces(page) {
  await Promise.all([...page.fonts].map((font) => font.load()));
  await page.fonts.ready;
}

async function tell() {
  await Promise.all(pages().map(typefaces));
  const stills = [...document.querySelectorAll(".view")];
  stills.forEach(fit);
  const found = document.createElement("pre");
  found.id = "found";
  found.textContent = JSON.stringify(stills.map(told));
  document.body.append(found);
}

addEventListener("load", tell); // then every page within this one is there as well
