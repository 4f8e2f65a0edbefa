'use strict';
// One page over the claims of a run. All text comes from articles and goes into the page as text nodes, never as markup.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const articles = data.articles;
  const claims = data.claims;
  const BATCH = 60;
  const FAMILY = {
    assert: 'statement', report: 'statement', confirm: 'statement', concede: 'statement',
    deny: 'dispute', doubt: 'dispute', decline: 'dispute',
    allege: 'accusation', accuse: 'accusation', criticize: 'accusation',
    praise: 'praise', ask: 'request', demand: 'request', suggest: 'request',
    warn: 'outlook', predict: 'outlook', promise: 'outlook', intend: 'outlook', decide: 'outlook',
    believe: 'mind', feel: 'mind', other: 'other',
  };
  const FAMILIES = [
    ['statement', 'states, confirms'], ['dispute', 'denies, doubts, declines'], ['accusation', 'accuses, criticizes'],
    ['praise', 'praises'], ['request', 'asks, demands'], ['outlook', 'warns, predicts, promises'],
    ['mind', 'believes, feels'], ['other', 'other'],
  ];
  const byId = new Map(claims.map((claim, index) => [claim.id, index]));
  const $ = (id) => document.getElementById(id);
  const main = $('main');

  // ---- small builders -------------------------------------------------------------------------------------------
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name === 'on') for (const [event, call] of Object.entries(value)) element.addEventListener(event, call);
      else if (name === 'class') element.className = value;
      else element.setAttribute(name, value === true ? '' : value);
    }
    for (const child of children.flat()) if (child !== null && child !== undefined) element.append(child);
    return element;
  }
  const family = (claim) => FAMILY[claim.act] || 'other';
  const speakerOf = (claim) => claim.name || claim.source || null;
  const outletOf = (claim) => articles[claim.article].site || articles[claim.article].domain || '';
  const dayOf = (claim) => (articles[claim.article].published || '').slice(0, 10);
  const number = (value) => value.toLocaleString('en');
  const percent = (part, whole) => (whole ? Math.round((100 * part) / whole) + ' %' : '0 %');
  function safeLink(url) { return /^https?:\/\//i.test(url || '') ? url : null; }
  function tally(values) {
    const counts = new Map();
    for (const value of values) if (value) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  claims.forEach((claim, index) => {
    claim.index = index;
    claim.hay = [claim.text, claim.normalized, claim.source, claim.name, claim.role, claim.target, outletOf(claim),
      articles[claim.article].title, ...claim.via.map((relay) => relay.name || relay.text)]
      .filter(Boolean).join('\n').toLowerCase();
  });

  // ---- state, kept in the address so that a view can be shared ----------------------------------------------------
  const fields = ['q', 'speaker', 'act', 'outlet', 'form', 'from', 'to'];
  const state = { view: 'claims', article: 0, claim: null, shown: claims };
  function readAddress() {
    const address = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) $(field).value = address.get(field) || '';
    $('anonymous').checked = address.get('anonymous') === '1';
    const view = address.get('view');
    state.view = ['claims', 'articles', 'speakers', 'relays', 'disputes'].includes(view) ? view : 'claims';
    const claim = byId.get(address.get('claim'));
    state.claim = claim === undefined ? null : claim;
    const article = articles.findIndex((candidate) => candidate.id === address.get('article'));
    state.article = state.claim !== null ? claims[state.claim].article : Math.max(0, article);
  }
  function writeAddress() {
    const address = new URLSearchParams();
    if (state.view !== 'claims') address.set('view', state.view);
    for (const field of fields) if ($(field).value) address.set(field, $(field).value);
    if ($('anonymous').checked) address.set('anonymous', '1');
    if (state.view === 'articles') {
      if (state.claim !== null) address.set('claim', claims[state.claim].id);
      else if (articles[state.article]) address.set('article', articles[state.article].id);
    }
    const hash = address.toString();
    history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
  }
  function applyFilters() {
    const words = $('q').value.toLowerCase().split(/\s+/).filter(Boolean);
    const [speaker, act, outlet, form, from, to] = fields.slice(1).map((field) => $(field).value);
    const wanted = speaker.toLowerCase();
    const anonymous = $('anonymous').checked;
    state.shown = claims.filter((claim) =>
      (!act || claim.act === act) && (!form || claim.form === form) && (!outlet || outletOf(claim) === outlet) &&
      (!anonymous || claim.anonymous) && (!wanted || (speakerOf(claim) || '').toLowerCase().includes(wanted)) &&
      (!from || (dayOf(claim) && dayOf(claim) >= from)) && (!to || (dayOf(claim) && dayOf(claim) <= to)) &&
      words.every((word) => claim.hay.includes(word)));
    $('count').textContent = state.shown.length === claims.length
      ? `${number(claims.length)} claims` : `${number(state.shown.length)} of ${number(claims.length)} claims`;
  }

  // The words around a claim end where a record ends; a person reads whole words.
  const CONTEXT = 64;
  const isCut = (words) => Array.from(words).length >= CONTEXT && /\s/.test(words);
  const before = (words) => (isCut(words) ? '… ' + words.replace(/^\S*\s+/, '') : words);
  const after = (words) => (isCut(words) ? words.replace(/\s+\S*$/, '') + ' …' : words);
  const moment = (time) => (time || '').replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\S*?(Z|[+-]\d\d:\d\d)?$/, (all, day, clock, zone) =>
    `${day}, ${clock}${zone ? (zone === 'Z' ? ' UTC' : ' UTC' + zone.replace('-', '−')) : ''}`);
  const repeats = (shorter, ...longer) => longer.some((words) => (words || '').toLowerCase().includes(shorter.toLowerCase()));

  // ---- a claim as a card ------------------------------------------------------------------------------------------
  function card(claim, plain) {
    const article = articles[claim.article];
    const label = `${speakerOf(claim) || 'No source named'}, ${claim.act}: ${claim.text}`;
    const href = safeLink(claim.link || article.url);
    return make('article', { class: 'claim f-' + family(claim), tabindex: plain ? null : '0', 'aria-label': label, 'data-claim': claim.index },
      make('div', { class: 'who' },
        make('span', { class: 'name' }, speakerOf(claim) || 'No source named'),
        claim.name && claim.source && claim.source !== claim.name ? make('span', { class: 'role' }, `“${claim.source}”`) : null,
        claim.role && !repeats(claim.role, speakerOf(claim), claim.source) ? make('span', { class: 'role' }, claim.role) : null,
        make('span', { class: 'badge' }, claim.act),
        claim.anonymous ? make('span', { class: 'badge plain' }, 'unnamed') : null,
        claim.polarity === 'negative' ? make('span', { class: 'badge plain' }, 'negative') : null,
        ['probable', 'possible'].includes(claim.certainty) ? make('span', { class: 'badge plain' }, claim.certainty) : null,
        claim.heading ? make('span', { class: 'badge plain' }, 'heading') : null,
        claim.target ? make('span', { class: 'role' }, `at ${claim.target}`) : null),
      make('p', { class: 'words' },
        make('span', { class: 'context' }, before(claim.prefix)), make('b', {}, claim.text), make('span', { class: 'context' }, after(claim.suffix))),
      claim.normalized && claim.normalized !== claim.text ? make('p', { class: 'hint' }, '= ' + claim.normalized) : null,
      claim.via.length ? make('p', { class: 'hint' }, 'passed on by ' + claim.via.map((relay) => relay.name || relay.text).join(', then ')) : null,
      make('div', { class: 'foot' },
        make('span', {}, [outletOf(claim), dayOf(claim)].filter(Boolean).join(', ')),
        make('span', { title: `how sure Hearsay is that it was said so; decided by: ${claim.rule}` }, `${Math.round(100 * claim.confidence)} % sure`),
        plain ? null : make('button', { type: 'button', on: { click: () => showInArticle(claim.index) } }, 'In the article'),
        href ? make('a', { href, rel: 'noopener noreferrer', target: '_blank' }, 'At the source') : null));
  }
  function batches(container, count, draw) {
    let next = 0;
    const sentinel = make('div', { 'aria-hidden': 'true' });
    const more = () => {
      const end = Math.min(count, next + BATCH);
      const fragment = document.createDocumentFragment();
      for (; next < end; next++) fragment.append(draw(next));
      container.insertBefore(fragment, sentinel);
      if (next >= count) { watcher.disconnect(); sentinel.remove(); }
    };
    const watcher = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) more(); }, { rootMargin: '800px' });
    container.append(sentinel);
    container.more = more;
    more();
    if (next < count) watcher.observe(sentinel);
  }

  // ---- views ------------------------------------------------------------------------------------------------------
  const nothing = (words) => make('p', { class: 'empty' }, words || 'No claim fits these filters.');
  const views = {
    claims() {
      if (!state.shown.length) return nothing();
      const list = make('div', { class: 'list' });
      batches(list, state.shown.length, (index) => card(state.shown[index]));
      return list;
    },

    articles() {
      const counts = new Map();
      for (const claim of state.shown) counts.set(claim.article, (counts.get(claim.article) || 0) + 1);
      const visible = articles.map((_, index) => index).filter((index) => counts.has(index));
      if (!visible.length) return nothing();
      if (!counts.has(state.article)) { state.article = visible[0]; state.claim = null; }
      const shelf = make('nav', { class: 'shelf', 'aria-label': 'Articles' });
      batches(shelf, visible.length, (place) => {
        const index = visible[place];
        const article = articles[index];
        return make('button', { type: 'button', 'aria-current': index === state.article ? 'true' : null,
          on: { click: () => { state.article = index; state.claim = null; draw(); main.focus({ preventScroll: true }); } } },
          make('span', {}, article.title || article.id),
          make('span', { class: 'meta' }, [article.site || article.domain, (article.published || '').slice(0, 10), `${number(counts.get(index))} claims`].filter(Boolean).join(' · ')));
      });
      return make('div', { class: 'split' }, shelf, articleView(state.article));
    },

    speakers() {
      if (!state.shown.length) return nothing();
      const rows = new Map();
      for (const claim of state.shown) {
        const speaker = speakerOf(claim);
        if (!speaker) continue;
        if (!rows.has(speaker)) rows.set(speaker, []);
        rows.get(speaker).push(claim);
      }
      const speakers = [...rows].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, 40);
      const outlets = tally(state.shown.map(outletOf)).slice(0, 20);
      const days = tally(state.shown.map(dayOf)).sort((a, b) => (a[0] < b[0] ? -1 : 1)).slice(-60);
      return make('div', { class: 'plots' }, legend(),
        plot('Who says what', 'Speaker', speakers.map(([name, own]) => [name, own.length, byFamily(own), () => { $('speaker').value = name; state.view = 'claims'; draw(); }])),
        plot('Acts', 'Act', tally(state.shown.map((claim) => claim.act)).map(([act, count]) => [act, count, [[FAMILY[act] || 'other', count, act]], () => { $('act').value = act; state.view = 'claims'; draw(); }])),
        outlets.length ? plot('Outlets: direct, mixed, indirect', 'Outlet', outlets.map(([outlet, count]) => [outlet, count, byForm(state.shown.filter((claim) => outletOf(claim) === outlet)), () => { $('outlet').value = outlet; state.view = 'claims'; draw(); }])) : null,
        days.length > 1 ? plot('Days', 'Day', days.map(([day, count]) => [day, count, [['statement', count, 'claims']], () => { $('from').value = day; $('to').value = day; state.view = 'claims'; draw(); }])) : null);
    },

    relays() {
      const chains = new Map();
      for (const claim of state.shown) {
        if (!claim.via.length) continue;
        const nodes = [speakerOf(claim) || 'no source named', ...claim.via.map((relay) => relay.name || relay.text)];
        const outlet = outletOf(claim);
        if (outlet && nodes[nodes.length - 1] !== outlet) nodes.push(outlet);
        const key = JSON.stringify(nodes);
        if (!chains.has(key)) chains.set(key, { nodes, cues: claim.via.map((relay) => relay.cue || ''), claims: [] });
        chains.get(key).claims.push(claim);
      }
      const sorted = [...chains.values()].sort((a, b) => b.claims.length - a.claims.length);
      if (!sorted.length) return nothing('No claim here was passed on by a relay.');
      const list = make('div', { class: 'list' });
      batches(list, sorted.length, (index) => {
        const chain = sorted[index];
        const parts = [];
        chain.nodes.forEach((node, place) => {
          if (place) parts.push(arrow(chain.cues[place - 1] || 'published', chain.claims.length));
          parts.push(make('span', { class: 'node' }, node));
        });
        return make('section', { class: 'relay', 'aria-label': chain.nodes.join(', then ') },
          make('div', { class: 'chain' }, parts, make('span', { class: 'meta' }, chain.claims.length > 1 ? `${number(chain.claims.length)} times` : 'once')),
          make('details', {}, make('summary', { class: 'meta' }, chain.claims.length > 1 ? 'the claims' : 'the claim'), make('div', { class: 'list' }, chain.claims.slice(0, 50).map((claim) => card(claim)))));
      });
      return list;
    },

    disputes() {
      const pairs = state.shown.filter((claim) => claim.responds !== null && byId.has(claim.responds));
      const paired = new Set(pairs);
      const loose = state.shown.filter((claim) => ['deny', 'doubt', 'confirm', 'concede'].includes(claim.act) && !paired.has(claim));
      if (!pairs.length && !loose.length) return nothing('No claim here answers another one.');
      const list = make('div', { class: 'list' });
      list.style.maxWidth = '80rem';
      batches(list, pairs.length, (index) => make('div', { class: 'pair', role: 'group', 'aria-label': 'a claim and its answer' },
        card(claims[byId.get(pairs[index].responds)]), card(pairs[index])));
      if (!loose.length) return list;
      const rest = make('div', { class: 'list' });
      batches(rest, loose.length, (index) => card(loose[index]));
      return make('div', { class: 'plots' }, list, make('section', {}, make('h2', {}, 'Denials and confirmations of claims that no article here makes'), rest));
    },
  };

  function legend() {
    return make('p', { class: 'legend' }, FAMILIES.map(([name, words]) => make('span', { class: 'f-' + name }, words)));
  }
  function byFamily(own) {
    return FAMILIES.map(([name, words]) => [name, own.filter((claim) => family(claim) === name).length, words]).filter((part) => part[1]);
  }
  function byForm(own) {
    return [['statement', 'direct'], ['outlook', 'mixed'], ['other', 'indirect']]
      .map(([name, form]) => [name, own.filter((claim) => claim.form === form).length, form]).filter((part) => part[1]);
  }
  function plot(title, head, rows) {
    const most = Math.max(1, ...rows.map((row) => row[1]));
    return make('table', {}, make('caption', {}, title),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, head), make('th', { scope: 'col' }, 'Claims'), make('th', { scope: 'col' }, 'Share'))),
      make('tbody', {}, rows.map(([name, count, parts, choose]) => make('tr', {},
        make('th', { scope: 'row' }, make('button', { type: 'button', class: 'link', on: { click: choose } }, name)),
        make('td', { class: 'number' }, number(count)),
        make('td', {}, bar(parts, most))))));
  }
  function bar(parts, most) {
    const words = parts.map(([, count, label]) => `${label}: ${count}`).join(', ');
    const strip = make('div', { class: 'bar', role: 'img', 'aria-label': words, title: words });
    for (const [name, count] of parts) {
      const piece = make('i', { class: 'f-' + name });
      piece.style.width = (100 * count) / most + '%';
      strip.append(piece);
    }
    return strip;
  }
  function arrow(words, count) {
    const space = 'http://www.w3.org/2000/svg';
    const drawing = document.createElementNS(space, 'svg');
    drawing.setAttribute('viewBox', '0 0 48 14');
    drawing.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', 'M0 7H42M36 2l7 5-7 5');
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', String(Math.min(5, 1 + Math.log2(count))));
    drawing.append(path);
    return make('span', { class: 'arrow' }, make('span', {}, words), drawing);
  }

  // ---- an article with its claims marked. Offsets are Unicode scalars; JavaScript counts UTF-16 units. ---------------
  function articleView(index) {
    const article = articles[index];
    const own = claims.filter((claim) => claim.article === index);
    const href = safeLink(article.url);
    const body = make('div', { class: 'body' });
    if (article.text === null) {
      body.append(make('p', { class: 'hint' }, 'The claim records hold no article text; give the article records too, and it appears here.'),
        make('div', { class: 'list' }, own.map((claim) => card(claim, true))));
    } else {
      const scalars = Array.from(article.text);
      for (const [start, end] of article.paragraphs) {
        const heading = article.headings.some(([from, to]) => from <= start && end <= to);
        body.append(markedParagraph(scalars, start, end, own, heading));
      }
    }
    return make('article', { class: 'article', 'aria-label': article.title || article.id },
      make('h2', {}, article.title || article.id),
      make('p', { class: 'meta' }, [article.site || article.domain, article.authors.join(', '), moment(article.published)].filter(Boolean).join(' · '), ' ',
        href ? make('a', { href, rel: 'noopener noreferrer', target: '_blank' }, 'At the source') : null),
      legend(), body);
  }
  function markedParagraph(scalars, start, end, own, heading) {
    const here = own.filter((claim) => claim.spans.some(([from, to]) => from < end && to > start));
    const near = own.filter((claim) => [...claim.sourceSpans, ...claim.cueSpans].some(([from, to]) => from < end && to > start));
    const cuts = new Set([start, end]);
    const add = (spans) => { for (const [from, to] of spans) { if (from > start && from < end) cuts.add(from); if (to > start && to < end) cuts.add(to); } };
    for (const claim of here) add(claim.spans);
    for (const claim of near) { add(claim.sourceSpans); add(claim.cueSpans); }
    const places = [...cuts].sort((a, b) => a - b);
    const block = make(heading ? 'h3' : 'p', {});
    const begun = new Set();
    const holds = (spans, from, to) => spans.some(([a, b]) => a <= from && to <= b);
    const length = (claim) => claim.spans.reduce((sum, [a, b]) => sum + b - a, 0);
    for (let place = 0; place + 1 < places.length; place++) {
      const [from, to] = [places[place], places[place + 1]];
      const words = scalars.slice(from, to).join('');
      const inside = here.filter((claim) => holds(claim.spans, from, to)).sort((a, b) => length(a) - length(b));
      const isSource = near.some((claim) => holds(claim.sourceSpans, from, to));
      const isCue = near.some((claim) => holds(claim.cueSpans, from, to));
      let piece = document.createTextNode(words);
      if (isSource || isCue) piece = make('span', { class: isSource ? 'said' : 'cue' }, piece);
      if (inside.length) {
        const claim = inside[0];
        const first = !begun.has(claim.index) && claim.spans[0][0] === from;
        begun.add(claim.index);
        const chosen = state.claim !== null && inside.some((candidate) => candidate.index === state.claim);
        piece = make('mark', { class: `f-${family(claim)} ${claim.form}${chosen ? ' chosen' : ''}`, 'data-claim': claim.index,
          tabindex: first ? '0' : null, role: first ? 'button' : null,
          title: `${speakerOf(claim) || 'no source named'}: ${claim.act} (${Math.round(100 * claim.confidence)} % sure, ${claim.rule})`,
          'aria-label': first ? `Claim of ${speakerOf(claim) || 'no source named'}, ${claim.act}` : null },
          first ? make('sup', { 'aria-hidden': 'true' }, claim.act) : null, piece);
      }
      block.append(piece);
    }
    return block;
  }
  function choose(index) {
    state.claim = index;
    for (const mark of main.querySelectorAll('mark')) mark.classList.toggle('chosen', Number(mark.dataset.claim) === index);
    main.querySelector('.detail')?.remove();
    const mark = main.querySelector(`mark[data-claim="${index}"]`);
    const detail = make('div', { class: 'detail' }, card(claims[index], true));
    if (mark) mark.closest('p, h3').after(detail);
    else main.querySelector('.article')?.append(detail);
    writeAddress();
    return mark;
  }
  function showInArticle(index) {
    state.view = 'articles';
    state.article = claims[index].article;
    state.claim = index;
    draw();
    const mark = choose(index);
    const place = mark || main.querySelector('.detail');
    if (place) { place.scrollIntoView({ block: 'center' }); place.focus?.({ preventScroll: true }); }
  }

  // ---- drawing and events -----------------------------------------------------------------------------------------
  function draw() {
    applyFilters();
    for (const tab of document.querySelectorAll('[role=tab]')) {
      const selected = tab.dataset.view === state.view;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      if (selected) main.setAttribute('aria-labelledby', tab.id);
    }
    main.replaceChildren(views[state.view]());
    writeAddress();
  }
  function open(view) { state.view = view; if (view !== 'articles') state.claim = null; draw(); }
  function move(step) {
    const cards = [...main.querySelectorAll('.claim[tabindex], mark[tabindex]')];
    const at = cards.indexOf(document.activeElement);
    let next = at + step;
    if (next >= cards.length && main.firstElementChild?.more) { main.firstElementChild.more(); return; }
    next = Math.max(0, Math.min(cards.length - 1, next));
    cards[next]?.focus();
    cards[next]?.scrollIntoView({ block: 'nearest' });
  }
  function csv() {
    const head = ['id', 'published', 'outlet', 'title', 'speaker', 'role', 'act', 'text', 'form', 'url'];
    const cell = (value) => {
      let words = value === null || value === undefined ? '' : String(value);
      if (/^[=+\-@\t\r]/.test(words)) words = "'" + words;
      return /[",\r\n]/.test(words) ? '"' + words.replaceAll('"', '""') + '"' : words;
    };
    return [head, ...state.shown.map((claim) => {
      const article = articles[claim.article];
      return [claim.id, article.published, outletOf(claim), article.title, speakerOf(claim), claim.role, claim.act, claim.text, claim.form, article.url];
    })].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
  }

  for (const [act] of tally(claims.map((claim) => claim.act))) $('act').append(make('option', { value: act }, act));
  for (const [outlet] of tally(claims.map(outletOf))) $('outlet').append(make('option', { value: outlet }, outlet));
  const speakers = tally(claims.map(speakerOf));
  for (const [speaker] of speakers.slice(0, 500)) $('speakers').append(make('option', { value: speaker }));
  const unnamed = claims.filter((claim) => claim.anonymous).length;
  const quoted = claims.filter((claim) => claim.form !== 'indirect').length;
  $('summary').textContent = `${number(claims.length)} claims by ${number(speakers.length)} sources in ${number(articles.length)} articles · ` +
    `${percent(quoted, claims.length)} with quoted words · ${percent(unnamed, claims.length)} from unnamed sources`;

  let waiting = null;
  $('filters').addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(draw, 80); });
  $('filters').addEventListener('submit', (event) => event.preventDefault());
  $('filters').addEventListener('reset', () => setTimeout(draw, 0));
  const tabs = [...document.querySelectorAll('[role=tab]')];
  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => open(tab.dataset.view));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = tabs[(index + step + tabs.length) % tabs.length];
      open(next.dataset.view);
      next.focus();
    });
  });
  $('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.theme = dark ? 'light' : 'dark';
  });
  $('download').addEventListener('click', () => {
    const place = URL.createObjectURL(new Blob(['\ufeff' + csv()], { type: 'text/csv' }));
    make('a', { href: place, download: 'claims.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(place), 1000);
  });
  $('help-open').addEventListener('click', () => $('help').showModal());
  main.addEventListener('click', (event) => {
    const mark = event.target.closest('mark');
    if (mark) choose(Number(mark.dataset.claim));
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || $('help').open) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName || '');
    if (event.key === 'Escape' && typing) { document.activeElement.blur(); return; }
    if (typing) return;
    const focused = document.activeElement?.dataset?.claim;
    if (event.key === '/') { event.preventDefault(); $('q').focus(); }
    else if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === '?') $('help').showModal();
    else if (/^[1-5]$/.test(event.key)) open(tabs[Number(event.key) - 1].dataset.view);
    else if ((event.key === 'Enter' || event.key === ' ') && focused !== undefined && document.activeElement.tagName !== 'BUTTON') {
      event.preventDefault();
      if (document.activeElement.tagName === 'MARK') choose(Number(focused)); else showInArticle(Number(focused));
    }
  });
  addEventListener('hashchange', () => { readAddress(); draw(); });
  readAddress();
  draw();
  if (state.view === 'articles' && state.claim !== null) showInArticle(state.claim);
})();
