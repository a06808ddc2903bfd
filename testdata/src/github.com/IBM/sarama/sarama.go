// Package sarama stands in for the library.
package sarama

type ConsumerMessage struct{ Key, Value []byte }

type ConsumerGroupSession interface {
	MarkMessage(msg *ConsumerMessage, metadata string)
}

type ConsumerGroupClaim interface {
	Messages() <-chan *ConsumerMessage
}

type ConsumerGroupHandler interface {
	Setup(ConsumerGroupSession) error
	Cleanup(ConsumerGroupSession) error
	ConsumeClaim(ConsumerGroupSession, ConsumerGroupClaim) error
}

type Config struct{ ClientID string }

func NewConfig() *Config { return &Config{} }

type Client interface {
	Partitions(topic string) ([]int32, error)
	Close() error
}

func NewClient(addrs []string, config *Config) (Client, error) { return nil, nil }

type ProducerMessage struct{ Topic string }

type SyncProducer interface {
	SendMessage(msg *ProducerMessage) (partition int32, offset int64, err error)
	Close() error
}

func NewSyncProducer(addrs []string, config *Config) (SyncProducer, error) { return nil, nil }

func NewSyncProducerFromClient(client Client) (SyncProducer, error) { return nil, nil }

type AsyncProducer interface {
	Input() chan<- *ProducerMessage
	Close() error
}

func NewAsyncProducer(addrs []string, config *Config) (AsyncProducer, error) { return nil, nil }

type Consumer interface {
	ConsumePartition(topic string, partition int32, offset int64) (PartitionConsumer, error)
	Close() error
}

type PartitionConsumer interface {
	Messages() <-chan *ConsumerMessage
	Close() error
}

func NewConsumer(addrs []string, config *Config) (Consumer, error) { return nil, nil }
