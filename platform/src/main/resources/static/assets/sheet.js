// Sheets that one types into like in a spreadsheet: paste a range, move with the arrows, see what is changed.

for (const sheet of document.querySelectorAll('[data-sheet]')) {
  const rows = [...sheet.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('input:not([type=hidden])')]);
  const tally = document.querySelector('[data-changed]');

  const place = input => {
    for (let r = 0; r < rows.length; r++) {
      const c = rows[r].indexOf(input);
      if (c >= 0) return [r, c];
    }
    return null;
  };

  const count = () => {
    let changed = 0;
    for (const input of rows.flat()) {
      const is = input.value !== input.defaultValue;
      input.toggleAttribute('data-edited', is);
      if (is) changed++;
    }
    if (tally) tally.textContent = changed ? `${changed}か所を変えています` : '';
  };

  sheet.addEventListener('paste', event => {
    const start = place(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!start || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    text.replace(/\r?\n$/, '').split(/\r?\n/).forEach((line, r) => line.split('\t').forEach((value, c) => {
      const input = rows[start[0] + r]?.[start[1] + c];
      if (input) input.value = value.replace(/^"(.*)"$/s, '$1').trim();
    }));
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
    if (!sheet.dataset.sent && rows.flat().some(input => input.value !== input.defaultValue)) event.preventDefault();
  });
  sheet.addEventListener('submit', () => { sheet.dataset.sent = 'yes'; });
  count();
}
