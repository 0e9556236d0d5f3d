/**
 * Zooms and moves the lanes. What is there is stretched at once; the part that is then in view is
 * fetched and drawn anew. The wheel, one finger or two, and keys do what the buttons do.
 */
const NEAREST = 8;
const QUIET = 50;
const AGAIN = 800;
const CLICK = 4;

export class Lanes {
  #box;
  #visit;
  #view = null;
  #place = 1;
  #number = null;
  #timer = 0;
  #busy = false;
  #pointers = new Map();
  #dragged = false;

  /** Is told when another part is in view. */
  onMoved = () => {};

  constructor(box, visit) {
    this.#box = box;
    this.#visit = visit;
    box.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    box.addEventListener("pointerdown", (event) => this.#down(event));
    box.addEventListener("pointermove", (event) => this.#move(event));
    for (const end of ["pointerup", "pointercancel"]) {
      box.addEventListener(end, (event) => this.#pointers.delete(event.pointerId));
    }
    box.addEventListener("click", (event) => this.#click(event), { capture: true });
    box.addEventListener("dragstart", (event) => event.preventDefault());
  }

  get #svg() {
    return this.#box.querySelector("#lanes");
  }

  get #size() {
    return this.#view.to - this.#view.from + 1;
  }

  get #loaded() {
    return { from: Number(this.#svg.dataset.from), to: Number(this.#svg.dataset.to) };
  }

  get #total() {
    return Number(this.#svg.dataset.total);
  }

  /** The part in view as an address has it; nothing for the whole. */
  get part() {
    const grain = this.#svg.dataset.threads === "true" ? ",threads" : "";
    const whole = this.#size >= this.#total;
    return whole && !grain ? "" : `${Math.round(this.#view.from)}-${Math.round(this.#view.to)}${grain}`;
  }

  /** Takes up lanes that have just arrived, at a part of an address if it has one. */
  begin(part) {
    this.#view = this.#loaded;
    const asked = /^(\d{1,9})-(\d{1,9})(,threads)?$/.exec(part ?? "");
    if (asked) {
      this.#svg.dataset.threads = String(Boolean(asked[3]));
      this.#show(Number(asked[1]), Number(asked[2]));
      this.#load();
    } else {
      this.#apply();
      this.#loadAgainIfSampled();
    }
  }

  /** Moves the mark; a part that the step has left goes after it. */
  follow(state) {
    const moved = this.#number !== null && this.#number !== state.number;
    this.#place = Number(state.ordinal);
    this.#number = state.number;
    if (moved && (this.#place < this.#view.from || this.#place > this.#view.to)) {
      const before = this.#place < this.#view.from ? 0.7 : 0.3;
      this.#show(Math.round(this.#place - before * this.#size), undefined);
      this.#later();
    } else {
      this.#apply();
    }
  }

  zoom(word) {
    const across = this.#across(this.#place);
    const about = across >= 0 && across <= 1 ? across : 0.5;
    const known = { in: () => this.#scale(0.5, about), out: () => this.#scale(2, about) };
    known.whole = () => this.#show(1, this.#total);
    known.earlier = () => this.#show(this.#view.from - this.#size / 2, undefined);
    known.later = () => this.#show(this.#view.from + this.#size / 2, undefined);
    known[word]();
    this.#later();
  }

  /** Lanes of services or of threads. */
  turn() {
    this.#svg.dataset.threads = String(this.#svg.dataset.threads !== "true");
    this.#load();
  }

  #across(place) {
    return (place - this.#view.from + 0.5) / this.#size;
  }

  #scale(factor, about) {
    const size = Math.max(Math.min(NEAREST, this.#total), Math.min(this.#total, this.#size * factor));
    const from = this.#view.from + about * (this.#size - size);
    this.#show(from, from + size - 1);
  }

  /** Looks at a part, kept within the run; without an end it is as long as the one before. */
  #show(from, to) {
    const size = Math.min(this.#total, to === undefined ? this.#size : Math.max(1, to - from + 1));
    const first = Math.max(1, Math.min(from, this.#total - size + 1));
    this.#view = { from: first, to: first + size - 1 };
    this.#apply();
  }

  #apply() {
    const loaded = this.#loaded;
    const plot = this.#svg.querySelector("#plot");
    plot.setAttribute("width", `${((loaded.to - loaded.from + 1) / this.#size) * 100}%`);
    plot.setAttribute("x", `${((loaded.from - this.#view.from) / this.#size) * 100}%`);
    const mark = `${(this.#across(this.#place) * 100).toFixed(3)}%`;
    const inLoaded = ((this.#place - loaded.from + 0.5) / (loaded.to - loaded.from + 1)) * 100;
    this.#svg.querySelector("#future").setAttribute("x", `${Math.max(0, Math.min(100, inLoaded))}%`);
    const line = this.#svg.querySelector("#mark line");
    line.setAttribute("x1", mark);
    line.setAttribute("x2", mark);
    this.#svg.querySelector("#mark circle").setAttribute("cx", mark);
  }

  #later() {
    this.onMoved();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), QUIET);
  }

  async #load() {
    if (!this.#svg) {
      return;
    }
    if (this.#busy) {
      this.#later();
      return;
    }
    this.#busy = true;
    const view = this.#view;
    const threads = this.#svg.dataset.threads === "true" ? "&lanes=threads" : "";
    const ends = `&from=${Math.round(view.from)}&to=${Math.round(view.to)}`;
    const address = `${this.#svg.dataset.lanes}&step=${this.#number ?? 1}${ends}${threads}`;
    try {
      const response = await fetch(address, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (response.ok && this.#svg && page.getElementById("lanes")) {
        this.#renew(page);
      }
    } finally {
      this.#busy = false;
    }
  }

  #renew(page) {
    for (const css of ["#lanes-account", ".names", "#plot", ".told", "#lanes-grain"]) {
      const live = this.#box.querySelector(css);
      const fresh = page.querySelector(`#picture ${css}`);
      live?.replaceChildren(...[...(fresh?.childNodes ?? [])].map((node) => document.importNode(node, true)));
    }
    for (const fresh of page.querySelectorAll("#picture .tools [id], #picture #lanes, #picture .names")) {
      const live = fresh.id ? this.#box.querySelector(`#${fresh.id}`) : this.#box.querySelector(".names");
      for (const name of live.getAttributeNames().filter((one) => !fresh.hasAttribute(one))) {
        live.removeAttribute(name);
      }
      for (const { name, value } of fresh.attributes) {
        live.setAttribute(name, value);
      }
    }
    this.#apply();
    this.onMoved();
    this.#loadAgainIfSampled();
  }

  #loadAgainIfSampled() {
    if (this.#svg.dataset.sampled === "true") {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#load(), AGAIN);
    }
  }

  #at(event) {
    const box = this.#svg.getBoundingClientRect();
    return (event.clientX - box.left) / box.width;
  }

  #wheel(event) {
    if (!event.target.closest("#lanes")) {
      return;
    }
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const by = (sideways && !event.deltaX ? event.deltaY : event.deltaX) / 1000;
    if (!sideways && event.deltaY > 0 && this.#size >= this.#total) {
      return;
    }
    event.preventDefault();
    if (sideways) {
      this.#show(this.#view.from + by * this.#size, undefined);
    } else {
      this.#scale(Math.exp(event.deltaY * 0.002), this.#at(event));
    }
    this.#later();
  }

  #down(event) {
    if (event.target.closest("#lanes") && event.button === 0) {
      this.#dragged = false;
      this.#pointers.set(event.pointerId, event);
    }
  }

  #move(event) {
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    if (!this.#dragged && Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) < CLICK) {
      return;
    }
    if (!this.#dragged) {
      this.#dragged = true;
      this.#svg.setPointerCapture(event.pointerId);
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const apart = Math.max(0.02, Math.abs(this.#at(before) - this.#at(other)));
      const now = Math.max(0.02, Math.abs(this.#at(event) - this.#at(other)));
      this.#scale(apart / now, this.#at(other));
    } else {
      this.#show(this.#view.from + (this.#at(before) - this.#at(event)) * this.#size, undefined);
    }
    this.#pointers.set(event.pointerId, event);
    this.#later();
  }

  /** A click goes to the step of the place, or where the arrow begins; the end of a drag does not. */
  #click(event) {
    if (!event.target.closest("#lanes")) {
      return;
    }
    if (this.#dragged) {
      event.preventDefault();
      event.stopPropagation();
      this.#dragged = false;
    } else if (!event.target.closest("a") && event.detail > 0) {
      const place = Math.floor(this.#view.from + this.#at(event) * this.#size);
      this.#visit(`${this.#svg.dataset.at}&at=${Math.max(1, Math.min(this.#total, place))}`);
    }
  }
}
