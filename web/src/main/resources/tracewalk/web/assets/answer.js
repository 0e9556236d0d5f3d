/** Brings an answer that was just asked for into view, and keyboard and screen reader to it. */
let shown = null;

export function turnToAnswer() {
  const answer = document.getElementById("answer");
  const asked = answer ? document.getElementById("state").dataset.address : "";
  if (answer && shown !== null && asked !== shown) {
    answer.focus({ preventScroll: true });
    answer.scrollIntoView({ block: "nearest" });
  }
  shown = asked;
}
