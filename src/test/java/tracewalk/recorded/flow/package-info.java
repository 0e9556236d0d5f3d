/** Ways through a method. */
package tracewalk.recorded.flow;
