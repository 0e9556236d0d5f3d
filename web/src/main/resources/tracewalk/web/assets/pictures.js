/** The pictures under the page: which one is shown, how large, and at which part of the run. */
import { place, travel } from "./cells.js";
import { Lanes } from "./lanes.js";
import { follow } from "./sequence.js";

const SIZE = "tracewalk.pictures";
const AGAIN = 800;

export class Pictures {
  #box = document.getElementById("pictures");
  /** Has no box of its own, so a browser tells it of no wheel; listeners are on the one around it. */
  #body = document.getElementById("picture");
  #lanes;
  #state = null;
  #wanted = 0;

  constructor(visit) {
    this.#lanes = new Lanes(this.#box, visit);
    this.#lanes.onMoved = () => this.#remember();
    this.#box.addEventListener("click", (event) => this.#click(event));
    this.#box.addEventListener("keydown", (event) => this.#key(event));
    const size = document.getElementById("picture-size");
    size.addEventListener("click", () => this.#resize(size.getAttribute("aria-pressed") !== "true"));
    this.#resize(localStorage.getItem(SIZE) === "large");
    window.addEventListener("hashchange", () => this.#begin());
    this.#begin();
  }

  get #chosen() {
    return this.#body.dataset.picture;
  }

  /** The step that is shown is another one. */
  follow(state) {
    const moved = this.#state !== null && this.#state.number !== state.number;
    this.#state = { ...state };
    for (const pick of this.#box.querySelectorAll(".picks a")) {
      pick.setAttribute("href", pick.getAttribute("href").replace(/&step=\d+/, `&step=${state.number}`));
    }
    if (this.#chosen === "lanes") {
      this.#lanes.follow(this.#state);
    } else if (moved && !(this.#chosen === "sequence" && this.#inSequence())) {
      this.#fetch(this.#chosen);
    }
  }

  #inSequence() {
    const box = this.#body.querySelector(".sequence");
    return follow(box, Number(this.#state.number), Number(this.#state.ordinal));
  }

  zoom(word) {
    if (this.#chosen === "lanes") {
      this.#lanes.zoom(word);
    }
  }

  /** Shows what the address says. */
  #begin() {
    const [name, part] = location.hash.slice(1).split("=");
    if (this.#chosen === "lanes") {
      this.#lanes.begin(name === "lanes" ? part : "");
    }
    if (document.getElementById(`pick-${name}`) && name !== this.#chosen) {
      this.#fetch(name, part);
    }
  }

  /** Fetches a picture of the step that is shown, and puts it in the place of the one before. */
  async #fetch(name, part, elsewhere) {
    const turn = ++this.#wanted;
    const address = elsewhere ?? document.getElementById(`pick-${name}`).getAttribute("href");
    const response = await fetch(address, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("picture");
    if (!response.ok || !fresh || turn !== this.#wanted) {
      return;
    }
    const before = place();
    const scrolled = this.#body.querySelector(".body")?.scrollTop ?? 0;
    this.#body.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    this.#body.dataset.picture = name;
    this.#shown(name, part, before, scrolled);
  }

  #shown(name, part, before, scrolled) {
    for (const pick of this.#box.querySelectorAll(".picks a")) {
      pick.toggleAttribute("aria-current", false);
      if (pick.id === `pick-${name}`) {
        pick.setAttribute("aria-current", "true");
      }
    }
    this.#body.querySelector(".body").scrollTop = scrolled;
    if (name === "lanes") {
      this.#lanes.begin(part);
      this.#lanes.follow(this.#state);
    } else if (name === "sequence") {
      this.#inSequence();
    } else if (name === "cells") {
      travel(before);
      if (document.getElementById("cells").dataset.known === "false") {
        setTimeout(() => this.#chosen === "cells" && this.#fetch("cells"), AGAIN);
      }
    }
    this.#remember();
  }

  #click(event) {
    const link = event.target.closest(".tools a, .picks a");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (this.#chosen !== "lanes" && !link.dataset.fetch && !link.closest(".picks")) {
      return;
    }
    event.preventDefault();
    if (link.closest(".picks")) {
      this.#fetch(link.id.slice("pick-".length));
    } else if (link.dataset.fetch) {
      this.#fetch(link.dataset.fetch, "", link.getAttribute("href"));
    } else if (link.id === "lanes-grain") {
      this.#lanes.turn();
    } else {
      this.zoom(link.id.slice("lanes-".length));
    }
  }

  #key(event) {
    const words = { ArrowLeft: "earlier", ArrowRight: "later" };
    if (event.shiftKey && words[event.key] && event.target.closest("#lanes, .tools")) {
      event.preventDefault();
      event.stopPropagation();
      this.zoom(words[event.key]);
    }
  }

  /** The part in view belongs to the address, but is no entry of the browser's history. */
  #remember() {
    const part = this.#chosen === "lanes" ? this.#lanes.part : "";
    const hash = part ? `#lanes=${part}` : this.#chosen === "lanes" ? "" : `#${this.#chosen}`;
    if (hash !== location.hash) {
      history.replaceState(history.state, "", location.pathname + location.search + hash);
    }
  }

  #resize(large) {
    document.body.classList.toggle("large-picture", large);
    document.getElementById("picture-size").setAttribute("aria-pressed", String(large));
    localStorage.setItem(SIZE, large ? "large" : "small");
  }
}
