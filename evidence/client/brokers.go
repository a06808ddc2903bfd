package client

import (
	"context"

	"github.com/jackc/pgx/v5/pgxpool"
	mongo1 "go.mongodb.org/mongo-driver/mongo"
	mongooptions1 "go.mongodb.org/mongo-driver/mongo/options"
	"go.mongodb.org/mongo-driver/v2/mongo"
	mongooptions "go.mongodb.org/mongo-driver/v2/mongo/options"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"

	sdkmetric "go.opentelemetry.io/otel/sdk/metric"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// nowhere is an address that refuses connections at once.
const nowhere = "127.0.0.1:1"

// brokerCases are clients of servers that are not here: what each of them keeps
// is what it keeps before it is connected.
func brokerCases() []bench.Case {
	ctx := context.Background()
	return []bench.Case{
		bench.Closing("pgxpool-New", func() *pgxpool.Pool {
			return bench.Must(pgxpool.New(ctx, "postgres://ada@"+nowhere+"/shop"))
		}, func(p *pgxpool.Pool) error { return bench.Check(p.Stat().TotalConns() >= 0, true) }, (*pgxpool.Pool).Close).
			Keeps("the goroutine of its health checks holds it", 100),
		bench.Closing("mongo2-Connect", func() *mongo.Client {
			return bench.Must(mongo.Connect(mongooptions.Client().ApplyURI("mongodb://" + nowhere)))
		}, func(c *mongo.Client) error { return bench.Check(c.Database("shop").Name(), "shop") },
			func(c *mongo.Client) { _ = c.Disconnect(ctx) }).Keeps("its goroutines watch the servers", 50),
		bench.Closing("mongo1-Connect", func() *mongo1.Client {
			return bench.Must(mongo1.Connect(ctx, mongooptions1.Client().ApplyURI("mongodb://"+nowhere)))
		}, func(c *mongo1.Client) error { return bench.Check(c.Database("shop").Name(), "shop") },
			func(c *mongo1.Client) { _ = c.Disconnect(ctx) }).Keeps("its goroutines watch the servers", 50),
	}
}

// noExporter takes metrics and drops them.
type noExporter struct{}

func (noExporter) Temporality(sdkmetric.InstrumentKind) metricdata.Temporality {
	return metricdata.CumulativeTemporality
}

func (noExporter) Aggregation(k sdkmetric.InstrumentKind) sdkmetric.Aggregation {
	return sdkmetric.DefaultAggregationSelector(k)
}
func (noExporter) Export(context.Context, *metricdata.ResourceMetrics) error { return nil }
func (noExporter) ForceFlush(context.Context) error                          { return nil }
func (noExporter) Shutdown(context.Context) error                            { return nil }
