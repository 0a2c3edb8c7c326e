// The script of the HTML report. Everything it touches is there without it: it shows one view at a time, finds,
// filters and orders stories, steps through passages, and draws the pairs that stand in the page as data only.
// Texts are only ever put in as text.
(() => {
  const root = document.documentElement;
  root.classList.add('js');

  /** @type {<T extends Element>(selector: string, within: ParentNode, type: new () => T) => T[]} */
  const all = (selector, within, type) =>
    [...within.querySelectorAll(selector)].flatMap((found) => (found instanceof type ? [found] : []));

  /** @type {(name: string, attributes: Record<string, string>, ...children: (Node | string)[]) => HTMLElement} */
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  /** @type {(words: string, title: string, act: () => void) => HTMLElement} */
  const button = (words, title, act) => {
    const made = make('button', { type: 'button', title }, words);
    made.addEventListener('click', act);
    return made;
  };

  // ── Pairs drawn from data ──────────────────────────────────────────────────────────────────────────────────

  const KINDS = ['o', 's', 'e', 'a'];

  /** @type {(id: string, side: string, paragraphs: any[], text: string) => HTMLElement[]} */
  const drawSide = (id, side, paragraphs, text) =>
    paragraphs.map(([kind, pieces]) => {
      const paragraph = make('p', { dir: 'auto', class: kind });
      for (let at = 0; at < pieces.length; at += 4) {
        const [own, start, end, number] = pieces.slice(at, at + 4);
        const other = side === 'l' ? 'r' : 'l';
        if (number > 0)
          paragraph.append(
            make(
              'a',
              {
                class: 'no',
                id: `${id}-${side}${number}`,
                href: `#${id}-${other}${number}`,
                'aria-label': `Passage ${number}, go to the other report`,
              },
              String(number),
            ),
          );
        paragraph.append(
          make(KINDS[own] === 'e' ? 'em' : 'span', { class: KINDS[own] ?? 'o' }, text.slice(start, end)),
        );
      }
      return paragraph;
    });

  /** @type {(figure: [string, string, string]) => HTMLElement} */
  const drawChange = ([about, from, to]) =>
    make('li', {}, make('bdi', {}, about), ': ', make('bdi', {}, from), ' → ', make('bdi', {}, to));

  /** @type {(pair: any, texts: Record<string, string>, story: string) => HTMLElement} */
  const drawPair = (pair, texts, story) => {
    const { id, ids, languages } = pair;
    const sides = make('div', { class: 'sides' });
    const heads = [0, 1].map((n) =>
      make(
        'div',
        { class: n === 0 ? 'l' : 'r' },
        make('h3', {}, make('b', {}, ids[n]), ' ', make('bdi', {}, pair.names[n])),
        make('p', {}, make('bdi', {}, pair.details[n][0]), pair.details[n][1]),
      ),
    );
    sides.append(make('div', { class: 'row heads' }, ...heads));
    for (const [left, right, aligned, cut] of pair.rows) {
      sides.append(
        make(
          'div',
          { class: aligned ? 'row' : 'row apart' },
          make(
            'div',
            { class: 'l', 'data-of': ids[0], ...(languages[0] && { lang: languages[0] }) },
            ...drawSide(id, 'l', left, texts[ids[0]] ?? ''),
          ),
          make(
            'div',
            { class: 'r', 'data-of': ids[1], ...(languages[1] && { lang: languages[1] }) },
            ...drawSide(id, 'r', right, texts[ids[1]] ?? ''),
          ),
        ),
      );
      if (cut !== '') sides.append(make('p', { class: 'cut' }, `✂ ${cut}`));
    }
    const figures = pair.figures.map((/** @type {[string, string]} */ [what, value]) =>
      make('div', {}, make('dt', {}, what), make('dd', {}, value)),
    );
    /** @type {(value: string, words: string, checked: boolean) => HTMLElement} */
    const choice = (value, words, checked) => {
      const input = make('input', { type: 'radio', name: `${id}-mode`, value });
      if (checked) input.setAttribute('checked', '');
      return make('label', {}, input, ` ${words}`);
    };
    return make(
      'article',
      { class: 'view pair', id, 'aria-labelledby': `${id}-h`, 'data-passages': String(pair.links) },
      make('p', { class: 'kicker' }, make('a', { href: `#${story}` }, `Story ${story}`), ' · side by side'),
      make('h2', { id: `${id}-h` }, make('bdi', {}, pair.title)),
      make('p', { class: 'lede' }, pair.summary),
      make('dl', { class: 'figures' }, ...figures),
      ...(pair.changed.length > 0 ? [make('ul', { class: 'changed' }, ...pair.changed.map(drawChange))] : []),
      make(
        'fieldset',
        { class: 'mode' },
        make('legend', {}, 'Mark'),
        choice('shared', 'what is shared', true),
        choice('differs', 'what differs', false),
      ),
      sides,
      ...pair.notes.map((/** @type {string} */ note) => make('p', { class: 'note' }, note)),
    );
  };

  /** @type {Map<Element, any>} */
  const parsed = new Map();

  /** Draws the pair with this id, if the page has its data. @type {(id: string) => HTMLElement | null} */
  const drawFromData = (id) => {
    if (!/^r\d+-r\d+$/.test(id)) return null;
    for (const holder of all('script[data-pairs]', document, HTMLScriptElement)) {
      if (!(holder.dataset.pairs ?? '').split(' ').includes(id)) continue;
      const data = parsed.get(holder) ?? JSON.parse(holder.text);
      parsed.set(holder, data);
      const pair = data.pairs.find((/** @type {any} */ one) => one.id === id);
      const drawn = drawPair(pair, data.texts, data.story);
      document.getElementById(data.story)?.after(drawn);
      return drawn;
    }
    return null;
  };

  // ── A pair's comforts ──────────────────────────────────────────────────────────────────────────────────────

  /** @type {(view: HTMLElement, number: number) => void} */
  const goToPassage = (view, number) => {
    for (const old of all('.now', view, HTMLElement)) old.classList.remove('now');
    for (const side of ['l', 'r']) {
      const link = document.getElementById(`${view.id}-${side}${number}`);
      link?.classList.add('now');
      for (
        let next = link?.nextElementSibling;
        next && /^[se]$/.test(next.className);
        next = next.nextElementSibling
      )
        next.classList.add('now');
    }
    const left = document.getElementById(`${view.id}-l${number}`);
    left?.focus({ preventScroll: true });
    left?.scrollIntoView({ block: 'center' });
    view.dataset.at = String(number);
    const status = view.querySelector('.at');
    if (status) status.textContent = `Passage ${number} of ${view.dataset.passages}`;
  };

  /** @type {(view: HTMLElement, by: number) => void} */
  const step = (view, by) => {
    const passages = Number(view.dataset.passages);
    if (passages === 0) return;
    const at = Number(view.dataset.at ?? (by > 0 ? 0 : 1));
    goToPassage(view, ((at - 1 + by + passages) % passages) + 1);
  };

  /** @type {(view: HTMLElement) => void} */
  const swap = (view) => {
    view.classList.toggle('swapped');
    for (const row of all('.row', view, HTMLElement))
      if (row.firstElementChild) row.append(row.firstElementChild);
  };

  /** @type {(view: HTMLElement) => void} */
  const toggleMode = (view) => {
    const other = view.querySelector('.mode input:not(:checked)');
    if (other instanceof HTMLInputElement) other.checked = true;
  };

  /** @type {(view: HTMLElement) => void} */
  const equip = (view) => {
    if (!view.classList.contains('pair') || view.querySelector('.tools')) return;
    const tools = make('div', { class: 'tools', role: 'group', 'aria-label': 'Passages' });
    if (Number(view.dataset.passages) > 0)
      tools.append(
        button('Previous passage', 'p', () => step(view, -1)),
        button('Next passage', 'n', () => step(view, 1)),
      );
    tools.append(
      button('Swap sides', 'x', () => swap(view)),
      make('span', { class: 'at', role: 'status' }),
    );
    view.querySelector('.mode')?.after(tools);
  };

  // ── One view at a time ─────────────────────────────────────────────────────────────────────────────────────

  /** @type {HTMLElement | null} */
  let current = null;
  let listAt = 0;

  const home = () => {
    const views = all('.view', document, HTMLElement);
    const stories = all('#stories .st', document, HTMLElement);
    const [story] = all('.view.story', document, HTMLElement);
    return (stories.length === 1 ? story : null) ?? views[0] ?? null;
  };

  /** @type {(to: HTMLElement | null) => HTMLElement | null} */
  const viewOf = (to) => {
    const view = to?.closest('.view');
    return view instanceof HTMLElement ? view : null;
  };

  /** @type {(isFirst: boolean) => void} */
  const route = (isFirst) => {
    const id = decodeURIComponent(location.hash.slice(1));
    const pairOnly = /^(r\d+-r\d+)(?:-|$)/.exec(id)?.[1] ?? '';
    const target =
      document.getElementById(id) ??
      (pairOnly ? drawFromData(pairOnly) && document.getElementById(id) : null);
    const view = viewOf(target) ?? home();
    if (!view) return;
    if (current?.id === 'stories' && view !== current) listAt = window.scrollY;
    const changes = view !== current;
    current?.classList.remove('on');
    view.classList.add('on');
    current = view;
    root.classList.add('routed');
    equip(view);
    for (const link of all('.masthead nav a', document, HTMLAnchorElement)) {
      if (link.hash === `#${view.id}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    if (target instanceof HTMLDetailsElement) target.open = true;
    const passage = /-[lr](\d+)$/.exec(id);
    if (target && target !== view) {
      if (passage) goToPassage(view, Number(passage[1]));
      target.scrollIntoView({ block: passage ? 'center' : 'start' });
      if (passage) target.focus({ preventScroll: true });
    } else if (changes && !isFirst) {
      window.scrollTo(0, view.id === 'stories' ? listAt : 0);
      const heading = view.querySelector('h2');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    }
  };

  // ── The list ───────────────────────────────────────────────────────────────────────────────────────────────

  const fold = (/** @type {string} */ text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  const startList = () => {
    const form = document.querySelector('.controls');
    const list = document.querySelector('#stories .list');
    if (!(form instanceof HTMLFormElement) || !list) return;
    const items = all('.st', list, HTMLElement).map((element, n) => ({
      element,
      n,
      words: fold(element.textContent ?? ''),
      title: fold(element.querySelector('h3')?.textContent ?? ''),
      sources: (element.dataset.sources ?? '').split('\n'),
      alerts: (element.dataset.alerts ?? '').split(' ').filter(Boolean),
      from: element.dataset.from ?? '',
      to: element.dataset.to ?? '',
    }));
    for (const item of items) {
      const named = all('.src', item.element, HTMLElement).map((one) => one.textContent ?? '');
      const more = (item.element.dataset.more ?? '').split('\n').filter(Boolean);
      item.sources = [...named, ...more];
      if (more.length > 0) item.words += ` ${fold(more.join(' '))}`;
    }
    form.hidden = false;
    const found = form.querySelector('.found');
    let order = '';
    const apply = () => {
      const given = new FormData(form);
      const word = (/** @type {string} */ name) => String(given.get(name) ?? '');
      const asked = fold(word('q')).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const item of items) {
        const fits =
          asked.every((part) => item.words.includes(part)) &&
          (word('source') === '' || item.sources.includes(word('source'))) &&
          (word('alert') === '' ||
            (word('alert') === 'some' ? item.alerts.length > 0 : item.alerts.includes(word('alert')))) &&
          (word('from') === '' || (item.to !== '' && item.to >= word('from'))) &&
          (word('to') === '' || (item.from !== '' && item.from <= word('to')));
        item.element.hidden = !fits;
        if (fits) shown += 1;
      }
      if (found)
        found.textContent =
          shown === items.length ? `${items.length} stories` : `${shown} of ${items.length} stories`;
      if (word('order') === order) return;
      order = word('order');
      const compare = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0);
      const sorted = [...items].sort((a, b) => {
        if (order === 'newest') return compare(b.to, a.to) || a.n - b.n;
        if (order === 'oldest') return compare(a.from || '9', b.from || '9') || a.n - b.n;
        if (order === 'alerts') return b.alerts.length - a.alerts.length || a.n - b.n;
        return order === 'title' ? compare(a.title, b.title) || a.n - b.n : a.n - b.n;
      });
      list.append(...sorted.map(({ element }) => element));
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(apply));
    apply();
  };

  /** @type {(by: number) => void} */
  const moveInList = (by) => {
    const links = all('#stories .st:not([hidden]) h3 a', document, HTMLAnchorElement);
    const at = links.map((link) => link === document.activeElement).indexOf(true);
    const next = links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };

  // ── Keys ───────────────────────────────────────────────────────────────────────────────────────────────────

  const KEYS = [
    ['j  k', 'next, previous story'],
    ['Enter', 'open'],
    ['u', 'up: from a pair to its story, from a story to the list'],
    ['/', 'search stories'],
    ['n  p', 'next, previous passage of two reports'],
    ['x', 'swap the two sides'],
    ['m', 'mark what is shared, or what differs'],
    ['?', 'these keys'],
  ];
  let keysOn = true;

  const dialog = make('dialog', { class: 'keys', 'aria-labelledby': 'keys-h' });
  const startKeys = () => {
    const rows = KEYS.map(([keys = '', what = '']) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, ...keys.split('  ').map((key) => make('kbd', {}, key))),
        make('td', {}, what),
      ),
    );
    const onOff = make('input', { type: 'checkbox', checked: '' });
    onOff.addEventListener('change', () => {
      keysOn = onOff instanceof HTMLInputElement && onOff.checked;
    });
    dialog.append(
      make('h2', { id: 'keys-h' }, 'Keys'),
      make('table', {}, make('tbody', {}, ...rows)),
      make('p', {}, make('label', {}, onOff, ' Single keys work')),
      button('Close', 'Escape', () => dialog instanceof HTMLDialogElement && dialog.close()),
    );
    document.body.append(dialog);
    document.querySelector('.masthead nav ul')?.append(
      make(
        'li',
        {},
        button('Keys', '?', () => dialog instanceof HTMLDialogElement && dialog.showModal()),
      ),
    );
  };

  /** @type {(by: number) => void} */
  const moveToStory = (by) => {
    const links = all('#stories .st:not([hidden]) h3 a', document, HTMLAnchorElement);
    const at = links.findIndex((link) => link.hash === `#${current?.id}`);
    const next = links[at + by];
    if (at >= 0 && next) location.hash = next.hash;
  };

  const up = () => {
    const above = current?.classList.contains('pair')
      ? current.querySelector('.kicker a')?.getAttribute('href')
      : document.querySelector('.masthead nav a')?.getAttribute('href');
    if (above?.startsWith('#')) location.hash = above;
    else if (above) location.href = above;
  };

  /** @type {(key: string) => boolean} */
  const act = (key) => {
    const pair = current?.classList.contains('pair') ? current : null;
    const inList = current?.id === 'stories';
    if (key === '?') {
      if (dialog instanceof HTMLDialogElement) dialog.showModal();
    } else if (key === '/') {
      const search = document.querySelector('.controls input[type=search]');
      if (!(search instanceof HTMLInputElement)) return false;
      location.hash = '#stories';
      setTimeout(() => search.focus());
    } else if (key === 'u') up();
    else if (key === 'j' || key === 'k') {
      if (inList) moveInList(key === 'j' ? 1 : -1);
      else moveToStory(key === 'j' ? 1 : -1);
    } else if (pair && key === 'n') step(pair, 1);
    else if (pair && key === 'p') step(pair, -1);
    else if (pair && key === 'x') swap(pair);
    else if (pair && key === 'm') toggleMode(pair);
    else return false;
    return true;
  };

  /** @type {(event: KeyboardEvent) => void} */
  const onKey = (event) => {
    if (!keysOn || event.ctrlKey || event.metaKey || event.altKey) return;
    if (dialog instanceof HTMLDialogElement && dialog.open) return;
    const { target } = event;
    const typing =
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));
    if (!typing && act(event.key)) event.preventDefault();
  };

  document.addEventListener('DOMContentLoaded', () => {
    startList();
    startKeys();
    route(true);
    window.addEventListener('hashchange', () => route(false));
    document.addEventListener('keydown', onKey);
  });
})();
