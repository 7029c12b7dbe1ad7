"""How legible pictures are, by measure. Usage: legible.py FILE.svg… Prints, for each file and for all of them,

    FILE: N labels, N on a label, N on an actor, N struck through, N lines over an actor

Struck through: a line that is drawn later, and so on top, runs through the label. The corners of a shape's box count as
the shape, but not for the lines of that actor."""
import re
import sys
import xml.etree.ElementTree as xml

SVG = "{http://www.w3.org/2000/svg}"
COUNTS = ("labels", "on a label", "on an actor", "struck through", "lines over an actor")


def numbers(text):
    return [float(number) for number in re.findall(r"-?\d+\.?\d*", text)]


def box_of(shape):
    """left, top, right, bottom"""
    if shape.tag == SVG + "ellipse":
        x, y, rx, ry = (float(shape.get(name)) for name in ("cx", "cy", "rx", "ry"))
        return x - rx, y - ry, x + rx, y + ry
    values = numbers(shape.get("points") or shape.get("d"))
    return min(values[::2]), min(values[1::2]), max(values[::2]), max(values[1::2])


def shrunk(box, by):
    return box[0] + by, box[1] + by, box[2] - by, box[3] - by


def meet(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def inside(point, box):
    return box[0] < point[0] < box[2] and box[1] < point[1] < box[3]


def points_of(path):
    """Points along cubic Bézier curves."""
    values = numbers(path.get("d"))
    control = list(zip(values[::2], values[1::2]))
    points = []
    for at in range(0, len(control) - 3, 3):
        for t in (step / 60 for step in range(61)):
            weights = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
            points.append(tuple(sum(w * control[at + i][axis] for i, w in enumerate(weights)) for axis in (0, 1)))
    return points


def read(name):
    actors, lines = {}, []
    for group in xml.parse(name).iter(SVG + "g"):
        shapes = [each for each in group.iter() if each.tag in (SVG + "ellipse", SVG + "polygon", SVG + "path")]
        if group.get("class") == "node":
            actors[group.find(SVG + "title").text] = box_of(shapes[0])
        elif group.get("class") == "edge":
            paths = [each for each in shapes if each.tag == SVG + "path"]
            labels = [each for each in shapes if each.get("stroke") in ("transparent", "none") and each.get("points")]
            ends = group.find(SVG + "title").text.split("->")
            lines.append((ends, points_of(paths[0]), shrunk(box_of(labels[0]), 0.5) if labels else None))
    return actors, lines


def measure(name):
    actors, lines = read(name)
    found = dict.fromkeys(COUNTS, 0)
    for at, (ends, points, label) in enumerate(lines):
        found["lines over an actor"] += any(
            sum(inside(point, box) for point in points) > 2 for actor, box in actors.items() if actor not in ends)
        if not label:
            continue
        found["labels"] += 1
        found["on an actor"] += any(meet(label, box) for box in actors.values())
        for other, (_, points_of_other, label_of_other) in enumerate(lines):
            if other > at and label_of_other:
                found["on a label"] += meet(label, label_of_other)
            if other > at:
                found["struck through"] += any(inside(point, label) for point in points_of_other)
    return found


def main():
    total = dict.fromkeys(COUNTS, 0)
    for name in sys.argv[1:]:
        found = measure(name)
        print(f"{name}: " + ", ".join(f"{found[count]} {count}" for count in COUNTS))
        for count in COUNTS:
            total[count] += found[count]
    print("all: " + ", ".join(f"{total[count]} {count}" for count in COUNTS))


main()
