package patterns

import (
	"context"
	"database/sql"
	"net/http"
	"time"

	"github.com/go-resty/resty/v2"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.uber.org/zap"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// pattern: http-transport

var shop = &http.Client{Timeout: 10 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 10, IdleConnTimeout: time.Minute}}

// pattern: sql-open

// main opens the pool and closes it; handlers get it.
type storeAPI struct{ db *sql.DB }

func (a *storeAPI) serve(w http.ResponseWriter, r *http.Request) {
	if err := a.db.PingContext(r.Context()); err != nil {
		http.Error(w, "no database", http.StatusServiceUnavailable)
	}
}

// pattern: pgxpool

func openPool(ctx context.Context) (*pgxpool.Pool, error) {
	return pgxpool.New(ctx, "postgres://localhost/shop")
}

// pattern: redis

var cache = redis.NewClient(&redis.Options{Addr: "localhost:6379"})

// pattern: mongo-client

func openMongo() (*mongo.Client, error) {
	return mongo.Connect(options.Client().ApplyURI("mongodb://localhost:27017"))
}

// pattern: grpc-client

// dial is called once for each target; the stubs of generated code share its result.
func dial(target string) (*grpc.ClientConn, error) {
	return grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials()))
}

// pattern: resty

var rest = resty.New().SetTimeout(10 * time.Second)

// pattern: retryablehttp

var retrying = retryablehttp.NewClient()

// pattern: otelhttp-transport

var traced = &http.Client{Transport: otelhttp.NewTransport(http.DefaultTransport)}

// pattern: otelhttp-handler

// routes wraps the handler where it is registered, not where it serves.
func routes(mux *http.ServeMux, orders http.Handler) {
	mux.Handle("/orders", otelhttp.NewHandler(orders, "orders"))
}

// pattern: zap

var logger = zap.Must(zap.NewProduction())

func handle(_ http.ResponseWriter, r *http.Request) {
	logger.With(zap.String("path", r.URL.Path)).Info("served")
}
