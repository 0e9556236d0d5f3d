/** Running scenarios: what is written appears whole or not at all. */
package tracewalk.web.run;
