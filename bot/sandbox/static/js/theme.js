// Day or night: as the system says, until the reader chooses. Loaded first, so that nothing flashes.
"use strict";
(() => {
  const root = document.documentElement;
  const read = () => { try { return localStorage.getItem("sandbox-theme"); } catch { return null; } };
  const saved = read();
  if (saved) root.dataset.theme = saved;
  window.sandboxTheme = {
    dark: () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches),
    toggle() {
      root.dataset.theme = this.dark() ? "light" : "dark";
      try { localStorage.setItem("sandbox-theme", root.dataset.theme); } catch { /* private window: forget it */ }
    },
  };
})();
