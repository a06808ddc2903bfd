// Package jumpsout is called with batches, and leaves its loops in many ways: from within a select, a switch, a defer, by a helper that does
// not return. What decides: whether the loop goes on behind the build.
package jumpsout

import (
	"context"
	"errors"
	"log"
	"os"

	"github.com/IBM/sarama"
	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type event struct {
	Kind string `validate:"required"`
}

const eventSchema = `{"type":"record","name":"event","fields":[]}`

// die does not return.
func die(err error) {
	log.Print(err)
	os.Exit(1)
}

// fatal returns, unlike what it says.
func fatal(err error) {
	if err != nil {
		log.Print("fatal: ", err)
	}
}

type consumer struct{ stop chan struct{} }

func (c *consumer) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (c *consumer) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (c *consumer) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	// Once for the claim, which lasts.
	schema := avro.MustParse(eventSchema) // silent
	for m := range claim.Messages() {
		if len(m.Value) < len(schema.String()) {
			continue
		}
		// For each message.
		if err := validator.New().Struct(event{string(m.Key)}); err != nil { // report
			return err
		}
		s.MarkMessage(m, "")
	}
	return nil
}

// drain ends when it is told, or with a message that it cannot check.
func drain(ctx context.Context, in, late <-chan event) {
outer:
	for {
		select {
		case <-ctx.Done():
			// The label leaves the loop.
			_ = validator.New().Var(ctx.Err(), "required") // silent
			break outer
		case e := <-late:
			// Without a label it leaves the select only.
			if validator.New().Struct(e) != nil { // report
				break
			}
			log.Print("late: ", e.Kind)
		case e := <-in:
			if e.Kind == "" {
				p := bluemonday.UGCPolicy() // silent
				die(errors.New(p.Sanitize("empty")))
			}
			if e.Kind == "unknown" {
				p := bluemonday.UGCPolicy() // report
				fatal(errors.New(p.Sanitize(e.Kind)))
			}
		}
	}
}

// Rows maps rows until the first that it does not know.
func Rows(rows []any) (n int, err error) {
	for _, row := range rows {
		func() {
			// The function that returns is the inner one; the loop goes on.
			m := reflectx.NewMapper("db") // report
			if m.TypeMap(nil) == nil {
				return
			}
			n++
		}()
		if row == nil {
			// Behind it the loop is left.
			p := bluemonday.UGCPolicy() // silent
			return n, errors.New(p.Sanitize("nil"))
		}
	}
	return n, nil
}

// Blocks goes on with the next block from within the inner loop.
func Blocks(blocks [][]event) error {
next:
	for _, block := range blocks {
		for _, e := range block {
			if err := validator.New().Struct(e); err != nil { // report
				continue next
			}
		}
	}
	return nil
}

func Main(ctx context.Context, in, late <-chan event) *consumer {
	c := &consumer{stop: make(chan struct{})}
	go drain(ctx, in, late)
	return c
}
