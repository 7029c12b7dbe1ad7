"""The page of `actant -t html` in Chromium. Usage: test_page.py FOLDER, which holds affair.* and article.* in several
formats, and nopicture.html. Speaks TAP. With SHOTS=FOLDER keeps screenshots there, for people to look at."""
import json
import os
import struct
import sys
import unicodedata
import xml.etree.ElementTree as xml

from browser import Browser, wait_for

folder = os.path.abspath(sys.argv[1])
downloads = os.path.join(folder, "downloads")
count = failures = 0

VISIBLE = "[...document.querySelectorAll('tbody tr')]"
ROWS = f"return {VISIBLE}.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
DRAWN = "return [...document.querySelectorAll('svg g.edge')].filter(g => getComputedStyle(g).display !== 'none').map(g => g.id)"
MIDDLE = """const box = arguments[0]; const path = [...document.querySelectorAll('svg g.edge, svg g.node')].find(g => g.id === box);
    const line = path.querySelector('path.broad'), matrix = path.getScreenCTM();
    const round = path.getBBox(), at = line ? line.getPointAtLength(line.getTotalLength() * arguments[1])
        : new DOMPoint(round.x + round.width / 2, round.y + round.height / 2);
    const point = new DOMPoint(at.x, at.y).matrixTransform(matrix); return [point.x, point.y]"""
EVIDENCE = """return [...document.querySelectorAll('aside figure')].map(figure => ({text: figure.querySelector('blockquote').textContent,
    marks: [...figure.querySelectorAll('mark')].map(mark => [mark.className, mark.textContent]),
    about: figure.querySelector('figcaption').textContent, link: figure.querySelector('a')?.getAttribute('href') || ''}))"""
VIEW = "return document.querySelector('svg').getAttribute('viewBox')"
SHOWN = "const aside = document.querySelector('aside'); return aside.hidden ? '' : aside.querySelector('h2').innerText"


def check(name, passed, *what):
    global count, failures
    count += 1
    failures += not passed
    print(f"{'ok' if passed else 'not ok'} {count} - {name}", flush=True)
    for each in what if not passed else ():
        print(f"#   {each}"[:2000], flush=True)


def same(name, found, expected):
    check(name, found == expected, f"found    {found!r}", f"expected {expected!r}")


def load(name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


def content(name):
    with open(name, "rb") as file:
        return file.read()


def shot(browser, name):
    if os.environ.get("SHOTS"):
        browser.screenshot(os.path.join(os.environ["SHOTS"], name + ".png"))


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c)[0] != "M").lower()


def date_of(evidence):
    return evidence.get("event_date") or evidence.get("date") or ""


def spans_of(evidence):
    """The words that carry the relation, as the record has them: pairs of role and text in the sentence's order."""
    bytes_, start = evidence["text"].encode(), evidence.get("start", 0)
    spans = [(evidence[f"{role}_span"], role) for role in ("source", "predicate", "target") if f"{role}_span" in evidence]
    inside = [span for span in spans if span[0][0] >= start and span[0][1] <= evidence["end"]]
    return [[role, bytes_[a - start:b - start].decode()] for (a, b), role in sorted(inside)]


def newest(name):
    path = os.path.join(downloads, name)
    found = wait_for(lambda: os.path.exists(path) and os.path.getsize(path))
    data = content(path) if found else b""
    if found:
        os.remove(path)
    return data


def chip(browser, group, value):
    browser.click(f'[data-part="{group}"] [data-value="{value}"]')


def test_filters(browser, graph):
    links = graph["links"]
    label = {node["id"]: node["label"] for node in graph["nodes"]}
    country = {node["id"]: node.get("country") for node in graph["nodes"]}
    names = lambda lines: sorted([label[line["source"]], label[line["target"]]] for line in lines)
    rows = lambda: sorted([row[0], row[2]] for row in browser.run(ROWS))
    clear = lambda: browser.click('[data-part="clear"]')

    same("the table has all lines", rows(), names(links))
    all_drawn = set(browser.run(DRAWN))
    keys = lambda lines: all_drawn & {line["key"] for line in lines}

    def both(name, lines):
        check(f"{name}: something is kept, something is not", 0 < len(lines) < len(links))
        same(f"{name}: the table", rows(), names(lines))
        same(f"{name}: the picture", set(browser.run(DRAWN)), keys(lines))

    relation = links[0]["relation"]
    chip(browser, "relation", relation)
    both("relation", [line for line in links if line["relation"] == relation])
    chip(browser, "factuality", "actual")
    both("relation and factuality", [line for line in links if line["relation"] == relation and line["factuality"] == "actual"])
    clear()
    same("filters cleared", rows(), names(links))

    place = country[links[0]["target"]]  # and source of other lines
    chip(browser, "country", place)
    both("country", [line for line in links if place in (country[line["source"]], country[line["target"]])])
    clear()

    dates = sorted({date_of(evidence) for line in links for evidence in line["evidence"]} - {""})
    browser.run("document.querySelector('[data-part=since]').focus()")
    browser.press("\ue014")  # one step to the right
    within = lambda line: any(date_of(evidence) >= dates[1] for evidence in line["evidence"])
    both("dates", [line for line in links if within(line)])
    check("the period is shown", dates[1] in browser.run("return document.querySelector('[data-part=period]').value"))
    clear()

    browser.press("/")
    word = fold(label[links[0]["source"]])
    browser.press(*word)
    words = lambda actor: [label[actor], label.get(country[actor])]
    holds = lambda line: word in fold(json.dumps([line, words(line["source"]), words(line["target"])], ensure_ascii=False))
    found = browser.run(ROWS)
    check("search: something is kept, something is not", 0 < len(found) < len(links), found)
    check("search keeps lines that hold the word", all(holds(line) for line in links if [label[line["source"]], label[line["target"]]]
                                                     in [[row[0], row[2]] for row in found]))
    check("search marks the actor", browser.run("return document.querySelectorAll('g.node.found').length") > 0)
    clear()

    for step, direction in enumerate(("descending", "ascending")):
        browser.click("th:last-child button")
        weights = [int(row[-1]) for row in browser.run(ROWS)]
        same(f"sorted by weight, {direction}", weights, sorted(weights, reverse=not step))
        same("the head says so", browser.run("return document.querySelector('th:last-child').ariaSort"), direction)


def test_evidence(browser, graph):
    drawn = set(browser.run(DRAWN))
    actors = {node["id"]: node for node in graph["nodes"]}
    for link in graph["links"]:
        index = browser.run("return visible.findIndex(line => line.key === arguments[0])", link["key"])
        browser.run(f"{VISIBLE}[arguments[0]].click()", index)
        found = browser.run(EVIDENCE)
        records = link["evidence"]
        good = [each["text"] for each in found] == [record["text"] for record in records]
        whole = lambda record: record.get("end", 0) - record.get("start", 0) == len(record["text"].encode())
        good &= all(not whole(record) or each["marks"] == spans_of(record) for each, record in zip(found, records))
        good &= all(part in each["about"] for each, record in zip(found, records)
                    for part in (record.get("title", record["doc"]), record.get("date", ""), record.get("source_name", "")))
        check(f"{link['key']}: evidence, its words marked, its document", good, found, records)
        if link["key"] not in drawn:
            continue
        browser.press("\ue00c")
        clicked = False
        for share in (0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6):  # another line may lie on top
            browser.pointer(("move", *browser.run(MIDDLE, link["key"], share)), ("down",), ("up",))
            clicked = browser.run("return chosen?.key === arguments[0]", link["key"])
            if clicked:
                break
        check(f"{link['key']}: a click on the line shows it", clicked)
    browser.press("\ue00c")
    same("Escape closes", browser.run(SHOWN), "")

    node = browser.run("const g = document.querySelector('g.node'); g.focus(); return g.id")
    check("focus lights up the neighbourhood", browser.run("return document.querySelectorAll('svg.lit .near').length") > 1)
    browser.press("\ue007")
    same("Enter on an actor shows it", browser.run(SHOWN), actors[node]["label"])
    same("and goes there", browser.run("return document.activeElement.tagName"), "ASIDE")
    browser.press("\ue00c")


def test_picture(browser, graph):
    whole = browser.run(VIEW)
    browser.run("document.activeElement.blur()")
    x, y = browser.run("const b = document.querySelector('.stage').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]")
    browser.wheel(x, y, -400)
    near = browser.run(VIEW)
    check("the wheel zooms in", float(near.split()[2]) < float(whole.split()[2]), whole, near)
    browser.pointer(("move", x, y), ("down",), ("move", x + 30, y + 20), ("move", x + 90, y + 60), ("up",))
    moved = browser.run(VIEW)
    check("dragging moves", moved.split()[2:] == near.split()[2:] and moved.split()[0] != near.split()[0], near, moved)
    same("and clicks nothing", browser.run(SHOWN), "")
    browser.run("document.querySelector('.stage').focus()")
    browser.press("+", "\ue014")
    check("keys zoom and move", browser.run(VIEW) != moved)
    browser.press("0")
    same("0 shows all", browser.run(VIEW), whole)
    node = graph["links"][0]["source"]
    browser.pointer(("move", *browser.run(MIDDLE, node, 0)))
    lit = browser.run("return [...document.querySelectorAll('svg.lit g.node.near')].map(g => g.id)")
    drawn = {line["key"]: line for line in graph["links"] if line["key"] in set(browser.run(DRAWN))}
    ends = {end for line in drawn.values() for end in (line["source"], line["target"]) if node in (line["source"], line["target"])}
    check("hovering lights up the neighbourhood", ends and ends <= set(lit), lit, ends)
    browser.pointer(("move", 5, 5))
    same("and leaving puts it out", browser.run("return document.querySelectorAll('svg.lit').length"), 0)


def test_saving(browser, name):
    browser.run("order.column = null; filtersClear()")
    expected = content(os.path.join(folder, f"{name}.csv"))
    browser.click('[data-part="save-csv"]')
    same("CSV is what -t csv writes", newest("actant.csv"), expected)
    browser.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    browser.click('[data-part="copy"]')
    said = lambda: browser.run("return document.querySelector('[data-part=toast]').textContent").startswith("Copied")
    check("copying says so", wait_for(said))
    copied = browser.run("return navigator.clipboard.readText()")
    same("what is copied is the CSV", copied.replace("\r\n", "\n"), expected.decode().replace("\r\n", "\n"))

    browser.click('[data-part="relation"] button')
    edges = set(browser.run(DRAWN))
    browser.click('[data-part="save-svg"]')
    saved = newest("actant.svg")
    root = xml.fromstring(saved or b"<none/>")
    groups = {group.get("id") for group in root.iter("{http://www.w3.org/2000/svg}g") if group.get("class") == "edge"}
    same("SVG has the lines shown", groups, edges)
    check("SVG has neither scripts nor links", b"<script" not in saved and b"href=" not in saved and b"broad" not in saved)
    browser.click('[data-part="save-png"]')
    png = newest("actant.png")
    size = struct.unpack(">II", png[16:24]) if png[:8] == b"\x89PNG\r\n\x1a\n" else None
    same("PNG at twice the size of the SVG", size, (2 * int(root.get("width", 0)), 2 * int(root.get("height", 0))))
    browser.click('[data-part="clear"]')


def test_quiet(browser, name):
    same(f"{name}: no word on the console", browser.errors(), [])
    same(f"{name}: nothing asked of the network", browser.requests(), [])
    same(f"{name}: no script but ours", browser.run(
        "return [window.owned === undefined, document.querySelectorAll('script').length, document.querySelectorAll('img, iframe, object').length]"), [True, 3, 0])
    links = browser.run("return [...document.querySelectorAll('a[href]')].map(a => a.protocol).filter(p => !/^(https?|mailto|file):$/.test(p))")
    same(f"{name}: no links but safe ones", links, [])


def test_page(browser, name):
    graph = load(f"{name}.json")
    browser.open(os.path.join(folder, f"{name}.html"))
    browser.run("document.querySelector('[data-part=filters]').open = true")
    shot(browser, f"{name}-light")
    test_filters(browser, graph)
    test_evidence(browser, graph)
    test_picture(browser, graph)
    test_saving(browser, name)
    test_quiet(browser, name)


def test_light_dark_print(browser):
    browser.open(os.path.join(folder, "affair.html"))
    ground = lambda: browser.run("return getComputedStyle(document.body).backgroundColor")
    same("light", ground(), "rgb(255, 255, 255)")
    browser.click('[data-part="theme"]')
    same("dark on demand", ground(), "rgb(25, 25, 25)")
    browser.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    browser.open(os.path.join(folder, "affair.html"))
    same("dark by preference", ground(), "rgb(25, 25, 25)")
    browser.run(f"{VISIBLE}[0].click()")
    shot(browser, "affair-dark")
    browser.run("document.querySelector('[data-part=paper]').dataset.longest = 0; addEventListener('beforeprint', () => {"
                "const paper = document.querySelector('[data-part=paper]'); paper.dataset.longest = paper.querySelectorAll('figure').length})")
    pages = os.path.join(folder, "printed.pdf")
    browser.print(pages)
    expected = sum(len(line["evidence"]) for line in load("affair.json")["links"])
    same("on paper: every sentence", browser.run("return Number(document.querySelector('[data-part=paper]').dataset.longest)"), expected)
    check("it prints", content(pages).startswith(b"%PDF"))
    test_quiet(browser, "printed")


def test_no_picture(browser):
    graph = load("affair.json")
    browser.open(os.path.join(folder, "nopicture.html"))
    same("without a picture the table is there", len(browser.run(ROWS)), len(graph["links"]))
    browser.run(f"{VISIBLE}[0].click()")
    check("and the evidence", len(browser.run(EVIDENCE)) > 0)
    browser.open(os.path.join(folder, "empty.html"))
    same("an empty graph is a page too", browser.run(ROWS), [])
    browser.open(os.path.join(folder, "hostile.html"))
    for index in range(len(browser.run(ROWS))):
        browser.run(f"{VISIBLE}[arguments[0]].click()", index)
    browser.run("graph.nodes.forEach(actor => choose(actor))")
    test_quiet(browser, "hostile records")


def test_policy(browser):
    """What the page's policy stops, were our own code ever wrong."""
    browser.open(os.path.join(folder, "affair.html"))
    markup = "try { document.createElement('div').innerHTML = '<b>x</b>'; return 'let' } catch { return 'stopped' }"
    same("markup from text is stopped", browser.run(markup), "stopped")
    script = """const policy = [];
        document.addEventListener('securitypolicyviolation', event => policy.push(event.effectiveDirective));
        const image = new Image(); image.src = 'https://foreign.example/x.png';
        const style = document.createElement('style'); style.textContent = 'body { color: red }'; document.head.append(style);
        return new Promise(done => setTimeout(() => done(policy.sort()), 200))"""
    same("foreign images and styles are stopped", browser.run(script), ["img-src", "style-src-elem"])


def test_phone():
    browser = Browser(downloads, 390, 844, mobile=True)
    try:
        browser.open(os.path.join(folder, "affair.html"))
        width = browser.run("return [document.documentElement.scrollWidth, innerWidth]")
        check("phone: nothing is wider than the screen", width[0] <= width[1], width)
        shot(browser, "affair-phone")
        browser.run(f"{VISIBLE}[0].scrollIntoView(); {VISIBLE}[0].click()")
        box = browser.run("const b = document.querySelector('aside').getBoundingClientRect(); return [b.top, b.bottom, innerHeight]")
        check("phone: the evidence is in sight", 0 <= box[0] < box[1] <= box[2] + 1, box)
        shot(browser, "affair-phone-evidence")
        test_quiet(browser, "phone")
    finally:
        browser.close()


def main():
    os.makedirs(downloads, exist_ok=True)
    browser = Browser(downloads, 1400, 900)
    try:
        for name in ("affair", "article"):
            test_page(browser, name)
        test_light_dark_print(browser)
        test_no_picture(browser)
        test_policy(browser)
    finally:
        browser.close()
    test_phone()
    print(f"1..{count}")
    return failures > 0


sys.exit(main())
