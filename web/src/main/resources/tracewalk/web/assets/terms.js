/** What a term means is shown by the style; Escape puts it away until the term is met again. */
export function explainTerms() {
  document.addEventListener("keydown", (event) => {
    const shown = event.key === "Escape" && document.querySelector(".term:hover, .term:focus-within");
    if (shown && !shown.classList.contains("dismissed")) {
      shown.classList.add("dismissed");
      event.preventDefault();
    }
  });
  for (const kind of ["pointerout", "focusout"]) {
    document.addEventListener(kind, (event) => {
      const left = event.target instanceof Element && event.target.closest(".term.dismissed");
      if (left && !left.contains(event.relatedTarget)) {
        left.classList.remove("dismissed");
      }
    });
  }
}
