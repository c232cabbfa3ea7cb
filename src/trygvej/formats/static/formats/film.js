// A chapter pressed is shown in the player at once; the one that plays is named below it. Without this, links do it.
"use strict";

const film = document.querySelector("[data-film]");
const now = document.querySelector("[data-now]");
const play = document.querySelector("[data-play]");

function go(event) {
  const link = event.target.closest("[data-at]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  film.currentTime = Number(link.dataset.at);
  film.scrollIntoView({ block: "nearest" });
  film.play();
}

function tell(chapters) {
  const cue = chapters.activeCues && chapters.activeCues[0];
  now.hidden = !cue;
  now.textContent = cue ? cue.text : "";
}

function begin() {
  film.focus(); // the press goes away, and whoever has no mouse goes on in the player
  film.play();
}

// Whoever goes to another place reads the captions there, where the press stands.
function away() {
  const begun = Number(film.currentSrc.split("#t=")[1] || 0);
  if (Math.abs(film.currentTime - begun) > 0.5) play.hidden = true;
}

// Captions are placed in the strip above the picture, which is another on a phone held upright. Without this they stand a little higher.
function place() {
  const captions = film.querySelector("[data-upright]");
  if (captions && film.videoHeight > film.videoWidth) captions.src = captions.dataset.upright;
}

if (film) {
  if (film.readyState > 0) place();
  else film.addEventListener("loadedmetadata", place, { once: true });
  play.hidden = false;
  play.addEventListener("click", begin);
  film.addEventListener("play", () => { play.hidden = true; });
  film.addEventListener("seeking", away);
  document.addEventListener("click", go);
  for (const track of film.textTracks) {
    if (track.kind !== "chapters") continue;
    track.mode = "hidden"; // known, and drawn by nobody but us
    track.addEventListener("cuechange", () => tell(track));
  }
}
