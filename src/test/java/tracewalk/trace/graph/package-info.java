/** Call graphs, read back by Graphviz and by an XML parser. */
package tracewalk.trace.graph;
