"use strict";
(() => {
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
  // Whether a choice made can narrow the table that a row stands in, or the panel around it.
  const narrowed = (row) =>
    fields.text.value.trim() !== "" ||
    own.some((name) => fields[name].value && (row.dataset[name] ?? row.dataset.at) !== undefined) ||
    (row.closest(".panel") &&
      own.some((name) => fields[name].value && row.closest(".panel").dataset[name] !== undefined));

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
    count();
  };

  const count = () => {
    for (const table of document.querySelectorAll("table")) {
      const all = table.tBodies[0].rows;
      const left = [...all].filter((row) => !row.hidden).length;
      const noun = all.length === 1 ? "row" : "rows";
      const words = left === all.length ? `${left} ${noun}` : `${left} of ${all.length} ${noun}`;
      const folder = table.closest(".folder");
      (folder ?? table).querySelector("[data-count]").textContent = words;
    }
    const left = rows.filter(
      ({ row }) => narrowed(row) && !row.hidden && !row.closest("[hidden]"),
    ).length;
    const shown = panels.filter((panel) => !panel.hidden && panel.open !== undefined).length;
    const chosen = Object.values(fields).some((field) => field.value.trim());
    said.textContent = chosen
      ? `${left} rows of the tables that this narrows, and ${shown} panels of days, match.`
      : `Nothing is narrowed: ${rows.length} rows, ${shown} panels of days.`;
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

  // On a phone, panels are folded, and tables outside them each under its caption.
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
  if (matchMedia("(max-width: 37.5rem)").matches) {
    for (const table of document.querySelectorAll("table")) {
      if (!table.closest("details")) fold(table.closest(".scroll"));
    }
    for (const panel of document.querySelectorAll("details.panel")) panel.open = false;
  }

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
