/** Brings an answer that has just come into view, and keyboard and screen reader to it. */
let shown = "";

export function turnToAnswer() {
  const answer = document.getElementById("answer");
  const asked = answer ? document.getElementById("state").dataset.address : "";
  if (answer && asked !== shown && shown !== null) {
    answer.focus({ preventScroll: true });
    answer.scrollIntoView({ block: "nearest" });
  }
  shown = asked;
}
