/** Kinds of classes. */
package tracewalk.recorded.type;
