// Package otlptrace is a stub.
package otlptrace

import (
	"context"

	"go.opentelemetry.io/otel/sdk/trace"
)

type Exporter struct{}

func (e *Exporter) ExportSpans(ctx context.Context, spans []trace.ReadOnlySpan) error { return nil }

func (e *Exporter) Shutdown(ctx context.Context) error { return nil }
