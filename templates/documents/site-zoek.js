"use strict";
(function () {
  const found = self.ZOEKINDEX;
  const form = document.getElementById("zoeken");
  if (!found || !form) return;
  const MOST = 50;
  const words = document.getElementById("woorden");
  const result = document.getElementById("uitkomst");
  const list = document.getElementById("treffers");
  const choice = {};
  for (const name of ["soort", "thema", "provincie", "gemeente"]) choice[name] = document.getElementById(name);

  const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const tokens = text => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const option = (select, value, label) => {
    const made = document.createElement("option");
    made.value = value;
    made.textContent = label;
    select.append(made);
  };
  const byName = (a, b) => a[0].localeCompare(b[0], "nl");
  const split = at => [...new Set(found.plannen.flatMap(plan => plan[at].split(", ")).filter(Boolean))];

  found.soorten.forEach((name, at) => option(choice.soort, at, name));
  found.themas.map((name, at) => [name, at]).sort(byName).forEach(([name, at]) => option(choice.thema, at, name));
  split(3).sort((a, b) => a.localeCompare(b, "nl")).forEach(name => option(choice.provincie, name, name));
  split(1).sort((a, b) => a.localeCompare(b, "nl")).forEach(name => option(choice.gemeente, name, name));

  let folded = null;
  const ready = () => folded || (folded = found.items.map(item => [" " + tokens(item[0]).join(" "), " " + tokens(item[1]).join(" ")]));

  function fits(item) {
    const plan = found.plannen[item[3]];
    if (choice.soort.value && item[2] !== Number(choice.soort.value)) return false;
    if (choice.thema.value && !item[5].includes(Number(choice.thema.value))) return false;
    if (choice.provincie.value && !plan[3].split(", ").includes(choice.provincie.value)) return false;
    return !choice.gemeente.value || plan[1].split(", ").includes(choice.gemeente.value);
  }

  function search() {
    const asked = tokens(words.value).slice(0, 16);
    const narrowed = Object.values(choice).some(select => select.value);
    list.replaceChildren();
    if (!asked.length && !narrowed) {
      result.textContent = "";
      return;
    }
    const hits = [];
    ready().forEach(([name, text], at) => {
      let score = 0;
      for (const word of asked) {
        const inName = name.includes(" " + word);
        if (!inName && !text.includes(" " + word)) return;
        score += inName ? 5 : 1;
      }
      if (fits(found.items[at])) hits.push([score, at]);
    });
    hits.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    result.textContent = hits.length === 0 ? "Niets gevonden. Zoek met minder woorden."
      : hits.length > MOST ? `${hits.length} gevonden; de beste ${MOST} staan hieronder.` : `${hits.length} gevonden.`;
    list.replaceChildren(...hits.slice(0, MOST).map(([, at]) => shown(found.items[at])));
  }

  function shown(item) {
    const plan = found.plannen[item[3]];
    const made = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${plan[0]}#i${item[4]}`;
    link.textContent = item[0];
    const about = document.createElement("span");
    about.textContent = ` (${found.soorten[item[2]]}, ${plan[1]}, ${plan[2]})`;
    made.append(link, about);
    if (item[1]) {
      const text = document.createElement("div");
      text.className = "klein";
      text.textContent = item[1];
      made.append(text);
    }
    return made;
  }

  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  };
  form.hidden = false;
  words.addEventListener("input", later);
  for (const select of Object.values(choice)) select.addEventListener("change", search);
  form.addEventListener("submit", event => {
    event.preventDefault();
    remember();
    search();
  });
  function remember() {
    try {
      history.replaceState(null, "", words.value ? `#zoek=${encodeURIComponent(words.value)}` : "#");
    } catch { /* A page from a file may not change its address. */ }
  }
  const asked = /^#zoek=(.*)$/.exec(location.hash);
  if (asked) {
    try {
      words.value = decodeURIComponent(asked[1]);
    } catch { words.value = asked[1]; }
    search();
  }
})();
