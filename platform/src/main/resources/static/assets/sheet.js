// Sheets that one types into like in a spreadsheet: paste a range, move with the arrows, see what is changed.

// A range as spreadsheets copy it: tabs and lines, cells with line breaks in quotes.
function cells(text) {
  const lines = [[]];
  for (const [, quoted, plain, end] of text.replace(/\r?\n$/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    lines.at(-1).push((quoted?.replaceAll('""', '"').replace(/\s*\n\s*/g, ' ') ?? plain));
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  return lines;
}

for (const sheet of document.querySelectorAll('[data-sheet]')) {
  const rows = [...sheet.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('.input')]);
  const tally = document.querySelector('[data-changed]');

  const place = input => {
    for (let r = 0; r < rows.length; r++) {
      const c = rows[r].indexOf(input);
      if (c >= 0) return [r, c];
    }
    return null;
  };

  // What the registry held: after a page that shows problems again, defaultValue is what was typed.
  const held = input => sheet.querySelector(`[type=hidden][name="${CSS.escape(input.name.replace(/^v/, 'w'))}"]`)?.value ?? input.defaultValue;

  const count = () => {
    let changed = 0;
    for (const input of rows.flat()) {
      const is = input.value !== held(input);
      input.toggleAttribute('data-edited', is);
      if (is) changed++;
    }
    if (tally) tally.textContent = changed ? tally.dataset.changed.replace('{0}', changed) : '';
  };

  sheet.addEventListener('paste', event => {
    const start = place(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!start || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    let left = 0;
    cells(text).forEach((line, r) => line.forEach((value, c) => {
      const input = rows[start[0] + r]?.[start[1] + c];
      if (input) input.value = value.trim(); else if (value.trim()) left++;
    }));
    if (left) alert(sheet.dataset.left.replace('{0}', left));
    count();
  });

  sheet.addEventListener('keydown', event => {
    const at = place(event.target);
    if (!at || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (!step || (event.key !== 'Enter' && event.target.list)) return;
    event.preventDefault();
    rows[at[0] + step]?.[at[1]]?.focus();
    rows[at[0] + step]?.[at[1]]?.select();
  });

  sheet.addEventListener('input', count);
  addEventListener('beforeunload', event => {
    if (!sheet.dataset.sent && rows.flat().some(input => input.value !== held(input))) event.preventDefault();
  });
  sheet.addEventListener('submit', () => { sheet.dataset.sent = 'yes'; });
  count();
}
