/** Tests of the assertions and the extension that others test with. */
package tracewalk.junit;
