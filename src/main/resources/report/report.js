// Conveniences of the report: search, order, theme, copying, decisions. Every page is complete without them.
(() => {
  'use strict';
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const kept = {
    read(key) { try { return localStorage.getItem(key); } catch { return null; } },
    write(key, value) { try { localStorage.setItem(key, value); } catch { /* a browser may forbid it */ } },
  };
  all('[data-needs-script]').forEach((element) => { element.hidden = false; });

  // Theme: as the system, light, dark.
  const themes = ['auto', 'light', 'dark'];
  const button = byId('theme');
  const show = (theme) => {
    document.documentElement.dataset.theme = theme;
    button.textContent = button.dataset[theme];
  };
  let theme = themes.includes(kept.read('theme')) ? kept.read('theme') : 'auto';
  button.hidden = false;
  show(theme);
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    kept.write('theme', theme);
    show(theme);
  });

  // Topics: find and order.
  const table = byId('topictable');
  if (table) {
    const groups = all('tbody', table);
    const rows = all('tbody tr:not(.theme)', table);
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const homes = groups.map((group) => [group, all('tr', group)]);
    const ordered = document.createElement('tbody');
    const find = byId('find');
    const filter = () => {
      const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row) => {
        row.hidden = !words.every((word) => texts.get(row).includes(word));
        count += row.hidden ? 0 : 1;
      });
      homes.forEach(([group, members]) => {
        group.hidden = members.slice(1).every((row) => row.hidden);
      });
      const found = byId('found');
      found.textContent = words.length ? found.dataset.text.replace('{0}', count) : '';
    };
    find.closest('.finder').hidden = false;
    find.addEventListener('input', filter);

    const heads = all('th[data-sort]', table);
    const language = document.documentElement.lang;
    const value = (row, column) => {
      const cell = row.children[column];
      return 'value' in cell.dataset ? (cell.dataset.value === '' ? null : Number(cell.dataset.value)) : cell.querySelector('a').textContent;
    };
    const order = (column, direction) => {
      const sign = direction === 'ascending' ? 1 : -1;
      const sorted = [...rows].sort((one, other) => {
        const a = value(one, column);
        const b = value(other, column);
        if (a === null || b === null) { return (a === null) - (b === null); }
        return sign * (typeof a === 'string' ? a.localeCompare(b, language) : a - b);
      });
      ordered.replaceChildren(...sorted);
      groups.forEach((group) => group.remove());
      table.append(ordered);
    };
    const restore = () => {
      ordered.remove();
      homes.forEach(([group, members]) => { group.replaceChildren(...members); table.append(group); });
    };
    heads.forEach((head) => {
      const column = head.cellIndex;
      const turns = head.dataset.sort === 'up' ? ['ascending', 'descending'] : ['descending', 'ascending'];
      const press = document.createElement('button');
      press.type = 'button';
      press.className = 'sort';
      press.append(...head.childNodes);
      head.append(press);
      press.addEventListener('click', () => {
        const next = turns[turns.indexOf(head.getAttribute('aria-sort')) + 1];
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        if (next) { head.setAttribute('aria-sort', next); order(column, next); } else { restore(); }
      });
    });
  }

  // A link to a draft opens it.
  const open = () => {
    const target = byId(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') { target.open = true; target.scrollIntoView(); }
  };
  addEventListener('hashchange', open);
  open();

  all('button.copy').forEach((copy) => {
    const words = copy.textContent;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(JSON.parse(byId(copy.dataset.from).content.textContent));
      copy.textContent = copy.dataset.done;
      setTimeout(() => { copy.textContent = words; }, 2000);
    });
  });

  // Decisions: kept in this browser until they are downloaded for "decide --file".
  const download = byId('download');
  if (download) {
    const boxes = all('fieldset.decision');
    const place = 'decisions ' + all('footer p')[0].textContent;
    const fields = ['reason', 'article', 'date'];
    const field = (box, name) => box.querySelector('[name=' + name + ']');
    const chosen = (box) => box.querySelector('input[type=radio]:checked')?.value ?? '';
    const read = () => boxes.filter(chosen).map((box) => [box.dataset.id, chosen(box), ...fields.map((name) => {
      const input = field(box, name);
      return input.closest('label').hidden ? '' : input.value.trim();
    })]);
    const update = () => {
      boxes.forEach((box) => {
        all('.reason', box)[0].hidden = chosen(box) !== 'rejected';
        all('.publication', box).forEach((line) => { line.hidden = chosen(box) !== 'published'; });
        all('.undo', box)[0].hidden = !chosen(box);
        box.closest('details').classList.toggle('decided', Boolean(chosen(box)));
      });
      const count = read().length;
      const decided = byId('decided');
      decided.textContent = count ? decided.dataset.some.replace('{0}', count) : decided.dataset.none;
      download.disabled = !count;
      kept.write(place, JSON.stringify(read()));
    };
    let before = [];
    try { before = JSON.parse(kept.read(place)) ?? []; } catch { /* spoilt: begin anew */ }
    before.forEach(([id, decision, ...texts]) => {
      const box = boxes.find((candidate) => candidate.dataset.id === id);
      const radio = box && all('input[type=radio]', box).find((input) => input.value === decision);
      if (radio) {
        radio.checked = true;
        fields.forEach((name, i) => { field(box, name).value = texts[i] ?? ''; });
      }
    });
    boxes.forEach((box) => {
      box.addEventListener('input', update);
      all('.undo', box)[0].addEventListener('click', () => {
        all('input[type=radio]', box).forEach((input) => { input.checked = false; });
        update();
      });
    });
    update();
    download.addEventListener('click', () => {
      const quoted = (text) => '"' + text.replaceAll('"', '""') + '"';
      const lines = [['recommendation_id', 'decision', 'reason', 'article', 'date'], ...read()];
      const file = document.createElement('a');
      file.href = URL.createObjectURL(new Blob([lines.map((line) => line.map(quoted).join(',') + '\n').join('')], { type: 'text/csv' }));
      file.download = 'decisions.csv';
      file.click();
      setTimeout(() => URL.revokeObjectURL(file.href), 1000);
    });
  }
})();
