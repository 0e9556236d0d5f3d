/** Fetches steps as pieces of page and puts them in place; neighbours are fetched ahead. */
const KEPT = 80;
const NEIGHBOURS = ["go-next", "go-back", "go-over", "go-out", "go-note-next", "go-note-back"];

export class Steps {
  #pieces = new Map();
  #wanted = 0;

  onShown = () => {};

  start() {
    window.addEventListener("popstate", () => this.#put(location.pathname + location.search));
    this.#fetchAhead();
  }

  /** Shows a step; a jump becomes an entry of the browser's history, a single step does not. */
  async show(address, jump) {
    const shown = await this.#put(address);
    if (shown) {
      history[jump ? "pushState" : "replaceState"](null, "", shown);
    }
    return Boolean(shown);
  }

  async #put(address) {
    const turn = ++this.#wanted;
    let piece;
    try {
      piece = await this.#fetch(address);
    } catch {
      location.assign(address);
      return null;
    }
    if (turn !== this.#wanted) {
      return null;
    }
    replaceParts(piece.page);
    this.onShown();
    this.#fetchAhead();
    return piece.address;
  }

  #fetch(address) {
    let piece = this.#pieces.get(address);
    if (!piece) {
      piece = fetchPiece(address);
      piece.catch(() => this.#pieces.delete(address));
      this.#pieces.set(address, piece);
      if (this.#pieces.size > KEPT) {
        this.#pieces.delete(this.#pieces.keys().next().value);
      }
    }
    return piece;
  }

  #fetchAhead() {
    for (const id of NEIGHBOURS) {
      const address = document.getElementById(id)?.getAttribute("href");
      if (address) {
        this.#fetch(address).catch(() => {});
      }
    }
  }
}

async function fetchPiece(address) {
  const response = await fetch(`${address}&part=1`, { headers: { Accept: "text/html" } });
  if (!response.ok) {
    throw new Error(`${response.status} for ${address}`);
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const shown = new URL(response.url);
  shown.searchParams.delete("part");
  return { page, address: shown.pathname + shown.search };
}

/** Takes every part that both pages have: its attributes and, unless it keeps them, its contents. */
function replaceParts(page) {
  const open = new Set([...document.querySelectorAll("details[open][data-key]")].map((d) => d.dataset.key));
  document.title = page.title;
  for (const fresh of page.querySelectorAll("[data-part]")) {
    const live = document.getElementById(fresh.id);
    if (!live) {
      continue;
    }
    for (const { name, value } of fresh.attributes) {
      if (live.getAttribute(name) !== value && !(fresh.dataset.part === "" && name === "tabindex")) {
        live.setAttribute(name, value);
      }
    }
    if (fresh.dataset.keep === undefined) {
      live.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    }
  }
  for (const details of document.querySelectorAll("details[data-key]")) {
    details.open = open.has(details.dataset.key);
  }
  document.getElementById("notes").scrollTop = 0;
}
