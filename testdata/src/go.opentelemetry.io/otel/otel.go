// Package otel stands in for the library.
package otel

func SetTracerProvider(tp any) {}
func GetTracerProvider() any   { return nil }
