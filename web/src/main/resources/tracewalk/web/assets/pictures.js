/** The pictures under the page: which one is shown, how large, and at which part of the run. */
import { Lanes } from "./lanes.js";

const SIZE = "tracewalk.pictures";

export class Pictures {
  #box = document.getElementById("pictures");
  /** Has no box of its own, so a browser tells it of no wheel; listeners are on the one around it. */
  #body = document.getElementById("picture");
  #lanes;
  #state = null;

  constructor(visit) {
    this.#lanes = new Lanes(this.#box, visit);
    this.#lanes.onMoved = () => this.#remember();
    this.#box.addEventListener("click", (event) => this.#click(event));
    this.#body.addEventListener("keydown", (event) => this.#key(event));
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
    this.#state = { ...state };
    if (this.#chosen === "lanes") {
      this.#lanes.follow(this.#state);
    }
  }

  zoom(word) {
    if (this.#chosen === "lanes") {
      this.#lanes.zoom(word);
    }
  }

  /** Shows what the address says. */
  #begin() {
    const [name, part] = location.hash.slice(1).split("=");
    if (name === "lanes" || name === "") {
      this.#lanes.begin(part);
    }
  }

  #click(event) {
    const link = event.target.closest(".tools a");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (link.id === "lanes-grain") {
      event.preventDefault();
      this.#lanes.turn();
    } else if (link.id.startsWith("lanes-")) {
      event.preventDefault();
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
    const hash = part ? `#lanes=${part}` : "";
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
