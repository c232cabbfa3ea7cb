/* Records a line in the browser and sends it as the form would send a file. Without a microphone the file field is there. */
(function () {
  "use strict";

  var recorder = null;

  function send(form, blob) {
    var data = new FormData(form);
    data.set("sound", new File([blob], "line", { type: blob.type }));
    fetch(form.action, { method: "POST", body: data }).then(function () {
      location.reload();
    });
  }

  function begin(button, stream) {
    var parts = [];
    recorder = new MediaRecorder(stream);
    recorder.ondataavailable = function (event) {
      parts.push(event.data);
    };
    recorder.onstop = function () {
      stream.getTracks().forEach(function (track) {
        track.stop();
      });
      recorder = null;
      button.textContent = button.dataset.begin;
      send(button.form, new Blob(parts, { type: parts[0] ? parts[0].type : "" }));
    };
    recorder.start();
    button.textContent = button.dataset.end;
  }

  function press(event) {
    var button = event.target.closest("[data-record]");
    if (!button) return;
    if (recorder) {
      if (button.textContent === button.dataset.end) recorder.stop();
      return;
    }
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      function (stream) {
        begin(button, stream);
      },
      function (error) {
        document.querySelector("[data-told]").textContent = error.message;
      }
    );
  }

  var list = document.querySelector("[data-voice]");
  if (list && navigator.mediaDevices && window.MediaRecorder) {
    list.addEventListener("click", press);
    list.querySelectorAll("[data-record]").forEach(function (button) {
      button.hidden = false;
    });
  }
})();
