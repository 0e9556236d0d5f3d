/** Fetches steps as pieces of page and puts them in place; neighbours are fetched ahead. */
const KEPT = 80;
/** What is fetched ahead, and how many times over. */
const AHEAD = { "go-next": 4, "go-back": 2, "go-over": 1, "go-out": 1, "go-note-next": 1, "go-note-back": 1 };

/** How long it is told that a move leads nowhere. */
const TOLD = 6000;
let hiding = 0;

export class Steps {
  #pieces = new Map();
  #wanted = 0;

  onShown = () => {};

  start() {
    history.replaceState(null, "", document.getElementById("state").dataset.address + location.hash);
    window.addEventListener("popstate", () => this.#put(location.pathname + location.search));
    this.#fetchAhead();
  }

  /** Shows a step; a jump becomes an entry of the browser's history, a single step does not. */
  async show(address, jump) {
    const shown = await this.#put(address);
    if (shown) {
      history[jump ? "pushState" : "replaceState"](null, "", shown + location.hash);
    }
    return Boolean(shown);
  }

  async #put(address) {
    const turn = ++this.#wanted;
    let piece;
    try {
      piece = await this.#fetch(address);
    } catch (failure) {
      this.#fail(failure, address);
      return null;
    }
    trouble(false);
    if (turn !== this.#wanted) {
      return null;
    }
    if (piece.page.querySelector("[data-unready]")) {
      this.#pieces.clear();
    }
    if (stays(piece.page)) {
      this.#pieces.delete(address);
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
    for (const [id, times] of Object.entries(AHEAD)) {
      this.#follow(document, id, times).catch(() => {});
    }
  }

  async #follow(page, id, times) {
    const address = page.getElementById(id)?.getAttribute("href");
    if (address && times > 0) {
      const piece = await this.#fetch(address);
      await this.#follow(piece.page, id, times - 1);
    }
  }

  /** A server that is gone leaves the page as it is; an answer that is no step is shown as a page. */
  #fail(failure, address) {
    if (failure instanceof TypeError) {
      trouble(true);
    } else {
      location.assign(address);
    }
  }
}

/** A move that leads nowhere leaves the page as it is, and says why. */
function stays(page) {
  const fresh = page.getElementById("nowhere");
  const live = document.getElementById("nowhere");
  if (fresh?.dataset.stays === undefined) {
    return false;
  }
  live.textContent = fresh.textContent;
  clearTimeout(hiding);
  hiding = setTimeout(() => live.replaceChildren(), TOLD);
  return true;
}

function trouble(shown) {
  document.getElementById("trouble").hidden = !shown;
}

async function fetchPiece(address) {
  const response = await fetch(`${address}&part=1`, { headers: { Accept: "text/html" } });
  if (!response.ok) {
    throw new Error(`${response.status} for ${address}`);
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const shown = new URL(response.url);
  shown.searchParams.delete("part");
  const own = page.getElementById("state")?.dataset.address;
  return { page, address: own ?? shown.pathname + shown.search };
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
