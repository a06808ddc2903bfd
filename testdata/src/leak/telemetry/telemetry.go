// Package telemetry exports the spans of one request each.
package telemetry

import (
	"net/http"

	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc"
	"go.opentelemetry.io/otel/sdk/trace"
)

func export(w http.ResponseWriter, r *http.Request) {
	exporter, err := otlptracegrpc.New(r.Context()) // want `otlptracegrpc.New builds .* for every request in export.*eight goroutines for ever`
	if err != nil {
		return
	}
	_ = exporter.ExportSpans(r.Context(), nil)
}

func exportAndShutDown(w http.ResponseWriter, r *http.Request) {
	exporter, err := otlptracegrpc.New(r.Context()) // silent: leak/released
	if err != nil {
		return
	}
	defer exporter.Shutdown(r.Context())
	_ = exporter.ExportSpans(r.Context(), nil)
}

// The provider shuts down what it was given.
func provider(w http.ResponseWriter, r *http.Request) {
	exporter, err := otlptracegrpc.New(r.Context()) // silent: leak/released
	if err != nil {
		return
	}
	p := trace.NewTracerProvider(trace.WithBatcher(exporter))
	defer p.Shutdown(r.Context())
	p.Tracer("shop").Start("order")
}

// Whoever gets it shuts it down.
func newProvider(r *http.Request) (*trace.TracerProvider, error) {
	exporter, err := otlptracegrpc.New(r.Context())
	if err != nil {
		return nil, err
	}
	return trace.NewTracerProvider(trace.WithBatcher(exporter)), nil
}

func made(w http.ResponseWriter, r *http.Request) {
	p, err := newProvider(r)
	if err != nil {
		return
	}
	defer p.Shutdown(r.Context())
	p.Tracer("shop").Start("order")
}
