/** How objects and classes come to be. */
package tracewalk.recorded.construction;
