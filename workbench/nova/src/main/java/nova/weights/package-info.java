/** Weighers: each values every candidate, and {@link nova.weights.BaseWeightHandler} adds it up. */
package nova.weights;
