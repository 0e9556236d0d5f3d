/** Lambdas, method references, and own code that the JDK calls. */
package tracewalk.recorded.function;
