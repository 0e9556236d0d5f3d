/** The two sheets that lie over the page: keys, and search. */
export function openSheets(visit) {
  const keys = document.getElementById("keys");
  const find = document.getElementById("find");
  const text = document.getElementById("find-text");
  const found = document.getElementById("found");
  let wanted = 0;

  async function show(address) {
    const turn = ++wanted;
    const response = await fetch(address);
    if (response.ok && turn === wanted) {
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const results = page.getElementById("results").childNodes;
      found.replaceChildren(...[...results].map((node) => document.importNode(node, true)));
      found.scrollTop = 0;
    }
  }

  text.addEventListener("input", () => show(`${text.dataset.find}&q=${encodeURIComponent(text.value)}`));
  text.addEventListener("keydown", (event) => {
    const first = found.querySelector(".results a");
    if (event.key === "Enter" && first) {
      event.preventDefault();
      find.close();
      visit(first.getAttribute("href"));
    }
  });
  found.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link?.dataset.query !== undefined) {
      event.preventDefault();
      text.value = new URL(link.href).searchParams.get("q");
      show(link.getAttribute("href"));
    } else if (link) {
      find.close();
    }
  });
  document.getElementById("go-keys").addEventListener("click", () => keys.showModal());
  return {
    keys: () => keys.showModal(),
    find: () => {
      find.showModal();
      text.focus();
      text.select();
    },
  };
}
