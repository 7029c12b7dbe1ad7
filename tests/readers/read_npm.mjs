// graphology with its parsers, and cytoscape.js. Usage: node read_npm.mjs graphology|cytoscape FORMAT FILE
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

// the packages are where `make test-readers` put them
const require = createRequire(process.env.NODE_READERS + '/')
const [reader, format, path] = process.argv.slice(2)

function load(name) {
  try {
    return require(name)
  } catch {
    console.log(JSON.stringify({missing: name + ' is not installed'}))
    process.exit()
  }
}

// JSON keeps all records: for the comparison, what the other formats have of them.
function view({records, aliases, evidence, ...item}) {
  const list = items => items.map(text => text.replaceAll(';', ',')).join(';')
  if (aliases) item.aliases = list(aliases)
  if (evidence) {
    item.evidence = evidence[0].text
    item.documents = list([...new Set(evidence.map(record => record.doc))])
  }
  return item
}

function withGraphology() {
  const {MultiGraph} = load('graphology')
  const text = readFileSync(path, 'utf8')
  let graph
  if (format === 'json') {
    const data = JSON.parse(text)
    graph = new MultiGraph()
    for (const node of data.nodes) graph.addNode(node.id, view(node))
    for (const link of data.links) graph.addDirectedEdgeWithKey(link.key, link.source, link.target, view(link))
  } else {
    graph = load('graphology-' + format).parse(MultiGraph, text, {addMissingNodes: false})
  }
  return {
    nodes: graph.mapNodes((id, values) => ({...values, id})),
    edges: graph.mapEdges((id, values, source, target) => ({...values, id, source, target})),
  }
}

function withCytoscape() {
  const cytoscape = load('cytoscape')
  const {nodes, links} = JSON.parse(readFileSync(path, 'utf8'))
  const elements = {
    nodes: nodes.map(node => ({data: view(node)})),
    edges: links.map(link => ({data: {...view(link), id: link.key}})),
  }
  const graph = cytoscape({headless: true, elements})
  return {nodes: graph.nodes().map(node => node.data()), edges: graph.edges().map(edge => edge.data())}
}

console.log(JSON.stringify(reader === 'cytoscape' ? withCytoscape() : withGraphology()))
