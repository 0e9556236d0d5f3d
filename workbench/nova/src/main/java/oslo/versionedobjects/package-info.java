/** The errors of the library that nova's versioned objects stand on. */
package oslo.versionedobjects;
