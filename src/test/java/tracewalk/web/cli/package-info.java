/** What a user of the command line sees, inside this JVM and from outside. */
package tracewalk.web.cli;
