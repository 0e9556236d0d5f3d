/** Recording commands, joining what their JVMs wrote. */
package tracewalk.web.record;
