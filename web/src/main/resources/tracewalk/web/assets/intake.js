/** A recording dropped anywhere on the page is handed in as if it had been chosen in the form. */
const form = document.getElementById("intake");
const file = document.getElementById("recording");

document.addEventListener("dragover", (event) => {
  if (event.dataTransfer.types.includes("Files")) {
    event.preventDefault();
    document.body.classList.add("dropping");
  }
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) {
    document.body.classList.remove("dropping");
  }
});

document.addEventListener("drop", (event) => {
  document.body.classList.remove("dropping");
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    file.files = event.dataTransfer.files;
    form.requestSubmit();
  }
});
