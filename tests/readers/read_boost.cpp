// The Boost Graph Library's readers of GraphML and DOT. Usage: read_boost FORMAT FILE
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <fstream>
#include <iostream>
#include <map>

using Values = std::map<std::string, std::string>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Values, Values>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;
using Edge = boost::graph_traits<Graph>::edge_descriptor;

// Keeps every value that the reader finds, as text.
struct Keep : boost::dynamic_property_map {
    Graph &graph;
    std::string name;
    const std::type_info &of_what; // nodes or edges
    Keep(Graph &graph, std::string name, const std::type_info &of_what)
        : graph(graph), name(std::move(name)), of_what(of_what)
    {
    }

    Values &of(const boost::any &key)
    {
        return key.type() == typeid(Vertex) ? graph[boost::any_cast<const Vertex &>(key)]
                                            : graph[boost::any_cast<const Edge &>(key)];
    }
    boost::any get(const boost::any &key) override { return of(key)[name]; }
    std::string get_string(const boost::any &key) override { return of(key)[name]; }
    void put(const boost::any &key, const boost::any &value) override
    {
        if (value.type() == typeid(int))
            of(key)[name] = std::to_string(boost::any_cast<int>(value));
        else
            of(key)[name] = boost::any_cast<std::string>(value);
    }
    const std::type_info &key() const override { return of_what; }
    const std::type_info &value() const override { return typeid(std::string); }
};

static void print(const std::string &text)
{
    std::cout << '"';
    for (unsigned char c : text) {
        char escape[8];
        snprintf(escape, sizeof escape, "\\u%04x", c);
        if (c < 0x20 || c == '"' || c == '\\')
            std::cout << escape;
        else
            std::cout << c;
    }
    std::cout << '"';
}

static void print(const Values &values)
{
    for (const auto &value : values) {
        std::cout << ", ";
        print(value.first);
        std::cout << ": ";
        print(value.second);
    }
    std::cout << "}\n";
}

int main(int argc, char **argv)
{
    if (argc < 3) return 2;
    Graph graph;
    boost::dynamic_properties properties(
        [&graph](const std::string &name, const boost::any &key, const boost::any &) {
            return boost::shared_ptr<boost::dynamic_property_map>(new Keep(graph, name, key.type()));
        });
    std::ifstream file(argv[2]);
    if (std::string(argv[1]) == "graphml")
        boost::read_graphml(file, graph, properties);
    else
        boost::read_graphviz(file, graph, properties, "id");
    const char *before = "{\"nodes\": [";
    for (Vertex vertex : boost::make_iterator_range(vertices(graph))) {
        std::cout << before << "{\"number\": " << vertex;
        print(graph[vertex]);
        before = ", ";
    }
    std::cout << (num_vertices(graph) ? "" : before) << "], \"edges\": [";
    before = "";
    for (Edge edge : boost::make_iterator_range(edges(graph))) {
        std::cout << before << "{\"source\": " << source(edge, graph) << ", \"target\": " << target(edge, graph);
        print(graph[edge]);
        before = ", ";
    }
    std::cout << "]}\n";
}
