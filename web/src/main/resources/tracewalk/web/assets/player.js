/** Steps by itself, at the pace of a reader, until the end or until stopped. */
const PACE = 900;

export class Player {
  #button;
  #step;
  #timer = 0;

  constructor(button, step) {
    this.#button = button;
    this.#step = step;
    button.addEventListener("click", () => this.toggle());
  }

  toggle() {
    if (this.#timer) {
      this.stop();
    } else {
      this.#button.setAttribute("aria-pressed", "true");
      this.#timer = setInterval(() => this.#go(), PACE);
      this.#go();
    }
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#button.setAttribute("aria-pressed", "false");
  }

  async #go() {
    if ((await this.#step()) === false) {
      this.stop();
    }
  }
}
