/** Lets the message travel from where it was drawn before to where it is drawn now. */
const MILLIS = 450;
const POINTS = 16;

export function travel(before) {
  const token = document.getElementById("token");
  if (!token || !before || !before.at || before.at === token.dataset.at) {
    return;
  }
  if (matchMedia("(prefers-reduced-motion: reduce)").matches || !token.dataset.at) {
    return;
  }
  const to = { x: Number(token.dataset.x), y: Number(token.dataset.y) };
  const places = along(before, to) ?? [before, to];
  token.animate(
    places.map(({ x, y }) => ({ transform: `translate(${x}px, ${y}px)` })),
    { duration: MILLIS, easing: "ease-in-out" },
  );
}

/** Where the message is drawn, to be remembered until it is drawn anew. */
export function place() {
  const token = document.getElementById("token");
  return token && { at: token.dataset.at, x: Number(token.dataset.x), y: Number(token.dataset.y) };
}

/** The part between two places of the arrow that is the latest, in either direction. */
function along(from, to) {
  const path = document.querySelector("#cells .latest path");
  if (!path) {
    return null;
  }
  const length = path.getTotalLength();
  const points = Array.from({ length: POINTS + 1 }, (_, at) => path.getPointAtLength((at / POINTS) * length));
  const nearest = (place) => {
    const far = points.map((point) => Math.hypot(point.x - place.x, point.y - place.y));
    return far.indexOf(Math.min(...far));
  };
  const [first, last] = [nearest(from), nearest(to)];
  const part = points.slice(Math.min(first, last), Math.max(first, last) + 1);
  return first === last ? null : [from, ...(first < last ? part : part.reverse()), to];
}
