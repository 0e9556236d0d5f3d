/** What services run from time to time. */
package oslo.service;
