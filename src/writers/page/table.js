
/* ---- the table ---- */

const FIRST_ROWS = 300;
const period = line => {
    const days = line.shown.map(dateOf).filter(Boolean).sort();
    return days.length ? [days[0], days[days.length - 1]] : ['', ''];
};
const columns = [
    {name: 'From', value: line => nameOf(line.from)},
    {name: 'Relation', value: line => line.relation, cell: relationCell},
    {name: 'To', value: line => nameOf(line.to)},
    {name: 'Factuality', value: line => line.factuality},
    {name: 'When', value: line => period(line)[0], cell: periodCell},
    {name: 'n', value: line => line.shown.length, title: 'Number of sentences', descends: true},
];
const order = {column: null, down: false};
let rows = new Map();
let allRows = false;

function swatch(line) {
    const element = make('span', {class: `swatch ${line.factuality}`});
    element.style.setProperty('--colour', relations.get(line.relation)?.colour || '#707070');
    return element;
}

function relationCell(line) {
    return [make('button', {type: 'button', class: `plain ${line.factuality}`}, swatch(line), make('span', {}, line.relation)),
        line.goods ? make('div', {class: 'quiet'}, line.goods) : ''];
}

function periodCell(line) {
    const [first, last] = period(line);
    if (first === last) return [make('span', {class: 'date'}, first)];
    return [make('span', {class: 'date'}, `${first} –`), ' ', make('span', {class: 'date'}, last)];
}

function tableSort(lines) {
    if (!order.column) return lines;
    const {value} = order.column;
    const sign = order.down ? -1 : 1;
    const compare = (a, b) => typeof a === 'number' ? a - b : collator.compare(a, b);
    return lines.slice().sort((a, b) => sign * compare(value(a), value(b)));
}

function rowMake(line) {
    const cells = columns.map(column => make('td', {class: column.name === 'n' && 'n'},
        ...column.cell ? column.cell(line) : [column.value(line)]));
    const light = () => pictureLight(line);
    const dim = () => pictureLight(null);
    return make('tr', {
        click: event => choose(line, event.detail === 0), pointerenter: light, pointerleave: dim, focusin: light, focusout: dim,
    }, ...cells);
}

function tableShow() {
    const shown = allRows ? visible : visible.slice(0, FIRST_ROWS);
    rows = new Map(shown.map(line => [line, rowMake(line)]));
    part('body').replaceChildren(...rows.values());
    const met = new Set(visible.flatMap(line => [line.from, line.to]));
    part('count').textContent = visible.length === graph.links.length
        ? `${plural(visible.length, 'line')}, ${plural(graph.nodes.length, 'actor')}`
        : `${visible.length} of ${plural(graph.links.length, 'line')}, ${plural(met.size, 'actor')}`;
    if (!graph.links.length) part('count').textContent = `No relations found; ${plural(graph.nodes.length, 'actor')} named`;
    part('more').hidden = shown.length === visible.length;
    part('more').textContent = `Show all ${visible.length} lines`;
    tableMark();
}

function tableMark() {
    for (const [line, row] of rows) row.classList.toggle('chosen', line === chosen);
}

function headMake() {
    const cells = columns.map(column => make('th', {scope: 'col', class: column.name === 'n' && 'n'},
        make('button', {
            'type': 'button', 'title': column.title || `Sort by ${column.name}`,
            'click': () => {
                order.down = order.column === column ? !order.down : Boolean(column.descends);
                order.column = column;
                columns.forEach((each, i) => cells[i].setAttribute('aria-sort',
                    each !== column ? 'none' : order.down ? 'descending' : 'ascending'));
                update();
            },
        }, column.name)));
    part('head').append(make('tr', {}, ...cells));
    part('head').hidden = part('filters').hidden = !graph.links.length;
    part('more').addEventListener('click', () => {
        allRows = true;
        tableShow();
    });
}

/* ---- CSV ---- */

/* The same as actant's csv format: no formula, '\' doubled for Gephi, quotes where RFC 4180 asks for them. */
function csvCell(value) {
    const text = String(value ?? '').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
    const guarded = (/^[=+\-@\t\r]/.test(text) ? "'" : '') + text.replace(/\\/g, '\\\\').replace(/"/g, '""');
    return /[",\r\n;\t ]/.test(text) ? `"${guarded}"` : guarded;
}

const listed = values => distinct(values).map(value => value.replaceAll(';', ',')).join(';');

function csvRow(line) {
    const all = line.shown.length === line.evidence.length;
    const shared = name => all ? line[name] : listed(line.shown.map(evidence => evidence[name]));
    const kind = line.factuality === 'actual' ? line.relation : `${line.relation} (${line.factuality})`;
    return [line.source, line.target, 'Directed', kind, line.key, kind, line.shown.length, line.relation, line.plover, line.cameo,
        line.factuality, shared('item'), shared('quantity'), shared('value'), shared('currency'), line.via, ...period(line),
        line.shown[0].text, listed(line.shown.map(evidence => evidence.doc))];
}

function csv() {
    const head = ['Source', 'Target', 'Type', 'Kind', 'Id', 'Label', 'Weight', 'relation', 'plover', 'cameo', 'factuality',
        'item', 'quantity', 'value', 'currency', 'via', 'first', 'last', 'evidence', 'documents'];
    return [head, ...visible.map(csvRow)].map(row => row.map(csvCell).join(',') + '\r\n').join('');
}

async function csvCopy() {
    try {
        await navigator.clipboard.writeText(csv());
        toast(`Copied ${plural(visible.length, 'line')}`);
    } catch {
        toast('The browser does not let the page copy: use the button CSV');
    }
}

/* ---- evidence ---- */

const isSafe = url => /^(https?:\/\/|mailto:)[^\x00-\x20\x7f]+$/.test(url || '');
const link = (url, text) => isSafe(url) ? make('a', {href: url, rel: 'noopener noreferrer', target: '_blank'}, text) : text;
const join = (nodes, between) => nodes.filter(Boolean).flatMap((node, i) => i ? [between, node] : [node]);

/* The sentence, cut wherever a marked span begins or ends. Spans count bytes of UTF-8 from the start of the document. */
function sentence(evidence) {
    const bytes = new TextEncoder().encode(evidence.text || '');
    const start = evidence.start || 0;
    const spans = ['source', 'predicate', 'target'].filter(name => evidence[`${name}_span`])
        .map(name => ({name, start: evidence[`${name}_span`][0] - start, end: evidence[`${name}_span`][1] - start}))
        .filter(span => evidence.end - start === bytes.length && span.start >= 0 && span.end <= bytes.length);
    const cuts = distinct([0, bytes.length, ...spans.flatMap(span => [span.start, span.end])].map(String)).map(Number);
    cuts.sort((a, b) => a - b);
    return cuts.slice(1).map((end, i) => {
        const text = new TextDecoder().decode(bytes.subarray(cuts[i], end));
        const names = spans.filter(span => span.start <= cuts[i] && span.end >= end).map(span => span.name);
        return names.length ? make('mark', {class: names.join(' '), title: names.join(', ')}, text) : text;
    });
}

function evidenceMake(evidence) {
    const speaker = evidence.speaker && (recorded.get(`${evidence.doc}\n${evidence.speaker}`) || {id: evidence.speaker});
    const goods = distinct([evidence.quantity, evidence.item, evidence.value && `${evidence.value} ${evidence.currency || ''}`]);
    const about = [
        link(evidence.url, evidence.title || evidence.doc), evidence.source_name, evidence.date,
        evidence.event_date && evidence.event_date !== evidence.date && `of ${evidence.event_date}`,
        speaker && `said by ${nameOf(speaker)}`, goods.join(' '), evidence.sentence && `sentence ${evidence.sentence}`,
    ];
    return make('figure', {}, make('blockquote', {}, ...sentence(evidence)),
        make('figcaption', {title: evidence.doc}, ...join(about, ' · ')));
}

function actorButton(actor) {
    return make('button', {type: 'button', class: 'plain name', click: event => choose(actor, event.detail === 0)}, nameOf(actor));
}

function lineTitle(line) {
    return [actorButton(line.from), swatch(line), make('span', {class: line.factuality}, line.relation),
        line.symmetric ? ' – ' : ' → ', actorButton(line.to)];
}

function lineText(line) {
    const kind = line.factuality === 'actual' ? line.relation : `${line.relation} (${line.factuality})`;
    return `${nameOf(line.from)} ${line.symmetric ? '–' : '→'} ${nameOf(line.to)}: ${kind}, ${plural(line.shown.length, 'sentence')}`;
}

function actorMake(actor) {
    const about = [actor.role, actor.actor_type, actor.country && countryName(actor.country) !== nameOf(actor) && countryName(actor.country),
        actor.mentions && `mentioned ${plural(actor.mentions, 'time')}`];
    const lines = visible.filter(line => line.from === actor || line.to === actor);
    return [make('h2', {}, nameOf(actor)), make('p', {class: 'quiet'}, ...join(about, ' · ')),
        actor.aliases?.length && make('p', {class: 'quiet'}, `also: ${actor.aliases.join(', ')}`),
        !lines.length && make('p', {}, graph.links.length ? 'No line that the filters let through.' : 'No relations found.'),
        ...lines.map(line => make('details', {},
            make('summary', {}, swatch(line), make('span', {class: line.factuality}, line.relation),
                line.symmetric ? ' – ' : line.from === actor ? ' → ' : ' ← ', nameOf(line.from === actor ? line.to : line.from),
                make('span', {class: 'quiet'}, line.shown.length > 1 && ` ×${line.shown.length}`)),
            ...line.shown.map(evidenceMake)))];
}

function lineMake(line) {
    return [make('h2', {}, ...lineTitle(line)),
        make('p', {class: 'quiet'}, ...join([line.factuality, line.goods, line.via && `via ${line.via}`, plural(line.shown.length, 'sentence')], ' · ')),
        ...line.shown.map(evidenceMake)];
}

function evidenceShow() {
    part('evidence').hidden = !chosen;
    if (!chosen) return;
    const close = make('button', {'type': 'button', 'class': 'close', 'title': 'Close (Esc)', 'aria-label': 'Close', 'click': () => choose(null)}, '×');
    const content = chosen.evidence ? lineMake(chosen) : actorMake(chosen);
    part('evidence').replaceChildren(close, ...content.filter(Boolean));
    part('evidence').scrollTop = 0;
}

/* On paper nothing can be clicked: all rows, and behind them the sentences of the lines shown. */
function paperListen() {
    addEventListener('beforeprint', () => {
        part('paper').replaceChildren(make('h2', {}, 'Evidence'),
            ...visible.map(line => make('section', {}, make('h3', {}, lineText(line)), ...line.shown.map(evidenceMake))));
        part('body').replaceChildren(...visible.map(rowMake));
    });
    addEventListener('afterprint', () => {
        part('paper').replaceChildren();
        tableShow();
    });
}
