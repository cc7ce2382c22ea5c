/** Turns a search field into a combobox: matches appear while typing; arrows move, Enter takes, Escape closes. */
export function improve(place) {
  const input = place.querySelector('input[type=text]');
  const was = place.querySelector('input[type=hidden][name$=Was]');
  const code = codeInput(place);
  const list = Object.assign(document.createElement('ul'), { className: 'search-list', id: `${input.id}-list`, hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '查找结果');
  const status = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
  status.setAttribute('role', 'status');
  place.append(list, status);
  place.classList.add('scripted');
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value);

  let choices = [];
  let active = -1;
  let timer = 0;
  let asking;

  const close = () => { list.hidden = true; active = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const mark = index => {
    active = index;
    [...list.children].forEach((line, i) => line.setAttribute('aria-selected', String(i === index)));
    const line = list.children[index];
    if (!line) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', line.id);
    line.scrollIntoView({ block: 'nearest' });
  };
  const take = choice => {
    input.value = was.value = choice.text;
    code.value = choice.value;
    status.textContent = `已选择 ${choice.text}`;
    place.querySelector('[data-found]')?.remove();
    close();
  };
  const show = () => {
    list.replaceChildren(...choices.map((choice, index) => {
      const line = Object.assign(document.createElement('li'), { id: `${list.id}-${index}`, textContent: choice.text });
      line.setAttribute('role', 'option');
      if (choice.note) line.append(Object.assign(document.createElement('small'), { textContent: choice.note }));
      line.addEventListener('mousedown', event => { event.preventDefault(); take(choice); });
      return line;
    }));
    mark(-1);
    list.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    // Whoever sees the list needs no sentence; that nothing was found must be seen, too.
    status.className = choices.length > 0 ? 'visually-hidden' : 'form-hint';
    status.textContent = choices.length > 0 ? `${choices.length} 项，用上下箭头选择`
      : place.dataset.other ? '没有找到，将按手工录入登记' : '没有找到，请换一个词';
  };
  // Whatever is typed makes an answer that is still on its way worthless.
  const forget = () => { clearTimeout(timer); asking?.abort(); };
  const search = async () => {
    forget();
    const { signal } = asking = new AbortController();
    try {
      const answer = await fetch(`${place.dataset.search}?q=${encodeURIComponent(input.value.trim())}`, { headers: { Accept: 'application/json' }, signal });
      if (!answer.ok) return;
      const found = await answer.json();
      if (signal.aborted) return;
      choices = found;
      if (document.activeElement === input) show();
    } catch (fault) {
      if (fault.name !== 'AbortError') throw fault;
    }
  };

  input.addEventListener('input', event => {
    code.value = was.value = '';
    status.className = 'visually-hidden';
    place.querySelector('[data-found]')?.remove();
    forget();
    // The letters of an input method are not yet what is meant.
    if (!event.isComposing) timer = setTimeout(search, 150);
  });
  input.addEventListener('compositionend', () => { forget(); timer = setTimeout(search, 150); });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return search();
      mark((active + (event.key === 'ArrowDown' ? 1 : choices.length - 1 + (active < 0 ? 1 : 0))) % choices.length);
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      take(choices[active]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener('blur', close);
  // Typed before this script arrived.
  if (document.activeElement === input && input.value !== was.value) search();
}

/** The hidden input for the code; radio buttons that the server listed stay until the person types, and speak through it. */
function codeInput(place) {
  const existing = [...place.querySelectorAll('input[type=hidden]')].find(hidden => hidden.name === place.dataset.name);
  if (existing) return existing;
  const radios = [...place.querySelectorAll('[data-found] input[type=radio]')];
  const code = Object.assign(document.createElement('input'), { type: 'hidden', name: place.dataset.name, value: radios.find(radio => radio.checked)?.value ?? '' });
  radios.forEach(radio => { radio.name = `${radio.id}-shown`.replace(/-\d+-shown$|-other-shown$/, '-shown'); radio.addEventListener('change', () => { code.value = radio.value; }); });
  place.append(code);
  return code;
}
