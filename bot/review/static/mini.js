// Opened inside Telegram: the proof of who is here stands behind the #, and goes to our own server only.
"use strict";

const proof = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData") || "";
history.replaceState(null, "", location.pathname);
if (proof) {
  document.getElementById("proof").value = proof;
  document.getElementById("mini").submit();
} else {
  document.getElementById("waiting").hidden = true;
  document.getElementById("outside").hidden = false;
}
