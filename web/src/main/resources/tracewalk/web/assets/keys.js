/** Keys of the page; single letters can be switched off, as speech input may trip over them. */
const LETTERS = "tracewalk.letters";

export function listenToKeys(actions, beforeMove) {
  const box = document.getElementById("letters");
  box.checked = localStorage.getItem(LETTERS) !== "off";
  box.addEventListener("change", () => localStorage.setItem(LETTERS, box.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (document.querySelector("dialog[open]") || (event.key.length === 1 && !box.checked)) {
      return;
    }
    if (event.key === " " && event.target.closest("button, summary, input, [role=button]")) {
      return;
    }
    event.preventDefault();
    if (event.key !== " ") {
      beforeMove();
    }
    action();
  });
}

function typing(target) {
  return target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select");
}
