/** The speaker's window: it shows the notes of the step that the other window shows. */
import { channelName } from "./present.js";
import { explainTerms } from "./terms.js";

const BEGAN = "tracewalk.began";
const KEYS = {
  ArrowRight: "go-next", ArrowLeft: "go-back",
  j: "go-note-next", k: "go-note-back", PageDown: "go-note-next", PageUp: "go-note-back",
};
const channel = new BroadcastChannel(channelName());
const clock = document.getElementById("clock");
let wanted = 0;

channel.addEventListener("message", ({ data }) => data.step && show(data.step));
document.addEventListener("keydown", (event) => {
  const go = KEYS[event.key];
  if (go && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    channel.postMessage({ go });
  }
});
document.getElementById("restart").addEventListener("click", () => {
  sessionStorage.setItem(BEGAN, String(Date.now()));
  tick();
});

async function show(step) {
  const turn = ++wanted;
  const address = new URL(location.href);
  address.searchParams.set("step", step);
  const response = await fetch(address).catch(() => null);
  document.getElementById("trouble").hidden = Boolean(response);
  if (!response?.ok || turn !== wanted) {
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (turn === wanted) {
    document.getElementById("speaker").replaceChildren(
      ...[...page.getElementById("speaker").childNodes].map((node) => document.importNode(node, true)));
    history.replaceState(null, "", address);
  }
}

function tick() {
  const began = Number(sessionStorage.getItem(BEGAN));
  const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

if (!sessionStorage.getItem(BEGAN)) {
  sessionStorage.setItem(BEGAN, String(Date.now()));
}
explainTerms();
tick();
setInterval(tick, 1000);
channel.postMessage({ asks: true });
document.documentElement.dataset.ready = "true";
