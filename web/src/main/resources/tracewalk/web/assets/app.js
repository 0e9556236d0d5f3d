/** Stepping without a reload: wires keys, buttons and links to the parts of the page. */
import { turnToAnswer } from "./answer.js";
import { openFilter } from "./filter.js";
import { listenToKeys } from "./keys.js";
import { copyLink } from "./link.js";
import { Pictures } from "./pictures.js";
import { Player } from "./player.js";
import { openSheets } from "./sheets.js";
import { Stage } from "./present.js";
import { Steps } from "./steps.js";
import { openFurther } from "./move.js";
import { keepSwitches, showChosen, switchTheme } from "./switches.js";
import { explainTerms } from "./terms.js";
import { CallTree } from "./tree.js";

const steps = new Steps();
const tree = new CallTree(document.getElementById("calls"));
const player = new Player(document.getElementById("go-play"), () => go("go-next"));
const sheets = openSheets(visit);
const stage = new Stage(go);
const pictures = new Pictures(visit);

/** Follows one of the page's own moving links; false at the end of the run. */
function go(id) {
  const link = document.getElementById(id);
  if (!link || link.getAttribute("aria-disabled") === "true") {
    return false;
  }
  return steps.show(link.getAttribute("href"), false);
}

function visit(address) {
  return steps.show(address, true);
}

steps.onShown = () => {
  const state = document.getElementById("state").dataset;
  tree.follow(Number(state.row));
  pictures.follow(state);
  showChosen();
  markChapter(state.number);
  turnToAnswer();
  stage.tell();
};

function markChapter(number) {
  let here = null;
  for (const link of document.querySelectorAll("#chapters a")) {
    link.removeAttribute("aria-current");
    if (Number(link.dataset.step) <= Number(number)) {
      here = !here || Number(here.dataset.step) <= Number(link.dataset.step) ? link : here;
    }
  }
  here?.setAttribute("aria-current", "step");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !plain || event.defaultPrevented) {
    return;
  }
  if (link.id === "go-theme") {
    event.preventDefault();
    switchTheme();
  } else if (link.id === "go-link") {
    event.preventDefault();
    copyLink(link);
  } else if (link.id === "go-filter") {
    event.preventDefault();
    openFilter(link.getAttribute("href"));
  } else if (link.id === "go-find") {
    event.preventDefault();
    sheets.find();
  } else if (link.getAttribute("aria-disabled") === "true") {
    event.preventDefault();
  } else if (isStep(link)) {
    event.preventDefault();
    player.stop();
    steps.show(link.getAttribute("href"), !link.id.startsWith("go-"));
  }
});

/** Links to steps and notes of this recording in this language and scope need no new page. */
function isStep(link) {
  return /^\/r\/[^/]+\/([sn]\/|go\?)/.test(link.getAttribute("href"))
    && link.id !== "go-language" && !link.closest("#scopes, #hides, #filter, .tools, .loop");
}

listenToKeys({
  ArrowRight: () => go("go-next"),
  ArrowLeft: () => go("go-back"),
  Home: () => go("go-first"),
  End: () => go("go-last"),
  n: () => go("go-over"),
  N: () => go("go-back-over"),
  u: () => go("go-out"),
  U: () => go("go-back-out"),
  i: () => go("go-into"),
  a: () => go("go-method-next"),
  A: () => go("go-method-back"),
  c: () => go("go-place-next"),
  C: () => go("go-place-back"),
  t: () => go("go-thread-next"),
  T: () => go("go-thread-back"),
  g: () => go("go-message-next"),
  G: () => go("go-message-back"),
  m: openFurther,
  j: () => go("go-note-next"),
  k: () => go("go-note-back"),
  " ": () => player.toggle(),
  "+": () => pictures.zoom("in"),
  "-": () => pictures.zoom("out"),
  0: () => pictures.zoom("whole"),
  p: () => stage.toggle(),
  "/": () => sheets.find(),
  f: () => openFilter(document.getElementById("go-filter").getAttribute("href")),
  q: () => document.getElementById("go-quiz").click(),
  "?": () => sheets.keys(),
}, () => player.stop());

keepSwitches();
explainTerms();
steps.start();
steps.onShown();
document.documentElement.dataset.ready = "true";
