package scope

// messages has the rows for message queues, job queues, sockets and bots.
var messages = []Row{
	{
		ID: "sarama.chan", Framework: "sarama", Freq: Message, What: "loop over Kafka messages",
		Kind: ChanElem, Keys: []string{"*github.com/IBM/sarama.ConsumerMessage", "*github.com/Shopify/sarama.ConsumerMessage"},
		Source: "IBM/sarama@v1.61.1/consumer_group_session.go:516, :533; Shopify/sarama@v1.38.1/consumer_group.go",
		Note:   "In ConsumeClaim the loop is per message, what stands before it runs once for each claim.",
	},
	{
		ID: "sarama", Framework: "sarama", Freq: Message, What: "Kafka message handler",
		Kind: Param, Keys: []string{"*github.com/IBM/sarama.ConsumerMessage", "*github.com/Shopify/sarama.ConsumerMessage"}, Strong: true,
		Source: "IBM/sarama@v1.61.1/consumer_group_session.go:516; Shopify/sarama@v1.38.1/consumer_group.go",
	},
	{
		ID: "kafka-go.loop", Framework: "kafka-go", Freq: Message, What: "loop that reads Kafka messages",
		Kind: Loop, Keys: each("(*github.com/segmentio/kafka-go.Reader).", "ReadMessage", "FetchMessage"),
		Source: "segmentio/kafka-go@v0.4.51/reader.go:792, :815",
	},
	{
		ID: "kafka-go", Framework: "kafka-go", Freq: Message, What: "Kafka message handler",
		Kind: Param, Keys: []string{"github.com/segmentio/kafka-go.Message", "*github.com/segmentio/kafka-go.Message"}, Strong: true,
		Source: "segmentio/kafka-go@v0.4.51/reader.go:792",
	},
	{
		ID: "confluent.loop", Framework: "confluent-kafka-go", Freq: Message, What: "loop that reads Kafka messages",
		Kind: Loop,
		Keys: []string{
			"(*github.com/confluentinc/confluent-kafka-go/v2/kafka.Consumer).ReadMessage",
			"(*github.com/confluentinc/confluent-kafka-go/v2/kafka.Consumer).Poll",
			"(*github.com/confluentinc/confluent-kafka-go/kafka.Consumer).ReadMessage",
			"(*github.com/confluentinc/confluent-kafka-go/kafka.Consumer).Poll",
		},
		Source: "confluentinc/confluent-kafka-go/v2@v2.11.1/kafka/consumer.go:450, :485",
	},
	{
		ID: "confluent", Framework: "confluent-kafka-go", Freq: Message, What: "Kafka message handler",
		Kind: Param, Strong: true,
		Keys: []string{
			"*github.com/confluentinc/confluent-kafka-go/v2/kafka.Message",
			"*github.com/confluentinc/confluent-kafka-go/kafka.Message",
		},
		Source: "confluentinc/confluent-kafka-go/v2@v2.11.1/kafka/consumer.go:485",
	},
	{
		ID: "franz-go", Framework: "franz-go", Freq: Message, What: "Kafka record handler",
		Kind: Param, Keys: []string{"*github.com/twmb/franz-go/pkg/kgo.Record", "github.com/twmb/franz-go/pkg/kgo.FetchTopicPartition"}, Strong: true,
		Source: "twmb/franz-go@v1.22.2/pkg/kgo/record_and_fetch.go:732, :672",
	},
	{
		ID: "franz-go.loop", Framework: "franz-go", Freq: Message, What: "loop that polls Kafka records",
		Kind: Loop, Keys: each("(*github.com/twmb/franz-go/pkg/kgo.Client).", "PollFetches", "PollRecords"),
		Source: "twmb/franz-go@v1.22.2/pkg/kgo/consumer.go:522, :547",
	},
	{
		ID: "nats", Framework: "NATS", Freq: Message, What: "NATS message handler",
		Kind: Param, Keys: []string{"*github.com/nats-io/nats.go.Msg"}, Strong: true,
		Source: "nats-io/nats.go@v1.55.0/nats.go:1136, :5092, :5131",
	},
	{
		ID: "nats.encoded", Framework: "NATS", Freq: Message, What: "NATS message handler",
		Kind: Arg, Keys: each("(*github.com/nats-io/nats.go.EncodedConn).", "Subscribe#1", "QueueSubscribe#2"),
		Source: "nats-io/nats.go@v1.55.0/enc.go:173, :195",
	},
	{
		ID: "nats.loop", Framework: "NATS", Freq: Message, What: "loop that reads NATS messages",
		Kind: Loop,
		Keys: []string{
			"(*github.com/nats-io/nats.go.Subscription).NextMsg", "(*github.com/nats-io/nats.go.Subscription).NextMsgWithContext",
			"(*github.com/nats-io/nats.go.Subscription).Fetch", "(github.com/nats-io/nats.go/jetstream.MessagesContext).Next",
		},
		Source: "nats-io/nats.go@v1.55.0/nats.go:5659, context.go:170, js.go:3135, jetstream/pull.go",
	},
	{
		ID: "nats.chan", Framework: "NATS", Freq: Message, What: "loop over NATS messages",
		Kind: ChanElem, Keys: []string{"*github.com/nats-io/nats.go.Msg", "github.com/nats-io/nats.go/jetstream.Msg"},
		Source: "nats-io/nats.go@v1.55.0/nats.go ChanSubscribe, jetstream/pull.go MessageBatch",
	},
	{
		ID: "nats.jetstream", Framework: "NATS JetStream", Freq: Message, What: "JetStream message handler",
		Kind: Param, Keys: []string{"github.com/nats-io/nats.go/jetstream.Msg"}, Strong: true,
		Source: "nats-io/nats.go@v1.55.0/jetstream/pull.go:75, consumer.go:80",
	},
	{
		ID: "nats.micro", Framework: "NATS micro", Freq: Request, What: "NATS micro handler",
		Kind: Param, Keys: []string{"github.com/nats-io/nats.go/micro.Request"}, Strong: true,
		Source: "nats-io/nats.go@v1.55.0/micro/request.go:27, :34",
	},
	{
		ID: "rabbitmq.chan", Framework: "RabbitMQ", Freq: Message, What: "loop over RabbitMQ deliveries",
		Kind: ChanElem, Keys: []string{"github.com/rabbitmq/amqp091-go.Delivery", "github.com/streadway/amqp.Delivery"},
		Source: "rabbitmq/amqp091-go@v1.16.0/channel.go:1412, :1519, delivery.go:28; streadway/amqp@v1.1.0/channel.go:1052",
	},
	{
		ID: "rabbitmq", Framework: "RabbitMQ", Freq: Message, What: "RabbitMQ delivery handler",
		Kind: Param, Strong: true,
		Keys: []string{
			"github.com/rabbitmq/amqp091-go.Delivery", "*github.com/rabbitmq/amqp091-go.Delivery",
			"github.com/streadway/amqp.Delivery", "*github.com/streadway/amqp.Delivery",
		},
		Source: "rabbitmq/amqp091-go@v1.16.0/delivery.go:28; streadway/amqp@v1.1.0/channel.go:1052",
	},
	{
		ID: "asynq", Framework: "asynq", Freq: Message, What: "asynq task handler",
		Kind: Param, Keys: []string{"*github.com/hibiken/asynq.Task"}, Strong: true,
		Source: "hibiken/asynq@v0.26.0/server.go:638, :646, servemux.go:139",
	},
	{
		ID: "river", Framework: "river", Freq: Message, What: "river worker",
		Kind: Param, Keys: []string{"*github.com/riverqueue/river.Job"}, Strong: true,
		Source: "riverqueue/river@v0.51.1/worker.go:39, :108, :215, job.go:9",
	},
	{
		ID: "temporal.workflow", Framework: "temporal", Freq: Message, What: "temporal workflow",
		Kind: Param, Extra: true,
		Keys: []string{
			"go.temporal.io/sdk/workflow.Context",
			"go.temporal.io/sdk/internal/common/workflowcontext.Context", "go.temporal.io/sdk/internal.Context",
		},
		Source: "go.temporal.io/sdk@v1.50.0/workflow/context.go:11, internal/common/workflowcontext/context.go:13",
		Note:   "An alias into a package that may move: its own name is compared, too. Workflow code is replayed.",
	},
	{
		ID: "temporal.activity", Framework: "temporal", Freq: Message, What: "temporal activity",
		Kind: ArgMethods,
		Keys: []string{
			"(go.temporal.io/sdk/worker.ActivityRegistry).RegisterActivity#0",
			"(go.temporal.io/sdk/worker.ActivityRegistry).RegisterActivityWithOptions#0",
			"go.temporal.io/sdk/workflow.ExecuteActivity#1", "go.temporal.io/sdk/workflow.ExecuteLocalActivity#1",
		},
		Source: "go.temporal.io/sdk@v1.50.0/worker/worker.go:94, workflow/workflow.go:261",
	},
	{
		ID: "temporal.register", Framework: "temporal", Freq: Message, What: "temporal workflow",
		Kind: Arg,
		Keys: each("(go.temporal.io/sdk/worker.WorkflowRegistry).",
			"RegisterWorkflow#0", "RegisterWorkflowWithOptions#0"),
		Source: "go.temporal.io/sdk@v1.50.0/worker/worker.go:64",
	},
	{
		ID: "watermill", Framework: "watermill", Freq: Message, What: "watermill handler",
		Kind: Param, Keys: []string{"*github.com/ThreeDotsLabs/watermill/message.Message"}, Strong: true,
		Source: "ThreeDotsLabs/watermill@v1.5.1/message/router.go:32, :35, :59, :272",
	},
	{
		ID: "watermill.cqrs", Framework: "watermill", Freq: Message, What: "watermill event or command handler",
		Kind: Arg,
		Keys: each("github.com/ThreeDotsLabs/watermill/components/cqrs.",
			"NewEventHandler#1", "NewCommandHandler#1", "NewGroupEventHandler#0"),
		Source: "ThreeDotsLabs/watermill@v1.5.1/components/cqrs/event_handler.go:16, :38, command_handler.go:15",
	},
	{
		ID: "machinery", Framework: "machinery", Freq: Message, What: "machinery task",
		Kind: Arg,
		Keys: []string{
			"(*github.com/RichardKnop/machinery/v2.Server).RegisterTask#1",
			"(*github.com/RichardKnop/machinery/v1.Server).RegisterTask#1",
		},
		Source: "RichardKnop/machinery 26dbe030 v2/server.go:111, v1/server.go:140",
	},
	{
		ID: "nsq", Framework: "NSQ", Freq: Message, What: "NSQ message handler",
		Kind: Param, Keys: []string{"*github.com/nsqio/go-nsq.Message"}, Strong: true,
		Source: "nsqio/go-nsq@v1.1.0/consumer.go:29, :39",
	},
	{
		ID: "mqtt", Framework: "paho MQTT", Freq: Message, What: "MQTT message handler",
		Kind: Param, Keys: []string{"github.com/eclipse/paho.mqtt.golang.Message"}, Strong: true, Extra: true,
		Source: "eclipse/paho.mqtt.golang@v1.5.1/options.go:40, :51",
	},
	{
		ID: "pubsub", Framework: "Google Pub/Sub", Freq: Message, What: "Pub/Sub message handler",
		Kind: Param, Keys: []string{"*cloud.google.com/go/pubsub.Message", "*cloud.google.com/go/pubsub/v2.Message"}, Strong: true,
		Source: "googleapis/google-cloud-go pubsub/subscription.go Receive; pubsub/v2 Subscriber.Receive",
	},
	{
		ID: "redis.chan", Framework: "go-redis", Freq: Message, What: "loop over Redis messages",
		Kind: ChanElem, Keys: []string{"*github.com/redis/go-redis/v9.Message"},
		Source: "redis/go-redis/v9@v9.23.0/pubsub.go:572",
	},
	{
		ID: "redis.loop", Framework: "go-redis", Freq: Message, What: "loop that reads Redis messages",
		Kind: Loop, Keys: each("(*github.com/redis/go-redis/v9.PubSub).", "ReceiveMessage", "Receive"),
		Source: "redis/go-redis/v9@v9.23.0/pubsub.go:528, :535",
	},
	{
		ID: "sqs", Framework: "Amazon SQS", Freq: Message, What: "loop that polls SQS",
		Kind: Loop, Keys: []string{"(*github.com/aws/aws-sdk-go-v2/service/sqs.Client).ReceiveMessage"},
		Source: "aws/aws-sdk-go-v2 service/sqs; not read",
	},
	{
		ID: "pulsar", Framework: "Pulsar", Freq: Message, What: "loop that reads Pulsar messages",
		Kind: Loop, Keys: []string{"(github.com/apache/pulsar-client-go/pulsar.Consumer).Receive"},
		Source: "apache/pulsar-client-go pulsar/consumer.go Consumer.Receive",
	},
	{
		ID: "pulsar.chan", Framework: "Pulsar", Freq: Message, What: "loop over Pulsar messages",
		Kind: ChanElem, Keys: []string{"github.com/apache/pulsar-client-go/pulsar.ConsumerMessage"},
		Source: "apache/pulsar-client-go pulsar/consumer.go Consumer.Chan",
	},
	{
		ID: "buffalo.worker", Framework: "buffalo worker", Freq: Message, What: "buffalo worker",
		Kind: Param, Keys: []string{"github.com/gobuffalo/buffalo/worker.Args"},
		Source: "gobuffalo/buffalo 2aa98683 worker/worker.go:10",
	},
}
