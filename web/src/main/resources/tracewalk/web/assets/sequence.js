/** Marks the arrow of the step that is shown; false if the step lies outside what is drawn. */
export function follow(box, step, ordinal) {
  const { from, to } = box.dataset;
  if (ordinal < Number(from) || ordinal > Number(to)) {
    return false;
  }
  let here = null;
  for (const arrow of box.querySelectorAll("a[data-step]")) {
    arrow.removeAttribute("aria-current");
    const own = Number(arrow.dataset.step);
    if (own <= step && (here === null || own >= Number(here.dataset.step))) {
      here = arrow;
    }
  }
  if (here) {
    here.setAttribute("aria-current", "step");
    show(box, here);
  }
  return true;
}

/** Scrolls as little as needed, and nothing but the diagram. */
function show(box, arrow) {
  const outer = box.getBoundingClientRect();
  const inner = arrow.getBoundingClientRect();
  const top = outer.top + box.querySelector(".names").getBoundingClientRect().height + 8;
  if (inner.top < top || inner.bottom > outer.bottom - 8) {
    box.scrollTop += inner.top - top - Math.max(0, (outer.bottom - top) / 3);
  }
  if (inner.left < outer.left + 8 || inner.left > outer.right - 160) {
    box.scrollLeft += inner.left - outer.left - 60;
  }
}
