/** A program that does as its arguments say, for tests that start and stop recordings. */
package tracewalk.recorded.errand;
