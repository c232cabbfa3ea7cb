/* Small helps that the editorial screens can do without: bring the node into view in the drawing, open what is pointed at. */
(function () {
  "use strict";

  function show(element) {
    for (var box = element; box; box = box.parentElement) {
      if (box.tagName === "DETAILS") {
        box.open = true;
      }
    }
    element.scrollIntoView({ block: "center" });
  }

  function center() {
    var here = document.querySelector(".ed-canvas .flow-here") || document.querySelector(".ed-canvas .flow-question");
    var canvas = document.querySelector(".ed-canvas");
    if (here && canvas) {
      var box = here.getBoundingClientRect();
      var frame = canvas.getBoundingClientRect();
      canvas.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
      canvas.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
    }
  }

  function follow() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      show(target);
      var field = target.querySelector("input, select, textarea");
      if (field) {
        field.focus();
      }
    }
  }

  center();
  follow();
  addEventListener("hashchange", follow);
})();
