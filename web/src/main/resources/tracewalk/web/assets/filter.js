/** Opens the form in which the reader says what to hide over the page; it is a page of its own too. */
export async function openFilter(address) {
  const sheet = document.getElementById("filter");
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  if (!response.ok) {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const form = [...page.getElementById("filter-form").childNodes];
  document.getElementById("filters").replaceChildren(...form.map((node) => document.importNode(node, true)));
  sheet.showModal();
  document.querySelector("#filters input:not([type=hidden])").focus();
}
