"""The graph in a page: its first JSON, as an HTML parser finds it without running anything. Usage: read_page.py html FILE"""
import html.parser
import json
import sys


class Page(html.parser.HTMLParser):
    data = None
    inside = False

    def handle_starttag(self, tag, attributes):
        self.inside = self.data is None and tag == "script" and dict(attributes).get("type") == "application/json"

    def handle_data(self, text):
        if self.inside:
            self.data = text
            self.inside = False


page = Page()
page.feed(open(sys.argv[2], encoding="utf-8").read())
sys.stdout.buffer.write(page.data.encode())
