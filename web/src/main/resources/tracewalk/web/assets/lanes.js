/** Moves the mark along the lanes; what lies ahead is pale. */
export function followLanes(mark) {
  const lanes = document.getElementById("lanes");
  if (!lanes || !mark) {
    return;
  }
  lanes.querySelector("#future").setAttribute("x", mark);
  const line = lanes.querySelector("#mark line");
  line.setAttribute("x1", mark);
  line.setAttribute("x2", mark);
  lanes.querySelector("#mark circle").setAttribute("cx", mark);
}
