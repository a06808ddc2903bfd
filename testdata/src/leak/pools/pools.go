// Package pools connects to a database and to a service for each request.
package pools

import (
	"net/http"

	"cloud.google.com/go/pubsub"
	"github.com/jackc/pgx/v4/pgxpool"
)

func ping(w http.ResponseWriter, r *http.Request) {
	pool, err := pgxpool.Connect(r.Context(), "postgres://localhost/shop") // want `pgxpool.Connect builds .* for every request in ping.*two goroutines for ever`
	if err != nil {
		return
	}
	_ = pool.Ping(r.Context())
}

func pingAndClose(w http.ResponseWriter, r *http.Request) {
	pool, err := pgxpool.Connect(r.Context(), "postgres://localhost/shop") // silent: leak/released
	if err != nil {
		return
	}
	defer pool.Close()
	_ = pool.Ping(r.Context())
}

func publish(w http.ResponseWriter, r *http.Request) {
	client, err := pubsub.NewClient(r.Context(), "shop") // want `pubsub.NewClient builds .* for every request in publish.*sixteen goroutines for ever`
	if err != nil {
		return
	}
	_, _ = client.Topic("orders").Publish(r.Context(), &pubsub.Message{}).Get(r.Context())
}

func publishAndClose(w http.ResponseWriter, r *http.Request) {
	client, err := pubsub.NewClient(r.Context(), "shop") // silent: leak/released
	if err != nil {
		return
	}
	defer client.Close()
	_, _ = client.Topic("orders").Publish(r.Context(), &pubsub.Message{}).Get(r.Context())
}
