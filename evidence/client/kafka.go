package client

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/IBM/sarama"
	"github.com/segmentio/kafka-go"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

const topic = "orders"

// kafkaCases are clients of a broker in the same process.
func kafkaCases() []bench.Case {
	ctx := context.Background()
	at := serveKafka()
	send := func(w *kafka.Writer) error { return w.WriteMessages(ctx, kafka.Message{Value: []byte("A-1001")}) }
	fetch := func(r *kafka.Reader) error {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		return bench.Check(string(m.Value), "A-1001")
	}
	return []bench.Case{
		bench.Closing("kafka-NewWriter", func() *kafka.Writer {
			return kafka.NewWriter(kafka.WriterConfig{Brokers: []string{at}, Topic: topic, BatchSize: 1})
		}, send, func(w *kafka.Writer) { _ = w.Close() }).Keeps("the goroutines of its transport hold it", 50),
		bench.Closing("kafka-Writer-literal", func() *kafka.Writer {
			return &kafka.Writer{Addr: kafka.TCP(at), Topic: topic, BatchSize: 1}
		}, send, func(w *kafka.Writer) { _ = w.Close() }).Keeps("the goroutine of its partition holds it", 50),
		bench.Closing("kafka-NewReader", func() *kafka.Reader {
			return kafka.NewReader(kafka.ReaderConfig{Brokers: []string{at}, Topic: topic, QueueCapacity: 1})
		}, fetch, func(r *kafka.Reader) { _ = r.Close() }).Keeps("its goroutines hold it", 30),
		bench.Closing("kafka-NewReader-group", func() *kafka.Reader {
			return kafka.NewReader(kafka.ReaderConfig{Brokers: []string{nowhere}, Topic: topic, GroupID: "shop", JoinGroupBackoff: time.Hour})
		}, func(r *kafka.Reader) error { return bench.Check(r.Stats().Topic, topic) },
			func(r *kafka.Reader) { _ = r.Close() }).Keeps("its goroutines hold it", 30),
	}
}

// saramaCases are clients of a broker in the same process, of the other library.
func saramaCases() []bench.Case {
	at := []string{serveKafka()}
	client := func() sarama.Client { return bench.Must(sarama.NewClient(at, saramaConfig())) }
	order := func() *sarama.ProducerMessage {
		return &sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder("A-1001")}
	}
	send := func(p sarama.SyncProducer) error {
		_, _, err := p.SendMessage(order())
		return err
	}
	shared := sync.OnceValue(client)
	return []bench.Case{
		bench.Closing("sarama-NewClient", client, func(c sarama.Client) error {
			partitions, err := c.Partitions(topic)
			if err != nil {
				return err
			}
			return bench.Check(len(partitions), 1)
		}, func(c sarama.Client) { _ = c.Close() }).Keeps("its goroutines hold it", 50),
		bench.Closing("sarama-NewSyncProducer", func() sarama.SyncProducer {
			return bench.Must(sarama.NewSyncProducer(at, saramaConfig()))
		}, send, func(p sarama.SyncProducer) { _ = p.Close() }).Keeps("its goroutines hold it", 50),
		bench.Closing("sarama-NewSyncProducerFromClient", func() sarama.SyncProducer {
			return bench.Must(sarama.NewSyncProducerFromClient(shared()))
		}, send, func(p sarama.SyncProducer) { _ = p.Close() }).Keeps("its goroutines hold it", 50),
		bench.Closing("sarama-NewAsyncProducer", func() sarama.AsyncProducer {
			return bench.Must(sarama.NewAsyncProducer(at, saramaConfig()))
		}, func(p sarama.AsyncProducer) error {
			p.Input() <- order()
			select {
			case <-p.Successes():
				return nil
			case err := <-p.Errors():
				return err
			}
		}, func(p sarama.AsyncProducer) { _ = p.Close() }).Keeps("its goroutines hold it", 50),
		bench.Closing("sarama-NewConsumer", func() sarama.Consumer {
			return bench.Must(sarama.NewConsumer(at, consumerConfig()))
		}, consume, func(c sarama.Consumer) { _ = c.Close() }).Keeps("its goroutines hold it", 50),
		bench.Closing("sarama-NewConsumerGroup", func() sarama.ConsumerGroup {
			return bench.Must(sarama.NewConsumerGroup(at, "shop", saramaConfig()))
		}, func(g sarama.ConsumerGroup) error { return bench.Check(g.Errors() != nil, true) },
			func(g sarama.ConsumerGroup) { _ = g.Close() }).Keeps("its goroutines hold it", 50),
		bench.Closing("sarama-NewClusterAdmin", func() sarama.ClusterAdmin {
			return bench.Must(sarama.NewClusterAdmin(at, saramaConfig()))
		}, func(a sarama.ClusterAdmin) error {
			found, err := a.DescribeTopics([]string{topic})
			if err != nil {
				return err
			}
			return bench.Check(len(found), 1)
		}, func(a sarama.ClusterAdmin) { _ = a.Close() }).Keeps("its goroutines hold it", 50),
	}
}

func saramaConfig() *sarama.Config {
	c := sarama.NewConfig()
	c.ApiVersionsRequest, c.Version = false, sarama.V2_1_0_0 // what the broker speaks
	c.Producer.Return.Successes = true
	return c
}

// consumerConfig is one that takes little in advance.
func consumerConfig() *sarama.Config {
	c := saramaConfig()
	c.ChannelBufferSize = 1
	return c
}

// consume takes the first order of the partition.
func consume(c sarama.Consumer) error {
	p, err := c.ConsumePartition(topic, 0, sarama.OffsetOldest)
	if err != nil {
		return err
	}
	defer p.Close()
	select {
	case m := <-p.Messages():
		return bench.Check(string(m.Value), "A-1001")
	case <-time.After(10 * time.Second):
		return errors.New("no message")
	}
}
