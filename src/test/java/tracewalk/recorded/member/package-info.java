/** Methods of every kind, and calls of them. */
package tracewalk.recorded.member;
