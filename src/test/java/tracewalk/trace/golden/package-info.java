/** Golden facts: how they are read, and what holds a recording against them. */
package tracewalk.trace.golden;
