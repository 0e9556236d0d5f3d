/** The call tree: as long as the run, but only the rows in view are in the document. */
const ROW = 24;
const PAGE = 60;

export class CallTree {
  #box;
  #extent = document.createElement("div");
  #list;
  #total;
  #from;
  #row = -1;
  #wanted = -1;

  constructor(box) {
    this.#box = box;
    this.#list = box.querySelector("ol");
    this.#total = Number(box.dataset.total);
    this.#extent.className = "extent";
    this.#extent.style.height = `${this.#total * ROW}px`;
    this.#extent.append(this.#list);
    box.append(this.#extent);
    this.#place(Number(this.#list.dataset.from));
    box.scrollTop = this.#from * ROW;
    box.addEventListener("scroll", () => this.#fill(), { passive: true });
  }

  /** Marks a row as the present one and scrolls no more than needed to show it. */
  follow(row) {
    if (row === this.#row) {
      return;
    }
    this.#row = row;
    this.#paint();
    const top = row * ROW;
    const height = this.#box.clientHeight;
    if (top < this.#box.scrollTop + 2 * ROW || top > this.#box.scrollTop + height - 4 * ROW) {
      this.#box.scrollTop = top - Math.round(height / 3);
    }
    this.#fill();
  }

  #place(from) {
    this.#from = from;
    this.#list.style.top = `${from * ROW}px`;
  }

  #paint() {
    for (const item of this.#list.children) {
      const link = item.firstElementChild;
      const row = Number(link.dataset.row);
      item.className = row === this.#row ? "now" : row > this.#row ? "next" : "";
      if (row === this.#row) {
        link.setAttribute("aria-current", "step");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  }

  async #fill() {
    const first = Math.floor(this.#box.scrollTop / ROW);
    const last = Math.min(this.#total, first + Math.ceil(this.#box.clientHeight / ROW));
    if (first >= this.#from && last <= this.#from + this.#list.children.length) {
      return;
    }
    const from = Math.max(0, Math.min(first - 15, this.#total - PAGE));
    if (from === this.#wanted) {
      return;
    }
    this.#wanted = from;
    const response = await fetch(`${this.#box.dataset.rows}&from=${from}&count=${PAGE}`);
    if (response.ok && from === this.#wanted) {
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const rows = [...page.querySelectorAll("li")].map((node) => document.importNode(node, true));
      const focused = this.#list.contains(document.activeElement);
      this.#list.replaceChildren(...rows);
      this.#place(from);
      this.#paint();
      if (focused) {
        this.#box.focus({ preventScroll: true });
      }
    }
    this.#wanted = -1;
  }
}
