// Package trace is a stub.
package trace

import "context"

type ReadOnlySpan interface{ Name() string }

type SpanExporter interface {
	ExportSpans(ctx context.Context, spans []ReadOnlySpan) error
	Shutdown(ctx context.Context) error
}

type TracerProvider struct{ exporters []SpanExporter }

type TracerProviderOption interface {
	apply(*TracerProvider)
}

type option struct{ e SpanExporter }

func (o option) apply(p *TracerProvider) { p.exporters = append(p.exporters, o.e) }

func WithBatcher(e SpanExporter) TracerProviderOption { return option{e} }

func NewTracerProvider(opts ...TracerProviderOption) *TracerProvider {
	p := &TracerProvider{}
	for _, o := range opts {
		o.apply(p)
	}
	return p
}

func (p *TracerProvider) Tracer(name string) Tracer { return nil }

type Tracer interface{ Start(name string) }

func (p *TracerProvider) Shutdown(ctx context.Context) error { return nil }
