// Command reconnects tries until it works, and starts again when that ends. What decides: whether the loop repeats the making, or goes over work.
package main

import (
	"context"
	"errors"
	"log"
	"os"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	amqp "github.com/rabbitmq/amqp091-go"
	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

type event struct{ Name string }

// consumer is one connection, from its beginning to its end.
type consumer struct {
	ch   *amqp.Channel
	form *form.Decoder
}

// run ends when the connection does.
func (c *consumer) run(queue string, send func(event) error) error {
	msgs, err := c.ch.Consume(queue, "reconnects")
	if err != nil {
		return err
	}
	for m := range msgs {
		var e event
		if err := c.form.Decode(&e, map[string][]string{"name": {string(m.Body)}}); err != nil {
			continue
		}
		if err := deliver(e, send); err != nil {
			log.Println(err)
			continue
		}
		_ = m.Ack(false)
	}
	return errors.New("closed")
}

// deliver tries three times, with new rules each time.
func deliver(e event, send func(event) error) error {
	return retry.Do(func() error {
		if err := validator.New().Struct(e); err != nil { // report
			return err
		}
		return send(e)
	}, retry.Attempts(3))
}

func connect(url string) (*amqp.Channel, error) {
	conn, err := amqp.Dial(url)
	if err != nil {
		return nil, err
	}
	return conn.Channel()
}

// forever has a decoder for each connection.
func forever(ctx context.Context, url string, send func(event) error) {
	for ctx.Err() == nil {
		ch, err := connect(url)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		c := &consumer{ch: ch, form: form.NewDecoder()} // silent
		log.Println(c.run("events", send))
	}
}

// cluster tries with pauses that grow.
func cluster(cfg any) (m meta.RESTMapper, err error) {
	err = backoff.Retry(func() error {
		m, err = apiutil.NewDynamicRESTMapper(cfg, nil) // silent
		return err
	}, backoff.NewExponentialBackOff())
	return m, err
}

// codec tries five times.
func codec(ctx context.Context) (c *goavro.Codec, err error) {
	for range 5 {
		if c, err = goavro.NewCodec(`"string"`); err == nil { // silent
			return c, nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(time.Second):
		}
	}
	return nil, err
}

// ready asks whether the answer is as it should be.
func ready(url string) bool {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	return v.Var(url, "url") == nil
}

// drain goes over what was left behind, and tries each twice.
func drain(left []event, send func(event) error) {
	for _, e := range left {
		for range 2 {
			t := mold.New() // report
			if t.Struct(context.Background(), &e) == nil && send(e) == nil {
				break
			}
		}
	}
}

func main() {
	url := os.Getenv("AMQP_URL")
	for !ready(url) {
		time.Sleep(10 * time.Second)
	}
	p := bluemonday.UGCPolicy() // silent
	c, err := codec(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	if _, err := cluster(nil); err != nil {
		log.Fatal(err)
	}
	send := func(e event) error {
		_, err := c.BinaryFromNative(nil, p.Sanitize(e.Name))
		return err
	}
	drain([]event{{"a"}, {"b"}}, send)
	forever(context.Background(), url, send)
}
