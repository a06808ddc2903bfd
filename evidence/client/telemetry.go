package client

import (
	"context"
	"net/http"
	"net/http/httptest"

	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.uber.org/zap"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// telemetryCases are instruments, the pipelines behind them, and loggers.
func telemetryCases() []bench.Case {
	ctx := context.Background()
	meters := sdkmetric.NewMeterProvider(sdkmetric.WithReader(sdkmetric.NewManualReader()))
	traces := sdktrace.NewTracerProvider()
	options := []otelhttp.Option{otelhttp.WithMeterProvider(meters), otelhttp.WithTracerProvider(traces)}
	ok := http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})
	return []bench.Case{
		bench.Of("otelhttp-NewHandler", func() http.Handler {
			return otelhttp.NewHandler(ok, "orders", options...)
		}, serveOrder).Builds(300),
		bench.Of("otelhttp-NewTransport", func() *otelhttp.Transport {
			return otelhttp.NewTransport(answer{}, options...)
		}, func(t *otelhttp.Transport) error {
			resp, err := t.RoundTrip(httptest.NewRequest(http.MethodGet, "http://shop.example.com/orders", nil))
			if err != nil {
				return err
			}
			return resp.Body.Close()
		}).Builds(300),
		bench.Closing("otel-TracerProvider+Batcher-noShutdown", func() *sdktrace.TracerProvider {
			return sdktrace.NewTracerProvider(sdktrace.WithBatcher(tracetest.NewNoopExporter()))
		}, span, func(p *sdktrace.TracerProvider) { _ = p.Shutdown(ctx) }).
			Keeps("the goroutine of its batches holds it", 30),
		bench.Of("otel-TracerProvider", func() *sdktrace.TracerProvider {
			return sdktrace.NewTracerProvider()
		}, span),
		bench.Closing("otel-MeterProvider+PeriodicReader-noShutdown", func() *sdkmetric.MeterProvider {
			return sdkmetric.NewMeterProvider(sdkmetric.WithReader(sdkmetric.NewPeriodicReader(noExporter{})))
		}, func(p *sdkmetric.MeterProvider) error {
			orders, err := p.Meter("shop").Int64Counter("orders")
			if err != nil {
				return err
			}
			orders.Add(ctx, 1)
			return nil
		}, func(p *sdkmetric.MeterProvider) { _ = p.Shutdown(ctx) }).
			Keeps("the goroutine of its reader holds it", 100),
		bench.Of("zap-NewProduction", func() *zap.Logger {
			return bench.Must(zap.NewProduction(zap.WithFatalHook(nil)))
		}, func(l *zap.Logger) error {
			l.Debug("order paid", zap.String("id", "A-1001"))
			return nil
		}).Builds(300),
	}
}

func serveOrder(h http.Handler) error {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/orders", nil))
	return bench.Check(w.Code, http.StatusOK)
}

// An answer is a transport that needs no server.
type answer struct{}

func (answer) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Body: http.NoBody, Request: r}, nil
}

func span(p *sdktrace.TracerProvider) error {
	_, s := p.Tracer("shop").Start(context.Background(), "order")
	s.End()
	return nil
}
