package client

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"

	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetricgrpc"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	metricspb "go.opentelemetry.io/proto/otlp/collector/metrics/v1"
	tracepb "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	"google.golang.org/grpc"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// otlpCases are exporters to a collector in the same process.
func otlpCases() []bench.Case {
	ctx := context.Background()
	overHTTP := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	overGRPC := serveCollector()
	spans := tracetest.SpanStubs{{Name: "order"}}.Snapshots()
	export := func(e *otlptrace.Exporter) error { return e.ExportSpans(ctx, spans) }
	const idle = "nothing closes its connection"
	return []bench.Case{
		bench.Closing("otlptracehttp-New", func() *otlptrace.Exporter {
			return bench.Must(otlptracehttp.New(ctx, otlptracehttp.WithEndpointURL(overHTTP.URL)))
		}, export, func(e *otlptrace.Exporter) { _ = e.Shutdown(ctx) }).Builds(50),
		bench.Closing("otlpmetrichttp-New", func() *otlpmetrichttp.Exporter {
			return bench.Must(otlpmetrichttp.New(ctx, otlpmetrichttp.WithEndpointURL(overHTTP.URL)))
		}, func(e *otlpmetrichttp.Exporter) error { return e.Export(ctx, &metricdata.ResourceMetrics{}) },
			func(e *otlpmetrichttp.Exporter) { _ = e.Shutdown(ctx) }).Builds(50),
		bench.Closing("otlptracegrpc-New", func() *otlptrace.Exporter {
			return bench.Must(otlptracegrpc.New(ctx, otlptracegrpc.WithInsecure(), otlptracegrpc.WithEndpoint(overGRPC)))
		}, export, func(e *otlptrace.Exporter) { _ = e.Shutdown(ctx) }).Keeps(idle, 50),
		bench.Closing("otlpmetricgrpc-New", func() *otlpmetricgrpc.Exporter {
			return bench.Must(otlpmetricgrpc.New(ctx, otlpmetricgrpc.WithInsecure(), otlpmetricgrpc.WithEndpoint(overGRPC)))
		}, func(e *otlpmetricgrpc.Exporter) error { return e.Export(ctx, &metricdata.ResourceMetrics{}) },
			func(e *otlpmetricgrpc.Exporter) { _ = e.Shutdown(ctx) }).Keeps(idle, 50),
	}
}

// serveCollector starts a server that takes what is exported, and returns its address.
func serveCollector() string {
	l := bench.Must(net.Listen("tcp", "127.0.0.1:0"))
	server := grpc.NewServer()
	tracepb.RegisterTraceServiceServer(server, traces{})
	metricspb.RegisterMetricsServiceServer(server, metrics{})
	go func() { _ = server.Serve(l) }()
	return l.Addr().String()
}

type traces struct {
	tracepb.UnimplementedTraceServiceServer
}

func (traces) Export(context.Context, *tracepb.ExportTraceServiceRequest) (*tracepb.ExportTraceServiceResponse, error) {
	return &tracepb.ExportTraceServiceResponse{}, nil
}

type metrics struct {
	metricspb.UnimplementedMetricsServiceServer
}

func (metrics) Export(context.Context, *metricspb.ExportMetricsServiceRequest) (*metricspb.ExportMetricsServiceResponse, error) {
	return &metricspb.ExportMetricsServiceResponse{}, nil
}
