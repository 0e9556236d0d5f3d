/** A page for a projector, and the speaker's window that goes with it; either may be opened again. */
const PRESENTS = "tracewalk.presents";

export class Stage {
  #go;
  #channel;

  constructor(go) {
    this.#go = go;
    this.#channel = new BroadcastChannel(channelName());
    this.#channel.addEventListener("message", ({ data }) => this.#hear(data));
    const asked = new URLSearchParams(location.search).has("present");
    this.#set(asked || sessionStorage.getItem(PRESENTS) === "on");
    document.getElementById("go-present").addEventListener("click", () => this.toggle());
    document.addEventListener("keydown", (event) => this.#click(event));
  }

  toggle() {
    this.#set(!this.#on());
    document.getElementById("keys").close();
  }

  /** Tells the speaker's window which step is shown. */
  tell() {
    this.#channel.postMessage({ step: document.getElementById("state").dataset.number });
  }

  #on() {
    return document.documentElement.classList.contains("presenting");
  }

  #set(on) {
    document.documentElement.classList.toggle("presenting", on);
    sessionStorage.setItem(PRESENTS, on ? "on" : "off");
  }

  #hear(said) {
    if (said.asks) {
      this.tell();
    } else if (["go-next", "go-back", "go-note-next", "go-note-back"].includes(said.go)) {
      this.#go(said.go);
    }
  }

  /** What a clicker sends. */
  #click(event) {
    const move = { PageDown: "go-note-next", PageUp: "go-note-back" }[event.key];
    if (move && this.#on() && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      this.#go(move);
    }
  }
}

/** One conversation for each recording: addresses are /r/ID/... in both windows. */
export function channelName() {
  return `tracewalk.${location.pathname.split("/")[2]}`;
}
