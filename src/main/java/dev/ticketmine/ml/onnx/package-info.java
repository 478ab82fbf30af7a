/** Sentence transformers run by ONNX Runtime, offline. */
package dev.ticketmine.ml.onnx;
