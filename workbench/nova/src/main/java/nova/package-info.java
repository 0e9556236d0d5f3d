/** The parts of Nova that every service leans on; one package a directory of the original. */
package nova;
