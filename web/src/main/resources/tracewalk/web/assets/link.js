/** Copies the address of the step that is shown, and says so; without a clipboard it is followed. */
export async function copyLink(link) {
  const say = document.getElementById("say");
  try {
    await navigator.clipboard.writeText(new URL(link.getAttribute("href") + location.hash, location.href).href);
  } catch {
    location.assign(link.getAttribute("href"));
    return;
  }
  const label = link.querySelector("span");
  const before = label.textContent;
  label.textContent = link.dataset.copied;
  say.textContent = link.dataset.copied;
  setTimeout(() => (label.textContent = before), 1600);
}
