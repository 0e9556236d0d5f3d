/**
 * The call tree: as long as the run, but only the rows in view are in the document. A browser's
 * boxes end at some 30 million pixels: of a longer tree the box is a scale, on which a page's worth
 * of scrolling moves as far as it does elsewhere and a larger jump in proportion.
 */
const ROW = 24;
const TALLEST = 12_000_000;
const PAGE = 60;

export class CallTree {
  #box;
  #extent = document.createElement("div");
  #list;
  #total;
  #from;
  #row = -1;
  #wanted = -1;
  #shift = 0;
  #scrolled = 0;

  constructor(box) {
    this.#box = box;
    this.#list = box.querySelector("ol");
    this.#total = Number(box.dataset.total);
    this.#extent.className = "extent";
    this.#extent.style.height = `${this.#height()}px`;
    this.#extent.append(this.#list);
    box.append(this.#extent);
    this.#from = Number(this.#list.dataset.from);
    this.#scrollTo(this.#from * ROW);
    box.addEventListener("scroll", () => this.#scroll(), { passive: true });
  }

  #height() {
    return Math.min(this.#total * ROW, TALLEST);
  }

  /** Where the view begins, in pixels of the whole tree. */
  #top() {
    return this.#box.scrollTop + this.#shift;
  }

  #scrollTo(top) {
    const view = this.#box.clientHeight;
    const most = Math.max(0, this.#total * ROW - view);
    const wanted = Math.max(0, Math.min(most, top));
    const scale = Math.max(0, this.#height() - view);
    this.#box.scrollTop = most === scale ? wanted : Math.round((wanted / most) * scale);
    this.#scrolled = this.#box.scrollTop;
    this.#shift = most === scale ? 0 : Math.round(wanted) - this.#scrolled;
    this.#place(this.#from);
  }

  #scroll() {
    const view = this.#box.clientHeight;
    const moved = Math.abs(this.#box.scrollTop - this.#scrolled);
    const scale = this.#height() - view;
    const atEnd = this.#box.scrollTop <= view || this.#box.scrollTop >= scale - view;
    this.#scrolled = this.#box.scrollTop;
    if (this.#total * ROW > TALLEST && (moved > view || atEnd)) {
      const most = this.#total * ROW - view;
      const top = moved > view ? (this.#scrolled / scale) * most : this.#top();
      this.#scrollTo(top);
    }
    this.#fill();
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
    if (top < this.#top() + 2 * ROW || top > this.#top() + height - 4 * ROW) {
      this.#scrollTo(top - Math.round(height / 3));
    }
    this.#fill();
  }

  #place(from) {
    this.#from = from;
    this.#list.style.top = `${from * ROW - this.#shift}px`;
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
    const first = Math.floor(this.#top() / ROW);
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
