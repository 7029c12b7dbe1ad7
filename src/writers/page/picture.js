
/* ---- the picture ---- */

const stage = part('stage');
const svg = stage.querySelector('svg'); /* null where no layout was found */
const drawn = new Map();                /* line or actor → its <g> */
const shownBy = new Map();              /* and back */
const clusters = [];                    /* {group, members}: the frames round the actors of a country */

/* Titles in words for Graphviz's, keyboard and clicks instead of links, and a broad invisible line on each line. */
function pictureMake() {
    const lines = new Map(graph.links.map(line => [line.key, line]));
    for (const group of svg.querySelectorAll('g.node, g.edge')) {
        const isNode = group.classList.contains('node');
        const thing = (isNode ? actors : lines).get(group.id);
        if (!thing) continue;
        drawn.set(thing, group);
        shownBy.set(group, thing);
        const text = isNode ? `${nameOf(thing)}${thing.role ? `, ${thing.role}` : ''}` : lineText(thing);
        group.querySelector('title').textContent = text;
        if (isNode) {
            for (const [name, value] of [['tabindex', '0'], ['role', 'button'], ['aria-label', text]]) group.setAttribute(name, value);
        } else {
            pathWiden(group);
        }
    }
    for (const anchor of svg.querySelectorAll('a'))
        for (const name of ['xlink:href', 'xlink:title', 'target', 'href']) anchor.removeAttribute(name);
    clustersFind();
    svg.setAttribute('role', 'group');
    svg.removeAttribute('width');
    svg.removeAttribute('height');
}

function pathWiden(group) {
    const path = group.querySelector('path');
    if (!path) return;
    const broad = path.cloneNode();
    for (const [name, value] of [['class', 'broad'], ['stroke', 'transparent'], ['stroke-width', '12'], ['stroke-dasharray', 'none']])
        broad.setAttribute(name, value);
    path.before(broad);
}

function clustersFind() {
    const nodes = [...svg.querySelectorAll('g.node')].map(group => ({group, box: group.getBBox()}));
    const isIn = (box, outer) => box.x >= outer.x && box.y >= outer.y &&
        box.x + box.width <= outer.x + outer.width && box.y + box.height <= outer.y + outer.height;
    for (const group of svg.querySelectorAll('g.cluster')) {
        const outer = group.getBBox();
        clusters.push({group, members: nodes.filter(({box}) => isIn(box, outer)).map(node => node.group)});
    }
}

/* What the filters let through: lines that pass, and actors that such a line touches or that the search names. */
function pictureShow() {
    if (!svg) return;
    const lines = new Set(visible);
    const touched = new Set(visible.flatMap(line => [line.from, line.to]));
    for (const [thing, group] of drawn) {
        const found = filter.words.length > 0 && !thing.evidence && holdsWords(thing);
        const on = thing.evidence ? lines.has(thing) : !isFiltered() || touched.has(thing) || found;
        group.classList.toggle('off', !on);
        group.classList.toggle('found', found);
        if (!thing.evidence) continue;
        group.querySelector('title').textContent = lineText(thing);
    }
    for (const {group, members} of clusters)
        group.classList.toggle('off', members.length > 0 && members.every(member => member.classList.contains('off')));
    pictureLight(null);
}

/* Lights up a line with its ends, or an actor with its lines and those at their other ends; for null, what is chosen. */
function pictureLight(thing) {
    if (!svg) return;
    const focus = thing || chosen;
    const near = new Set();
    const lines = !focus ? [] : focus.evidence ? [focus] : visible.filter(line => line.from === focus || line.to === focus);
    for (const line of lines) near.add(line).add(line.from).add(line.to);
    if (focus) near.add(focus);
    svg.classList.toggle('lit', [...near].some(each => drawn.has(each)));
    for (const [each, group] of drawn) group.classList.toggle('near', near.has(each));
}

function pictureListen() {
    const thingAt = event => shownBy.get(event.target.closest('g.node, g.edge'));
    svg.addEventListener('pointerover', event => pictureLight(thingAt(event)));
    svg.addEventListener('pointerleave', () => pictureLight(null));
    svg.addEventListener('focusin', event => pictureLight(thingAt(event)));
    svg.addEventListener('focusout', () => pictureLight(null));
    svg.addEventListener('click', event => choose(thingAt(event) || null));
    svg.addEventListener('keydown', event => {
        if ((event.key !== 'Enter' && event.key !== ' ') || !thingAt(event)) return;
        event.preventDefault();
        choose(thingAt(event), true);
    });
}

/* ---- pan and zoom ---- */

/* The picture's point in the middle of the stage, and how many of its units a pixel holds. */
const view = {x: 0, y: 0, scale: 1, whole: true};
let bounds;
let pulled = false; /* the pointer moved since it came down: no click */

const fitScale = () => Math.max(bounds.width / stage.clientWidth, bounds.height / stage.clientHeight) || 1;

function viewApply() {
    const width = Math.max(stage.clientWidth, 1) * view.scale, height = Math.max(stage.clientHeight, 1) * view.scale;
    svg.setAttribute('viewBox', [view.x - width / 2, view.y - height / 2, width, height].map(n => n.toFixed(2)).join(' '));
    stage.classList.toggle('whole', view.whole);
}

function viewFit() {
    Object.assign(view, {x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2, scale: fitScale(), whole: true});
    viewApply();
}

/* Zooms so that the point at (left, top) of the stage stays where it is. */
function viewZoom(factor, left = stage.clientWidth / 2, top = stage.clientHeight / 2) {
    const scale = Math.min(Math.max(view.scale / factor, 0.1), fitScale() * 1.5);
    view.x += (left - stage.clientWidth / 2) * (view.scale - scale);
    view.y += (top - stage.clientHeight / 2) * (view.scale - scale);
    Object.assign(view, {scale, whole: false});
    viewApply();
}

function viewMove(right, down) {
    view.x = Math.min(Math.max(view.x - right * view.scale, bounds.x), bounds.x + bounds.width);
    view.y = Math.min(Math.max(view.y - down * view.scale, bounds.y), bounds.y + bounds.height);
    view.whole = false;
    viewApply();
}

const between = ([a, b]) => ({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, far: Math.hypot(a.x - b.x, a.y - b.y)});

function pointersListen() {
    const pointers = new Map();
    const place = event => {
        const box = stage.getBoundingClientRect();
        return {x: event.clientX - box.left, y: event.clientY - box.top};
    };
    let travelled = 0;
    stage.addEventListener('pointerdown', event => {
        if (event.button) return;
        if (!pointers.size) travelled = 0;
        pulled = false;
        pointers.set(event.pointerId, place(event));
    });
    stage.addEventListener('pointermove', event => {
        const before = pointers.get(event.pointerId);
        if (!before) return;
        const now = place(event), old = [...pointers.values()];
        pointers.set(event.pointerId, now);
        travelled += Math.hypot(now.x - before.x, now.y - before.y);
        if (travelled < 4) return;
        pulled = true;
        stage.setPointerCapture(event.pointerId); /* only now: a click shall reach what it is on */
        if (pointers.size === 1) return viewMove(now.x - before.x, now.y - before.y);
        const from = between(old), to = between([...pointers.values()]);
        viewMove(to.x - from.x, to.y - from.y);
        if (from.far && to.far) viewZoom(to.far / from.far, to.x, to.y);
    });
    for (const name of ['pointerup', 'pointercancel']) addEventListener(name, event => pointers.delete(event.pointerId));
    stage.addEventListener('click', event => {
        if (pulled) event.stopPropagation();
        pulled = false;
    }, true);
    stage.addEventListener('dragstart', event => event.preventDefault());
    stage.addEventListener('wheel', event => {
        const stacked = getComputedStyle(part('fit')).getPropertyValue('--stacked'); /* there the wheel moves the page */
        if (stacked && !event.ctrlKey) return;
        event.preventDefault();
        const {x, y} = place(event);
        viewZoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), x, y);
    }, {passive: false});
}

function viewListen() {
    const keys = {
        'ArrowLeft': () => viewMove(60, 0), 'ArrowRight': () => viewMove(-60, 0), 'ArrowUp': () => viewMove(0, 60),
        'ArrowDown': () => viewMove(0, -60), '+': () => viewZoom(1.25), '=': () => viewZoom(1.25), '-': () => viewZoom(0.8), '0': viewFit,
    };
    stage.addEventListener('keydown', event => {
        if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        keys[event.key]();
    });
    part('nearer').addEventListener('click', () => viewZoom(1.4));
    part('farther').addEventListener('click', () => viewZoom(1 / 1.4));
    part('fit').addEventListener('click', viewFit);
    new ResizeObserver(() => view.whole ? viewFit() : viewApply()).observe(stage);
    addEventListener('beforeprint', () => svg.setAttribute('viewBox', [bounds.x, bounds.y, bounds.width, bounds.height].join(' ')));
    addEventListener('afterprint', viewApply);
    pointersListen();
}

/* ---- saving ---- */

function save(name, blob) {
    const url = URL.createObjectURL(blob);
    make('a', {href: url, download: name}).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/* The picture as it stands, filters and zoom included, as a file of its own; what only the page needs is left out. */
function svgNow() {
    const copy = svg.cloneNode(true);
    const whole = view.whole ? [bounds.x, bounds.y, bounds.width, bounds.height] : svg.getAttribute('viewBox').split(' ').map(Number);
    const scale = view.whole ? 1 : view.scale;
    copy.setAttribute('viewBox', whole.join(' '));
    copy.setAttribute('width', Math.round(whole[2] / scale));
    copy.setAttribute('height', Math.round(whole[3] / scale));
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    for (const text of copy.querySelectorAll('text')) /* Graphviz places spaces too */
        text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    for (const element of copy.querySelectorAll('.off, .broad')) element.remove();
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
        element.classList.remove('lit', 'near', 'found');
        for (const name of ['role', 'tabindex', 'aria-label']) element.removeAttribute(name);
    }
    return copy;
}

const svgBlob = copy => new Blob([new XMLSerializer().serializeToString(copy), '\n'], {type: 'image/svg+xml'});

function pngSave() {
    const MOST = 8000; /* pixels a side: browsers draw no larger canvas for certain */
    const copy = svgNow();
    const width = Number(copy.getAttribute('width')), height = Number(copy.getAttribute('height'));
    const scale = Math.min(2, MOST / width, MOST / height);
    const canvas = make('canvas', {width: Math.round(width * scale), height: Math.round(height * scale)});
    const url = URL.createObjectURL(svgBlob(copy));
    const image = new Image();
    image.addEventListener('load', () => {
        const context = canvas.getContext('2d');
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        URL.revokeObjectURL(url);
        canvas.toBlob(blob => blob ? save('actant.png', blob) : toast('The picture is too large: zoom in first'), 'image/png');
    });
    image.src = url;
}

function savingListen() {
    part('copy').addEventListener('click', csvCopy);
    part('save-csv').addEventListener('click', () => save('actant.csv', new Blob([csv()], {type: 'text/csv'})));
    part('save-svg').addEventListener('click', () => save('actant.svg', svgBlob(svgNow())));
    part('save-png').addEventListener('click', pngSave);
    part('save-svg').hidden = part('save-png').hidden = !svg;
}

/* ---- start ---- */

filtersMake();
headMake();
if (svg) {
    const {x, y, width, height} = svg.viewBox.baseVal;
    bounds = {x, y, width, height};
    pictureMake();
    pictureListen();
    viewFit();
    viewListen();
} else {
    stage.closest('.picture').remove();
    document.body.classList.add('pictureless');
}
savingListen();
keysListen();
themeListen();
paperListen();
update();
