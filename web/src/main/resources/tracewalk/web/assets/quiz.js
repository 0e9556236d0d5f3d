/** Keys of a question, and how the reader has done so far, which stays in this browser. */
import { keepSwitches, switchTheme } from "./switches.js";

const quiz = document.getElementById("quiz");
const place = `tracewalk.quiz.${quiz.dataset.recording}`;
const box = document.getElementById("progress");

/** What was answered at first: 1 right, 0 wrong. A store that cannot be read is an empty one. */
function answers() {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function keep(all) {
  try {
    localStorage.setItem(place, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing still asks and answers
  }
}

function remember() {
  const all = answers();
  if (quiz.dataset.right && !Object.hasOwn(all, quiz.dataset.key)) {
    all[quiz.dataset.key] = quiz.dataset.right === "true" ? 1 : 0;
    keep(all);
  }
}

function showProgress() {
  const marks = Object.values(answers());
  const text = box.querySelector("[data-progress]");
  text.dataset.pattern ??= text.textContent;
  text.textContent = text.dataset.pattern
    .replace("#right", marks.filter((mark) => mark === 1).length)
    .replace("#all", marks.length);
  box.hidden = marks.length === 0;
}

document.getElementById("forget").addEventListener("click", () => {
  keep({});
  showProgress();
  document.getElementById("next").focus();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("#go-theme")) {
    event.preventDefault();
    switchTheme();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const chosen = /^[1-9]$/.test(event.key)
    ? document.querySelectorAll(".answer-choice")[Number(event.key) - 1]
    : event.key === "n" ? document.getElementById("next") : null;
  if (chosen) {
    event.preventDefault();
    chosen.click();
  }
});

keepSwitches();
remember();
showProgress();
document.getElementById("verdict")?.focus();
document.documentElement.dataset.ready = "true";
