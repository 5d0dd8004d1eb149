"use strict";
(() => {
  const LONG = 30; // rows of a table that is folded
  const narrow = matchMedia("(max-width: 37.5rem)").matches;
  const controls = document.querySelector(".controls");
  const said = controls.querySelector("output");
  const fields = {};
  for (const field of controls.querySelectorAll("[name]")) fields[field.name] = field;
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => ({
    row,
    words: row.textContent.toLowerCase(),
  }));
  const panels = [...document.querySelectorAll(".panel")];

  // One of the places where it holds, each day|authority or day|authority|status, is as chosen.
  const holds = (element) => {
    if (element.dataset.at === undefined) return true;
    const wanted = ["day", "authority", "status"].map((name) => fields[name].value.replaceAll(" ", "_"));
    return element.dataset.at.split(" ").some((place) => {
      const own = place.split("|");
      return wanted.every((each, i) => !each || own[i] === undefined || own[i] === each);
    });
  };

  const fits = (element, name) => {
    const wanted = fields[name].value;
    const own = element.dataset[name];
    return !wanted || own === undefined || own === wanted || own.split(" ").includes(wanted);
  };

  const own = ["day", "authority", "layer", "status"];
  const passes = (row) => own.every((name) => fits(row, name)) && holds(row);
  const places = { day: 0, authority: 1, status: 2 };
  // Whether a choice can narrow the table that a row stands in, or the panel around it.
  const knows = (row, name) =>
    row.dataset[name] !== undefined ||
    row.closest(".panel")?.dataset[name] !== undefined ||
    row.dataset.at?.split(" ").some((place) => place.split("|")[places[name]] !== undefined);
  const tables = [...document.querySelectorAll("table")].map((table) => {
    const each = [...table.tBodies[0].rows];
    return { table, rows: each, knows: own.filter((name) => each.some((row) => knows(row, name))) };
  });
  const numbered = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  // Shows what fits; of a day that was just chosen, unfolds what belongs to one authority.
  const show = (chosen = false) => {
    const text = fields.text.value.trim().toLowerCase();
    for (const panel of panels) {
      panel.hidden = !(fits(panel, "day") && fits(panel, "authority"));
      if (chosen && fields.day.value && panel.open !== undefined && !panel.hidden) {
        const owner = fields.authority.value || controls.dataset.authority;
        panel.open = [undefined, owner].includes(panel.dataset.authority);
      }
    }
    for (const { row, words } of rows) {
      row.hidden = !(passes(row) && words.includes(text));
    }
    unfold();
    count();
    place();
  };

  const count = () => {
    const chosen = own.filter((name) => fields[name].value);
    const labels = chosen.map((name) => fields[name].parentElement.firstChild.textContent);
    let matching = 0;
    let without = 0;
    for (const { table, rows: all, knows } of tables) {
      const left = all.filter((row) => !row.hidden).length;
      const noun = all.length === 1 ? "row" : "rows";
      const words = left === all.length ? `${left} ${noun}` : `${left} of ${all.length} ${noun}`;
      const folder = table.closest(".folder");
      (folder ?? table).querySelector("[data-count]").textContent = words;
      if (table.closest("[hidden]")) continue;
      if (chosen.every((name) => knows.includes(name))) matching += left;
      else without += 1;
    }
    const shown = panels.filter((panel) => !panel.hidden && panel.open !== undefined).length;
    const days = numbered(shown, "panel") + " of days";
    if (!chosen.length && !fields.text.value.trim()) {
      const tabled = numbered(tables.length, "table");
      said.textContent = `All is shown: ${numbered(rows.length, "row")} in ${tabled}, ${days}.`;
      return;
    }
    const by = labels.length ? ` in tables with ${labels.join(", ")}` : "";
    const match = `${numbered(matching, "row")} match${by}; ${days} shown.`;
    const lack = without === 1 ? "1 table lacks" : `${without} tables lack`;
    const what = labels.length > 1 ? "one of these or more" : labels.join("");
    said.textContent = without ? `${match} ${lack} ${what}: not counted.` : match;
  };

  // What was asked for is unfolded where it is found, and folded again when nothing is asked.
  const unfold = () => {
    const asked = fields.text.value.trim() || fields.layer.value || fields.status.value;
    for (const folder of document.querySelectorAll(".folder")) {
      const all = [...folder.querySelectorAll("tbody tr")];
      const found = all.filter((row) => !row.hidden).length;
      if (asked && !narrow && found && found < all.length && !folder.open) {
        folder.open = true;
        folder.dataset.unfolded = "";
      } else if (folder.dataset.unfolded !== undefined && (!asked || !found)) {
        folder.open = false;
        delete folder.dataset.unfolded;
      }
    }
  };

  // Pictures of time begin at their end, where most happened; what was hidden has lost its place.
  const placed = new WeakSet();
  const place = () => {
    for (const region of document.querySelectorAll(".to-end > .scroll")) {
      if (region.offsetParent === null) placed.delete(region);
      else if (!placed.has(region)) {
        region.scrollLeft = region.scrollWidth;
        placed.add(region);
      }
    }
  };

  // A link may lead to what is filtered out: show it.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const panel = target.closest(".panel");
    const row = target.closest("tr");
    const clear = (name) => { fields[name].value = ""; };
    if (panel && panel.hidden) {
      for (const name of ["day", "authority"]) {
        if (panel.dataset[name] !== undefined) fields[name].value = panel.dataset[name];
      }
      show();
    }
    if (row && row.hidden) {
      for (const name of ["text", "layer", "status"]) clear(name);
      for (const name of ["authority", "day"]) if (!passes(row)) clear(name);
      show();
    }
    for (let each = target.closest("details"); each; each = each.parentElement.closest("details")) {
      each.open = true;
    }
    target.scrollIntoView();
  };

  let folded = [];
  addEventListener("beforeprint", () => {
    const closed = [...document.querySelectorAll("details:not([open])")];
    folded = closed.filter((each) => !each.closest("[hidden]"));
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });

  // Tables outside panels are folded under their captions: long ones, and on a phone every one.
  const fold = (region) => {
    const folder = document.createElement("details");
    const head = document.createElement("summary");
    const caption = region.querySelector("caption");
    head.append(...caption.firstElementChild.childNodes);
    caption.remove();
    region.replaceWith(folder);
    folder.append(head, region);
    folder.className = "folder";
  };
  for (const { table, rows: all } of tables) {
    const long = narrow || all.length > LONG;
    if (long && !table.closest("details")) fold(table.closest(".scroll"));
  }
  if (narrow) for (const panel of document.querySelectorAll("details.panel")) panel.open = false;

  controls.addEventListener("change", (event) => {
    show(event.target === fields.day || event.target === fields.authority);
  });
  fields.text.addEventListener("input", () => show());
  controls.querySelector("button").addEventListener("click", () => {
    for (const field of Object.values(fields)) field.value = "";
    show();
  });
  addEventListener("hashchange", reveal);
  fields.day.value = controls.dataset.day;
  controls.hidden = false;
  show();
  reveal();
})();
