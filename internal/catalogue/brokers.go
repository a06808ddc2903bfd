package catalogue

import "strings"

// kafkaEntries are the clients of segmentio/kafka-go.
func kafkaEntries() []*Entry {
	return []*Entry{
		{
			ID: "kafka-writer", Title: "kafka-go writers with a transport of their own", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: kafka + "NewWriter", Result: "*kafka.Writer"}},
			Setup:        []string{".*"},
			Leak:         "each one that is not closed keeps 27 KB and, with the server's, six goroutines for ever",
			Why:          "NewWriter makes a transport, which connects, asks for the topics and keeps asking",
			Evidence: Evidence{
				Read:    "v0.4.51",
				Reuse:   []string{"writer.go, Writer: safe for concurrent use; to be closed"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"kafka-NewWriter"},
			},
		},
		{
			ID: "kafka-writer-literal", Title: "kafka-go writers", Group: Client, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: kafka + "Writer{}", Result: "kafka.Writer"}},
			Setup:        []string{".*"},
			Leak:         "each one that has written and is not closed keeps 2.2 KB and a goroutine for ever",
			Why:          "a writer has a goroutine for each partition that it has written to, and batches the messages of those who share it; its connections are those of kafka.DefaultTransport",
			Evidence: Evidence{
				Read:    "v0.4.51",
				Reuse:   []string{"writer.go, Writer: safe for concurrent use; to be closed"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"kafka-Writer-literal"},
			},
		},
		consumer("kafka-reader", "kafka-go readers", "kafka-NewReader kafka-NewReader-group", "v0.4.51",
			"each one that is not closed keeps 80 KB and, with the server's, three goroutines for ever",
			"a reader has goroutines that fetch ahead of who reads, and one of a group has them before anybody reads",
			"each message goes to one of those who read; "+raceClean,
			Constructor{Name: kafka + "NewReader", Result: "*kafka.Reader"}),
	}
}

const kafka = "github.com/segmentio/kafka-go."

// consumer returns an entry of what reads one stream, so that one for each use is
// right where it is closed.
func consumer(id, title, bench, read, leak, why, sharing string, constructors ...Constructor) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Client, Default: false, Sharing: Trap, Constructors: constructors,
		Advice: "close it when all is read, or let one goroutine of the program read for all",
		Leak:   leak,
		Why:    "off: one for each stream is what it is for; the group leak reports those that nobody closes: " + why,
		Evidence: Evidence{
			Read: read, Sharing: sharing, Bench: strings.Fields(bench),
		},
	}
}

// saramaEntries are the clients of sarama, under its old path too.
func saramaEntries() []*Entry {
	const read = "v1.61.1, v1.38.1 (Shopify)"
	return []*Entry{
		{
			ID: "sarama-client", Title: "sarama clients", Group: Client, Default: true, Sharing: Safe,
			Constructors: sarama("NewClient", "sarama.Client"),
			Leak:         "each one that is not closed keeps 73 KB and, with the server's, three goroutines for ever",
			Why:          "a client connects and fetches what the cluster has when it is made, and has a goroutine that fetches it again",
			Evidence: Evidence{
				Read:    read,
				Reuse:   []string{"client.go, Client: safe to share among many users; to be closed"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"sarama-NewClient"},
			},
		},
		{
			ID: "sarama-admin", Title: "sarama cluster admins", Group: Client, Default: true, Sharing: Safe,
			Constructors: sarama("NewClusterAdmin", "sarama.ClusterAdmin"),
			Leak:         "each one that is not closed keeps 160 KB and, with the server's, five goroutines for ever",
			Why:          "an admin has a client of its own, and a connection to the controller",
			Evidence: Evidence{
				Read:    read,
				Sharing: "its fields are the client and the configuration (source); " + raceClean + ", DescribeTopics",
				Bench:   []string{"sarama-NewClusterAdmin"},
			},
		},
		{
			ID: "sarama-producer", Title: "sarama producers", Group: Client, Default: true, Sharing: Safe,
			Constructors: append(sarama("NewSyncProducer", "sarama.SyncProducer"), asyncProducers("NewAsyncProducer")...),
			Leak:         "each one that is not closed keeps 290 KB and, with the server's, a dozen goroutines for ever",
			Why:          "a producer has a client of its own, and goroutines for each topic, partition and broker",
			Evidence: Evidence{
				Read:    read,
				Reuse:   []string{"sync_producer.go, async_producer.go: to be closed, or it leaks"},
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"sarama-NewSyncProducer", "sarama-NewAsyncProducer"},
			},
		},
		{
			ID: "sarama-producer-of-client", Title: "sarama producers of a client", Group: Client, Default: true, Sharing: Safe,
			Constructors: append(sarama("NewSyncProducerFromClient", "sarama.SyncProducer"), asyncProducers("NewAsyncProducerFromClient")...),
			Leak:         "each one that is not closed keeps 20 KB and nine goroutines for ever",
			Why:          "a producer has goroutines for each topic, partition and broker",
			Evidence: Evidence{
				Read:    read,
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"sarama-NewSyncProducerFromClient"},
			},
		},
		consumer("sarama-consumer", "sarama consumers", "sarama-NewConsumer", read,
			"each one that is not closed keeps 200 KB and, with the server's, five goroutines for ever",
			"a consumer has a client of its own",
			"a partition can be consumed once at a time: the second who asks gets an error (source)",
			sarama("NewConsumer", "sarama.Consumer")...),
		consumer("sarama-consumer-group", "sarama consumer groups", "sarama-NewConsumerGroup", read,
			"each one that is not closed keeps 72 KB and, with the server's, three goroutines for ever, before it has joined",
			"a member of a group has a client of its own",
			"a member has one session at a time (source)",
			sarama("NewConsumerGroup", "sarama.ConsumerGroup")...),
	}
}

// sarama returns the constructor under both paths of the library.
func sarama(fn, result string) []Constructor {
	return []Constructor{
		{Name: "github.com/IBM/sarama." + fn, Result: result, Error: true, Dials: true},
		{Name: "github.com/Shopify/sarama." + fn, Result: result, Error: true, Dials: true, Version: "github.com/Shopify/sarama@v1.38.1"},
	}
}

// asyncProducers returns constructors of what answers on two channels of its own.
func asyncProducers(fn string) []Constructor {
	all := sarama(fn, "sarama.AsyncProducer")
	for i := range all {
		all[i].Sharing = Trap
		all[i].Advice = "keep one for the program, with one goroutine that reads its Errors and Successes"
	}
	return all
}
