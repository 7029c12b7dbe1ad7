/* What the page does. The data are two JSON blocks: `graph`, the same as actant's json format, and `legend`, what
 * the lexicon knows of relations and countries. A "line" is a link of the graph. Words from the articles become
 * text nodes and attribute values, never markup; the page's policy (trusted-types 'none') would stop anything else. */
'use strict';

const part = name => document.querySelector(`[data-part="${name}"]`);
const graph = JSON.parse(part('graph').textContent);
const legend = JSON.parse(part('legend').textContent);

/* make('td', {class: 'n', click: act}, 'text', child): a new element; functions are listeners, empty values nothing. */
function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === 'function') element.addEventListener(name, value);
        else if (value || value === 0) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.filter(child => child || child === 0));
    return element;
}

const plural = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
const distinct = values => [...new Set(values.filter(Boolean))];
const collator = new Intl.Collator('en', {numeric: true});
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/* ---- the graph ---- */

const actors = new Map(graph.nodes.map(actor => [actor.id, actor]));
const relations = new Map(legend.relations.sort((a, b) => a.order - b.order).map(relation => [relation.name, relation]));
const countries = new Map(legend.countries);
const nameOf = actor => actor.label || actor.id;
const countryName = id => countries.get(id) === id && actors.has(id) ? nameOf(actors.get(id)) : countries.get(id) || id;

/* Documents call actors by ids of their own; a node's records say which those are. */
const recorded = new Map();
for (const actor of graph.nodes)
    for (const record of actor.records || []) recorded.set(`${record.doc}\n${record.id}`, actor);

/* When it happened, as far as known: a day, month or year. */
const isDate = text => /^\d{4}(-\d\d){0,2}$/.test(text || '');
const dateOf = evidence => [evidence.event_date, evidence.date].find(isDate) || '';
const dates = distinct(graph.links.flatMap(line => line.evidence.map(dateOf))).sort();

for (const line of graph.links) {
    line.from = actors.get(line.source);
    line.to = actors.get(line.target);
    line.symmetric = Boolean(relations.get(line.relation)?.symmetric);
    line.goods = distinct([line.quantity?.includes(';') ? '' : line.quantity, line.item?.replaceAll(';', ', ')]).join(' ');
    line.shown = line.evidence;
}

const namesOf = actor => [nameOf(actor), actor.id, actor.role || '', countryName(actor.country || ''), ...actor.aliases || []];
const searched = new Map(); /* what a search looks at, made when it is first needed */
function textOf(thing) {
    if (!searched.has(thing)) {
        const words = thing.evidence
            ? [...namesOf(thing.from), ...namesOf(thing.to), thing.relation, thing.goods,
                ...thing.evidence.flatMap(evidence => [evidence.text || '', evidence.title || '', evidence.source_name || ''])]
            : namesOf(thing);
        searched.set(thing, fold(words.join('\n')));
    }
    return searched.get(thing);
}

/* ---- filters ---- */

const filter = {relation: new Set(), factuality: new Set(), country: new Set(), since: 0, until: dates.length - 1, words: []};
const groups = {
    relation: {values: [...relations.keys()], of: line => [line.relation]},
    factuality: {values: ['actual', 'possible', 'negated'], of: line => [line.factuality]},
    country: {
        values: [...countries.keys()].sort((a, b) => collator.compare(countryName(a), countryName(b))),
        of: line => [line.from.country, line.to.country],
    },
};
const anyDate = () => filter.since <= 0 && filter.until >= dates.length - 1;
const isFiltered = () => !anyDate() || filter.words.length > 0 || Object.keys(groups).some(name => filter[name].size > 0);
const holdsWords = thing => filter.words.every(word => textOf(thing).includes(word));

/* Whether a date, which may be a month or a year, touches the period chosen: '~' sorts behind '-' and all digits. */
function isWithin(date) {
    return date !== '' && date <= dates[filter.until] + '~' && date + '~' >= dates[filter.since];
}

function passes(line) {
    line.shown = anyDate() ? line.evidence : line.evidence.filter(evidence => isWithin(dateOf(evidence)));
    const chosen = ([name, group]) => !filter[name].size || group.of(line).some(value => filter[name].has(value));
    return line.shown.length > 0 && Object.entries(groups).every(chosen) && (!filter.words.length || holdsWords(line));
}

function chip(name, value) {
    const text = name === 'country' ? countryName(value) : value;
    const button = make('button', {
        'type': 'button', 'class': 'chip', 'aria-pressed': 'false', 'data-value': value, 'title': relations.get(value)?.gloss,
        'click': () => {
            if (!filter[name].delete(value)) filter[name].add(value);
            update();
        },
    }, text);
    if (name === 'relation') button.style.setProperty('--colour', relations.get(value).colour);
    return button;
}

function filtersMake() {
    for (const [name, group] of Object.entries(groups)) {
        const occurring = new Set(graph.links.flatMap(group.of));
        const values = group.values.filter(value => occurring.has(value));
        part(name).append(...values.map(value => chip(name, value)));
        part(name).closest('fieldset').hidden = values.length < 2;
    }
    part('dates').hidden = dates.length < 2;
    for (const end of ['since', 'until']) {
        part(end).max = Math.max(dates.length - 1, 0);
        part(end).addEventListener('input', () => {
            filter[end] = Number(part(end).value);
            if (filter.since > filter.until) filter[end === 'since' ? 'until' : 'since'] = filter[end];
            update();
        });
    }
    part('search').addEventListener('input', () => {
        filter.words = fold(part('search').value).split(/\s+/).filter(Boolean);
        update();
    });
    part('clear').addEventListener('click', filtersClear);
    part('filters').open = matchMedia('(min-width: 60rem) and (min-height: 45rem)').matches;
}

function filtersClear() {
    for (const name of Object.keys(groups)) filter[name].clear();
    Object.assign(filter, {since: 0, until: dates.length - 1, words: []});
    part('search').value = '';
    update();
}

function filtersShow() {
    for (const name of Object.keys(groups))
        for (const button of part(name).children) button.setAttribute('aria-pressed', filter[name].has(button.dataset.value));
    for (const end of ['since', 'until']) {
        part(end).value = filter[end];
        part(end).setAttribute('aria-valuetext', dates[filter[end]] || '');
    }
    const last = Math.max(dates.length - 1, 1);
    part('dates').style.setProperty('--since', filter.since / last);
    part('dates').style.setProperty('--until', filter.until / last);
    part('period').value = `${dates[filter.since] || ''} – ${dates[filter.until] || ''}`;
    part('filtered').textContent = isFiltered() ? '(some are set)' : '';
    part('clear').hidden = !isFiltered();
}

/* ---- the whole ---- */

let visible = graph.links; /* the lines that pass the filters, in the order of the table */
let chosen = null;         /* the line or actor whose evidence is shown */

function update() {
    visible = tableSort(graph.links.filter(passes));
    if (chosen?.evidence && !visible.includes(chosen)) chosen = null;
    filtersShow();
    pictureShow();
    tableShow();
    evidenceShow();
}

function choose(thing, focus) {
    chosen = thing;
    evidenceShow();
    tableMark();
    pictureLight(null);
    if (thing && focus) part('evidence').focus({preventScroll: false});
}

function toast(text) {
    part('toast').textContent = text;
    part('toast').hidden = false;
    clearTimeout(toast.timer);
    toast.timer = setTimeout(() => { part('toast').hidden = true; }, 3000);
}

function keysListen() {
    addEventListener('keydown', event => {
        const typing = event.target.matches('input, textarea');
        if (event.key === 'Escape' && chosen) choose(null);
        if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        part('search').focus();
    });
}

function themeListen() {
    part('theme').addEventListener('click', () => {
        const root = document.documentElement;
        const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
        root.dataset.theme = dark ? 'light' : 'dark';
    });
}
