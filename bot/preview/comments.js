// Comments live in this browser only; "save" turns them into a text file.
"use strict";

const boxes = [...document.querySelectorAll("textarea")];
const key = (box) => `lantern-comment:${box.name}`;

for (const box of boxes) {
  box.value = localStorage.getItem(key(box)) ?? "";
  box.addEventListener("input", () => localStorage.setItem(key(box), box.value));
}

document.getElementById("save").addEventListener("click", () => {
  const counts = document.querySelector(".counts").textContent;
  const written = boxes.filter((box) => box.value.trim()).map((box) => `${box.name}\n${box.value.trim()}\n`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([[counts, "", ...written].join("\n")], { type: "text/plain" }));
  link.download = "comments.txt";
  link.click();
  URL.revokeObjectURL(link.href);
});
