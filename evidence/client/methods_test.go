package client

import (
	"context"
	"net/netip"
	"path/filepath"
	"testing"

	"github.com/IBM/sarama"
	"github.com/oschwald/geoip2-golang/v2"
	"github.com/segmentio/kafka-go"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// TestMethodsTogether: of instances that a fix shares, the methods that are left in
// the function are safe beside each other, from the first use on.
func TestMethodsTogether(t *testing.T) {
	ctx := context.Background()
	for _, w := range []*kafka.Writer{
		kafka.NewWriter(kafka.WriterConfig{Brokers: []string{serveKafka()}, Topic: topic, BatchSize: 1}),
		{Addr: kafka.TCP(serveKafka()), Topic: topic, BatchSize: 1},
	} {
		err := bench.Together(
			func() error { return w.WriteMessages(ctx, kafka.Message{Value: []byte("A-1001")}) },
			func() error { _ = w.Stats(); return nil })
		if err != nil {
			t.Error(err)
		}
		_ = w.Close()
	}
	client := bench.Must(sarama.NewClient([]string{serveKafka()}, saramaConfig()))
	defer client.Close()
	err := bench.Together(
		func() error { return client.RefreshMetadata(topic) },
		func() error { _, err := client.Partitions(topic); return err },
		func() error { _, err := client.WritablePartitions(topic); return err },
		func() error { _, err := client.Leader(topic, 0); return err },
		func() error { _, err := client.Replicas(topic, 0); return err },
		func() error { _, err := client.Topics(); return err },
		func() error { _, err := client.Controller(); return err },
		func() error { _, err := client.GetOffset(topic, 0, sarama.OffsetNewest); return err },
		func() error { _, err := client.Broker(1); return err },
		func() error { _, _ = client.Brokers(), client.Closed(); return nil })
	if err != nil {
		t.Error(err)
	}
	producer := bench.Must(sarama.NewSyncProducerFromClient(client))
	defer producer.Close()
	order := func() *sarama.ProducerMessage {
		return &sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder("A-1001")}
	}
	err = bench.Together(
		func() error { _, _, err := producer.SendMessage(order()); return err },
		func() error { return producer.SendMessages([]*sarama.ProducerMessage{order(), order()}) },
		func() error { _, _ = producer.IsTransactional(), producer.TxnStatus(); return nil })
	if err != nil {
		t.Error(err)
	}
	path, at := filepath.Join(t.TempDir(), "city.mmdb"), netip.AddrFrom4([4]byte{81, 2, 69, 142})
	writeDatabase(path)
	reader := bench.Must(geoip2.Open(path))
	defer reader.Close()
	err = bench.Together(
		func() error { _, err := reader.City(at); return err },
		func() error { _, err := reader.Country(at); return err },
		func() error { _ = reader.Metadata(); return nil })
	if err != nil {
		t.Error(err)
	}
}
