/** What the reader chose to see: theme, list at the left, kind of code. */
const YEAR = 31536000;
const chosen = { left: "calls", code: "code-java" };

export function switchTheme() {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (root.dataset.theme || system) === "dark" ? "light" : "dark";
  root.dataset.theme = next;
  document.cookie = `theme=${next}; path=/; max-age=${YEAR}; samesite=lax`;
}

export function keepSwitches() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-shows]");
    if (button) {
      chosen[button.dataset.shows.startsWith("code-") ? "code" : "left"] = button.dataset.shows;
      showChosen();
    }
  });
}

/** Shows what is chosen, also in parts that have just arrived, and scrolls code to its marked line. */
export function showChosen() {
  for (const button of document.querySelectorAll("button[data-shows]")) {
    const on = Object.values(chosen).includes(button.dataset.shows);
    button.setAttribute("aria-pressed", String(on));
    const panel = document.getElementById(button.dataset.shows);
    if (panel) {
      panel.hidden = !on;
    }
  }
  const panel = document.getElementById(chosen.code);
  const hit = panel?.querySelector(".hit");
  if (hit) {
    panel.scrollTop = hit.offsetTop - panel.clientHeight / 3;
  }
}
