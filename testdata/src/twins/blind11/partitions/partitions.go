// Package partitions has consumers with a goroutine for each partition. What decides: whether it is the partition's, or the message's.
package partitions

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"reflect"
	"sync"
	"time"

	"github.com/IBM/sarama"
	"github.com/confluentinc/confluent-kafka-go/v2/kafka"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct {
	ID string `validate:"required" mod:"trim"`
}

type claimer struct {
	mu      sync.Mutex
	workers map[string]*worker
	apply   func(context.Context, order) error
}

// worker has what it needs as long as it has its key.
type worker struct {
	rules *validator.Validate
	in    chan *sarama.ConsumerMessage
}

func (c *claimer) Setup(sarama.ConsumerGroupSession) error {
	c.workers = make(map[string]*worker)
	return nil
}

func (c *claimer) Cleanup(sarama.ConsumerGroupSession) error {
	for _, w := range c.workers {
		close(w.in)
	}
	return nil
}

// worker starts one for a key that has none.
func (c *claimer) worker(key string) *worker {
	c.mu.Lock()
	defer c.mu.Unlock()
	w, ok := c.workers[key]
	if !ok {
		w = &worker{rules: validator.New(), in: make(chan *sarama.ConsumerMessage, 16)} // silent
		c.workers[key] = w
		go c.run(w)
	}
	return w
}

// run is one for a key that stays, and one for a message, which is the other side of it.
func (c *claimer) run(w *worker) {
	trim := mold.New() // report
	for m := range w.in {
		var o order
		if err := json.Unmarshal(m.Value, &o); err != nil {
			continue
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		if err := errors.Join(trim.Struct(ctx, &o), w.rules.Struct(o), c.apply(ctx, o)); err != nil {
			log.Println(err)
		}
		cancel()
	}
}

func (c *claimer) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	clean := bluemonday.UGCPolicy() // silent
	for m := range claim.Messages() {
		m.Value = []byte(clean.Sanitize(string(m.Value)))
		c.worker(string(m.Key)).in <- m
		if err := audit(m); err != nil {
			return err
		}
		s.MarkMessage(m, "")
	}
	return nil
}

// audit is called for each message.
func audit(m *sarama.ConsumerMessage) error {
	c, err := goavro.NewCodec(`"bytes"`) // report
	if err != nil {
		return err
	}
	_, err = c.BinaryFromNative(nil, m.Value)
	return err
}

// single is one at a time: a worker for each message, which ends with it.
type single struct{ claimer }

func (c *single) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for {
		select {
		case m, ok := <-claim.Messages():
			if !ok {
				return nil
			}
			w := &worker{rules: validator.New(), in: make(chan *sarama.ConsumerMessage, 1)} // report
			w.in <- m
			close(w.in)
			c.run(w)
			s.MarkMessage(m, "")
		case <-time.After(time.Minute):
			log.Println("idle")
		}
	}
}

// batch collects messages, and makes one for a batch of a hundred: for each message it is a hundredth.
func batch(in <-chan kafka.Message, flush func([]kafka.Message)) {
	var all []kafka.Message
	for m := range in {
		all = append(all, m)
		m := reflectx.NewMapper("db") // report
		_ = m.FieldMap(reflect.ValueOf(all))
		if len(all) < 100 {
			continue
		}
		flush(all)
		all = all[:0]
	}
}

// supervise starts a consumer again when it has failed.
func supervise(ctx context.Context, consume func(context.Context, *goavro.Codec) error) {
	for ctx.Err() == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err == nil {
			err = consume(ctx, c)
		}
		log.Println(err)
		time.Sleep(5 * time.Second)
	}
}

func Start(ctx context.Context, apply func(context.Context, order) error, in <-chan kafka.Message) []sarama.ConsumerGroupHandler {
	go batch(in, func([]kafka.Message) {})
	go supervise(ctx, func(context.Context, *goavro.Codec) error { return nil })
	return []sarama.ConsumerGroupHandler{&claimer{apply: apply}, &single{claimer{apply: apply}}}
}
