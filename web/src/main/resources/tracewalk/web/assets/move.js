/** The list of moves that have no button of their own. */
const box = document.getElementById("further");

export function openFurther() {
  box.open = true;
  box.querySelector("a").focus();
}

box.addEventListener("click", (event) => {
  if (event.target.closest("a")) {
    close();
  }
});

box.addEventListener("keydown", (event) => {
  const links = [...box.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (event.key === "Escape") {
    close();
  } else if (box.open && to !== undefined) {
    links[(to + links.length) % links.length].focus();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
});

document.addEventListener("pointerdown", (event) => {
  if (!box.contains(event.target)) {
    box.open = false;
  }
});

function close() {
  box.open = false;
  box.querySelector("summary").focus();
}
