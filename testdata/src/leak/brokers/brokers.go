// Package brokers connects to a broker for each request.
package brokers

import (
	"context"
	"net/http"

	"github.com/IBM/sarama"
	"github.com/segmentio/kafka-go"
)

var addrs = []string{"localhost:9092"}

func write(w http.ResponseWriter, r *http.Request) {
	writer := kafka.NewWriter(kafka.WriterConfig{Brokers: addrs, Topic: "orders"}) // want `kafka.NewWriter builds .* for every request in write, a net/http handler: .*six goroutines for ever`
	_ = writer.WriteMessages(r.Context(), kafka.Message{Value: []byte(r.URL.Path)})
}

func writeAndClose(w http.ResponseWriter, r *http.Request) {
	writer := kafka.NewWriter(kafka.WriterConfig{Brokers: addrs, Topic: "orders"}) // silent: leak/released
	defer writer.Close()
	_ = writer.WriteMessages(r.Context(), kafka.Message{Value: []byte(r.URL.Path)})
}

func writeLiteral(w http.ResponseWriter, r *http.Request) {
	writer := &kafka.Writer{Topic: "orders"} // want `kafka.Writer{} builds .* for every request in writeLiteral, .*a goroutine for ever`
	_ = writer.WriteMessages(r.Context(), kafka.Message{Value: []byte(r.URL.Path)})
}

func writeLiteralAndClose(w http.ResponseWriter, r *http.Request) {
	writer := &kafka.Writer{Topic: "orders"} // silent: leak/released
	_ = writer.WriteMessages(r.Context(), kafka.Message{Value: []byte(r.URL.Path)})
	_ = writer.Close()
}

// The writer of the program, which nobody closes.
type api struct{ writer *kafka.Writer }

func newAPI() *api { return &api{kafka.NewWriter(kafka.WriterConfig{Brokers: addrs, Topic: "orders"})} }

func (a *api) serve(w http.ResponseWriter, r *http.Request) {
	_ = a.writer.WriteMessages(r.Context(), kafka.Message{Value: []byte(r.URL.Path)})
}

func main() {
	http.HandleFunc("/", newAPI().serve)
}

// A reader is for one stream, and to be closed.
func read(w http.ResponseWriter, r *http.Request) {
	reader := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"}) // want `kafka.NewReader builds .* for every request in read, .*close it when all is read.*for ever`
	m, err := reader.ReadMessage(r.Context())
	if err == nil {
		_, _ = w.Write(m.Value)
	}
}

func stream(w http.ResponseWriter, r *http.Request) {
	reader := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"}) // silent: leak/released
	defer reader.Close()
	for {
		m, err := reader.ReadMessage(r.Context())
		if err != nil {
			return
		}
		_, _ = w.Write(m.Value)
	}
}

// The goroutine that reads on closes it.
func follow(w http.ResponseWriter, r *http.Request) {
	reader := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"}) // silent: leak/released
	go func() {
		defer reader.Close()
		_, _ = reader.ReadMessage(context.Background())
	}()
}

func partitions(w http.ResponseWriter, r *http.Request) {
	client, err := sarama.NewClient(addrs, sarama.NewConfig()) // want `sarama.NewClient builds .* for every request in partitions.*for ever`
	if err != nil {
		return
	}
	_, _ = client.Partitions("orders")
}

func partitionsAndClose(w http.ResponseWriter, r *http.Request) {
	client, err := sarama.NewClient(addrs, sarama.NewConfig()) // silent: leak/released
	if err != nil {
		return
	}
	defer client.Close()
	_, _ = client.Partitions("orders")
}

func produce(w http.ResponseWriter, r *http.Request) {
	producer, err := sarama.NewSyncProducer(addrs, nil) // want `sarama.NewSyncProducer builds .* for every request in produce.*a dozen goroutines for ever`
	if err != nil {
		return
	}
	_, _, _ = producer.SendMessage(&sarama.ProducerMessage{Topic: "orders"})
}

func produceAndForget(w http.ResponseWriter, r *http.Request) {
	producer, err := sarama.NewAsyncProducer(addrs, nil) // want `sarama.NewAsyncProducer builds .*keep one for the program, with one goroutine that reads`
	if err != nil {
		return
	}
	producer.Input() <- &sarama.ProducerMessage{Topic: "orders"}
}

var shared, _ = sarama.NewClient(addrs, nil)

// The client is the program's, the goroutines of the producer are not.
func produceOfShared(w http.ResponseWriter, r *http.Request) {
	producer, err := sarama.NewSyncProducerFromClient(shared) // want `sarama.NewSyncProducerFromClient builds .*nine goroutines for ever`
	if err != nil {
		return
	}
	_, _, _ = producer.SendMessage(&sarama.ProducerMessage{Topic: "orders"})
}

func produceAndClose(w http.ResponseWriter, r *http.Request) {
	producer, err := sarama.NewSyncProducerFromClient(shared) // silent: leak/released
	if err != nil {
		return
	}
	defer func() { _ = producer.Close() }()
	_, _, _ = producer.SendMessage(&sarama.ProducerMessage{Topic: "orders"})
}

// Closing the partition is not closing the consumer.
func consume(w http.ResponseWriter, r *http.Request) {
	consumer, err := sarama.NewConsumer(addrs, nil) // want `sarama.NewConsumer builds .* for every request in consume.*for ever`
	if err != nil {
		return
	}
	partition, err := consumer.ConsumePartition("orders", 0, 0)
	if err != nil {
		return
	}
	defer partition.Close()
	m := <-partition.Messages()
	_, _ = w.Write(m.Value)
}

func consumeAndClose(w http.ResponseWriter, r *http.Request) {
	consumer, err := sarama.NewConsumer(addrs, nil) // silent: leak/released
	if err != nil {
		return
	}
	defer consumer.Close()
	partition, err := consumer.ConsumePartition("orders", 0, 0)
	if err != nil {
		return
	}
	defer partition.Close()
	m := <-partition.Messages()
	_, _ = w.Write(m.Value)
}
