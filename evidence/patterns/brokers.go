package patterns

import (
	"context"
	"net/http"

	"github.com/IBM/sarama"
	pgxpool4 "github.com/jackc/pgx/v4/pgxpool"
	"github.com/segmentio/kafka-go"
)

// pattern: kafka-writer-literal

// eventAPI has one writer, which main makes and closes.
type eventAPI struct{ writer *kafka.Writer }

func newEventAPI(brokers ...string) *eventAPI {
	return &eventAPI{&kafka.Writer{Addr: kafka.TCP(brokers...), Topic: "orders"}}
}

func (a *eventAPI) serve(w http.ResponseWriter, r *http.Request) {
	if err := a.writer.WriteMessages(r.Context(), kafka.Message{Value: []byte("paid")}); err != nil {
		http.Error(w, "not sent", http.StatusServiceUnavailable)
	}
}

// pattern: kafka-reader

// follow reads for all who are interested, until the program ends.
func follow(ctx context.Context, brokers []string, seen func(kafka.Message)) error {
	r := kafka.NewReader(kafka.ReaderConfig{Brokers: brokers, Topic: "orders", GroupID: "shop"})
	defer r.Close()
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		seen(m)
	}
}

// pattern: sarama-producer

// newProducer is called when the program starts; main closes what it returns.
func newProducer(brokers []string) (sarama.SyncProducer, error) {
	config := sarama.NewConfig()
	config.Producer.Return.Successes = true
	return sarama.NewSyncProducer(brokers, config)
}

// pattern: sarama-client

// newMessaging makes a producer and an admin of one client.
func newMessaging(brokers []string) (sarama.SyncProducer, sarama.ClusterAdmin, error) {
	config := sarama.NewConfig()
	config.Producer.Return.Successes = true
	client, err := sarama.NewClient(brokers, config)
	if err != nil {
		return nil, nil, err
	}
	producer, err := sarama.NewSyncProducerFromClient(client)
	if err != nil {
		return nil, nil, err
	}
	admin, err := sarama.NewClusterAdminFromClient(client)
	return producer, admin, err
}

// pattern: pgxpool-v4

// openPoolV4 is called when the program starts; main closes the pool.
func openPoolV4(ctx context.Context) (*pgxpool4.Pool, error) {
	return pgxpool4.Connect(ctx, "postgres://localhost/shop")
}
