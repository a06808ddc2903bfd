package patterns

import (
	"context"
	"net/http"
	"net/netip"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	jwk1 "github.com/lestrrat-go/jwx/jwk"
	"github.com/oschwald/geoip2-golang/v2"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc"
	"go.opentelemetry.io/otel/sdk/trace"
)

// pattern: geoip2-v2

// cities answers from the newest file. A reader that is replaced is left to the
// collector: others may still look something up in it.
type cities struct {
	reader atomic.Pointer[geoip2.Reader]
}

// open is called when the program starts, and whenever the file is renewed.
func (c *cities) open(file string) error {
	r, err := geoip2.Open(file)
	if err != nil {
		return err
	}
	c.reader.Store(r)
	return nil
}

func (c *cities) of(addr netip.Addr) (*geoip2.City, error) { return c.reader.Load().City(addr) }

// pattern: otlp-grpc

// newTracing is called when the program starts; main calls Shutdown of what it
// returns, which shuts the exporter down.
func newTracing(ctx context.Context) (*trace.TracerProvider, error) {
	exporter, err := otlptracegrpc.New(ctx)
	if err != nil {
		return nil, err
	}
	return trace.NewTracerProvider(trace.WithBatcher(exporter)), nil
}

// pattern: gqlgen-server

// graphQL makes the server where the handler is registered.
func graphQL(mux *http.ServeMux, schema graphql.ExecutableSchema) {
	mux.Handle("/query", handler.NewDefaultServer(schema))
}

// pattern: jwk-autorefresh

// newKeyRefresh is called when the program starts; handlers call its Fetch.
func newKeyRefresh(ctx context.Context) *jwk1.AutoRefresh {
	keys := jwk1.NewAutoRefresh(ctx)
	keys.Configure("https://issuer.example.com/keys")
	return keys
}
