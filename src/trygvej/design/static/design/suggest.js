/* Suggestions below the search box. The browser gets the list once and looks through it by itself: what is being typed
   leaves the device only when "Search" is pressed. Without this the box is a plain form. */
(() => {
  "use strict";

  const MOST = 6;
  const LETTERS = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "y", أ: "ا", إ: "ا", آ: "ا", ى: "ي", ة: "ه", ؤ: "و", ئ: "ي" };

  /* The same spelling as the site's own search: engines/search/folding.py. */
  const fold = (text) =>
    text
      .toLowerCase()
      .normalize("NFC")
      .replace(/[æøåäöüأإآىةؤئ]/g, (letter) => LETTERS[letter])
      .normalize("NFD")
      .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
      .replace(/(?<=[\p{L}\p{N}])[-'’](?=[\p{L}\p{N}])/gu, "");

  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];

  /* Every word typed must begin a word of what is suggested; a title that begins so comes first. */
  const fitting = (list, typed) => {
    const asked = words(typed);
    if (asked.join("").length < 2) return [];
    const fits = list.filter(([, , , known]) => {
      const each = known.split(" ");
      return asked.every((word) => each.some((one) => one.startsWith(word)));
    });
    const early = (entry) => (fold(entry[0]).includes(asked[0]) ? 0 : 1);
    return fits.sort((one, other) => early(one) - early(other)).slice(0, MOST);
  };

  const option = ([title, kind, address], id) => {
    const line = document.createElement("li");
    const small = document.createElement("span");
    line.id = id;
    line.dataset.address = address;
    line.setAttribute("role", "option");
    line.setAttribute("aria-selected", "false");
    small.className = "small quiet";
    small.textContent = kind;
    line.append(title, " ", small);
    return line;
  };

  /* A field with a list below it, after the ARIA pattern "combobox with a list". */
  class Suggester {
    constructor(form) {
      this.form = form;
      this.input = form.querySelector("input");
      this.status = form.querySelector("[role=status]");
      this.list = document.createElement("ul");
      this.known = null;
      this.chosen = -1;
      this.prepare();
      this.listen();
    }

    prepare() {
      const { input, list } = this;
      list.className = "suggestions";
      list.id = `${input.id}-list`;
      list.hidden = true;
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", this.form.dataset.name);
      input.after(list);
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-expanded", "false");
      input.setAttribute("aria-controls", list.id);
    }

    listen() {
      const { input, list } = this;
      input.addEventListener("focus", () => this.fetched(), { once: true });
      input.addEventListener("input", () => this.show());
      input.addEventListener("blur", () => this.close());
      input.addEventListener("keydown", (event) => event.isComposing || this.press(event));
      list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
      list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
    }

    /* Without a list there is nothing to suggest, and the box works on. */
    fetched() {
      const asked = () => fetch(this.form.dataset.suggest).then((answer) => (answer.ok ? answer.json() : []));
      return (this.known ??= asked().catch(() => []));
    }

    async show() {
      const { input, form } = this;
      const typed = input.value;
      const found = fitting(await this.fetched(), typed);
      if (typed !== input.value || document.activeElement !== input) return;
      this.close();
      this.list.replaceChildren(...found.map((entry, number) => option(entry, `${this.list.id}-${number}`)));
      const said = found.length === 1 ? form.dataset.one : form.dataset.many.replace("#", found.length);
      this.status.textContent = found.length ? said : "";
      this.list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(found.length > 0));
    }

    close() {
      this.list.hidden = true;
      this.chosen = -1;
      this.input.setAttribute("aria-expanded", "false");
      this.input.removeAttribute("aria-activedescendant");
    }

    /* Past the last comes the field again, and then the first. */
    choose(number) {
      const options = [...this.list.children];
      const round = options.length + 1;
      const place = (number + round) % round;
      this.chosen = place === options.length ? -1 : place;
      options.forEach((one, at) => one.setAttribute("aria-selected", String(at === this.chosen)));
      if (this.chosen < 0) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", options[place].id);
      return options[place].scrollIntoView({ block: "nearest" });
    }

    press(event) {
      const acts = {
        ArrowDown: () => (this.list.hidden ? this.show() : this.choose(this.chosen + 1)),
        ArrowUp: () => this.list.hidden || this.choose(this.chosen - 1),
        Escape: () => this.close(),
        Enter: () => this.go(this.list.children[this.chosen]),
      };
      const waits = (event.key === "Escape" && this.list.hidden) || (event.key === "Enter" && this.chosen < 0);
      if (!acts[event.key] || waits) return;
      event.preventDefault();
      acts[event.key]();
    }

    go(line) {
      if (line) location.assign(line.dataset.address);
    }
  }

  document.querySelectorAll("form[data-suggest]").forEach((form) => new Suggester(form));
})();
