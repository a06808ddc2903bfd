// Package client measures connection pools and what else owns goroutines.
// Their servers and drivers are in the same process and cost next to nothing.
package client

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"time"

	"github.com/allegro/bigcache/v3"
	awsv2 "github.com/aws/aws-sdk-go-v2/aws"
	awsconfig "github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/dgraph-io/ristretto/v2"
	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/metric"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	"gopkg.in/natefinch/lumberjack.v2"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// Cases returns the cases of the group; the directory is for log files. Those
// whose goroutines end come last: the runtime would give the descriptors of
// these to the goroutines of others, which would then seem to keep less.
func Cases(dir string) []bench.Case {
	all := append(transportCases(), redisCase(), grpcCase(), lumberjackCase(dir))
	all = append(all, cacheCases()...)
	all = append(all, databaseCases()...)
	all = append(all, awsCases()...)
	all = append(all, httpCases()...)
	all = append(all, telemetryCases()...)
	all = append(all, brokerCases()...)
	all = append(all, postgresCases()...)
	all = append(all, kafkaCases()...)
	all = append(all, saramaCases()...)
	all = append(all, cloudCases()...)
	all = append(all, otlpCases()...)
	all = append(all, registryCases()...)
	all = append(all, geoipCases(dir)...)
	return append(all, metricCases()...)
}

func transportCases() []bench.Case {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "ok")
	}))
	get := func(c *http.Client) error {
		resp, err := c.Get(server.URL)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		_, err = io.Copy(io.Discard, resp.Body)
		return err
	}
	return []bench.Case{
		bench.Closing("http-Transport-literal", func() *http.Client {
			return &http.Client{Transport: &http.Transport{}}
		}, get, (*http.Client).CloseIdleConnections).Keeps("its idle connection", 100),
		bench.Closing("http-Transport-Clone", func() *http.Client {
			return &http.Client{Transport: http.DefaultTransport.(*http.Transport).Clone()}
		}, get, (*http.Client).CloseIdleConnections).Keeps("its idle connection, for 90 seconds", 100),
	}
}

func lumberjackCase(dir string) bench.Case {
	return bench.Ending("lumberjack-Logger+Close", func() *lumberjack.Logger {
		return &lumberjack.Logger{Filename: filepath.Join(dir, "app.log")}
	}, func(l *lumberjack.Logger) error {
		_, err := fmt.Fprintln(l, "order A-1001 paid")
		return err
	}, func(l *lumberjack.Logger) { _ = l.Close() }).Keeps("Close does not stop its goroutine", 300)
}

func cacheCases() []bench.Case {
	return []bench.Case{
		bench.Closing("ristretto-NewCache-noClose", func() *ristretto.Cache[string, int] {
			return bench.Must(ristretto.NewCache(&ristretto.Config[string, int]{
				NumCounters: 1000, MaxCost: 100, BufferItems: 64,
			}))
		}, func(c *ristretto.Cache[string, int]) error {
			c.Set("A-1001", 3, 1)
			c.Get("A-1001")
			return nil
		}, (*ristretto.Cache[string, int]).Close).Keeps("its goroutines hold it", 50),
		bench.Closing("bigcache-New-noClose", newBigCache, func(c *bigcache.BigCache) error {
			if err := c.Set("A-1001", []byte("paid")); err != nil {
				return err
			}
			_, err := c.Get("A-1001")
			return err
		}, func(c *bigcache.BigCache) { _ = c.Close() }).Keeps("its goroutine holds it", 100),
	}
}

// newBigCache returns a cache with few shards: the default has 1,024.
func newBigCache() *bigcache.BigCache {
	config := bigcache.DefaultConfig(time.Minute)
	config.Shards, config.MaxEntriesInWindow, config.MaxEntrySize, config.Verbose = 16, 16, 100, false
	return bench.Must(bigcache.New(context.Background(), config))
}

const region = "eu-west-1"

func awsCases() []bench.Case {
	return []bench.Case{
		bench.Of("aws1-session-NewSession", func() *session.Session {
			return bench.Must(session.NewSession(aws.NewConfig().WithRegion(region)))
		}, func(s *session.Session) error { return bench.Check(*s.Config.Region, region) }).Builds(50),
		bench.Of("aws2-config-LoadDefaultConfig", func() awsv2.Config {
			return bench.Must(awsconfig.LoadDefaultConfig(context.Background(), awsconfig.WithRegion(region)))
		}, func(c awsv2.Config) error { return bench.Check(c.Region, region) }).Builds(50),
	}
}

func metricCases() []bench.Case {
	return []bench.Case{
		bench.Of("prometheus-NewRegistry+Counter", func() prometheus.Counter {
			orders := prometheus.NewCounter(prometheus.CounterOpts{Name: "orders_total"})
			return bench.Must(orders, prometheus.NewRegistry().Register(orders))
		}, func(orders prometheus.Counter) error {
			orders.Inc()
			return nil
		}),
		bench.Of("otel-MeterProvider+Counter", func() metric.Int64Counter {
			provider := sdkmetric.NewMeterProvider(sdkmetric.WithReader(sdkmetric.NewManualReader()))
			return bench.Must(provider.Meter("shop").Int64Counter("orders"))
		}, func(orders metric.Int64Counter) error {
			orders.Add(context.Background(), 1)
			return nil
		}),
	}
}
