// The rulebook's pages work without this. It takes over the colours chosen in the chat, folds the contents on a phone, and filters the index.
"use strict";

try {
  const theme = localStorage.getItem("ir-advisor:v1:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // storage denied: the system's colours
}

document.addEventListener("DOMContentLoaded", () => {
  const contents = document.querySelector(".contents details");
  if (contents && matchMedia("(max-width: 999px)").matches) {
    contents.open = false;
    contents.addEventListener("click", (event) => {
      if (event.target.closest("a")) contents.open = false;
    });
  }
  const search = document.querySelector(".find");
  if (search) startSearch(search);
});

function startSearch(search) {
  const box = search.querySelector("input");
  const found = search.querySelector("[role=status]");
  const topics = [...document.querySelectorAll(".topic")];
  search.hidden = false;

  function filter() {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const topic of topics) {
      let here = 0;
      for (const line of topic.querySelectorAll("[data-words]")) {
        line.hidden = !wanted.every((word) => line.dataset.words.includes(word));
        if (!line.hidden) here += 1;
      }
      topic.hidden = here === 0 && !wanted.every((word) => topic.dataset.title.includes(word));
      topic.querySelector("details").open = wanted.length > 0 && here > 0;
      count += here;
    }
    document.body.classList.toggle("searching", wanted.length > 0);
    found.textContent = wanted.length === 0 ? "" : count === 0 ? "No rule has all of these words. Try fewer." : `${count} ${count === 1 ? "rule" : "rules"}`;
  }

  box.addEventListener("input", filter);
  filter(); // a reload keeps what was typed
}
