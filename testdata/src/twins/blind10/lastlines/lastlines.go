// Command lastlines reads messages until something is wrong. What decides: whether the loop goes on behind what is built.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	"github.com/segmentio/kafka-go"
)

type payment struct {
	Card string `validate:"required"`
}

var errPoison = errors.New("poison")

// fatal prints, and ends the process.
func fatal(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}

// fail prints, and counts.
func (c *consumer) fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	c.failures++
}

// giveUp ends the process when there were too many, and goes on if there were not.
func (c *consumer) giveUp(text string) {
	if c.failures++; c.failures > 100 {
		log.Fatal("too many failures: ", text)
	}
}

type consumer struct {
	reader   *kafka.Reader
	handle   func(payment) error
	failures int
}

// toTheEnd masks the number that it dies of.
func (c *consumer) toTheEnd(ctx context.Context) {
	for {
		m, err := c.reader.ReadMessage(ctx)
		if err != nil {
			fatal("read: %v", err)
		}
		if err := c.handle(payment{string(m.Value)}); err != nil {
			digits := regexp.MustCompile(`\d{12,}`) // silent
			fatal("%v: %s", err, digits.ReplaceAllString(string(m.Value), "*"))
		}
	}
}

// countsOn masks each that it counts.
func (c *consumer) countsOn(ctx context.Context) {
	for {
		m, err := c.reader.ReadMessage(ctx)
		if err != nil {
			return
		}
		if err := c.handle(payment{string(m.Value)}); err != nil {
			digits := regexp.MustCompile(`\d{12,}`) // report
			c.fail("%v: %s", err, digits.ReplaceAllString(string(m.Value), "*"))
		}
	}
}

func (c *consumer) patient(ctx context.Context) {
	for {
		m, err := c.reader.ReadMessage(ctx)
		if err != nil {
			return
		}
		if err := c.handle(payment{string(m.Value)}); err != nil {
			p := bluemonday.UGCPolicy() // report
			c.giveUp(p.Sanitize(string(m.Value)))
		}
	}
}

// poisoned returns with the first that is poison.
func (c *consumer) poisoned(ctx context.Context) error {
	for {
		m, err := c.reader.ReadMessage(ctx)
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		err = c.handle(payment{string(m.Value)})
		switch {
		case err == nil:
		case errors.Is(err, errPoison):
			p := bluemonday.UGCPolicy() // silent
			return fmt.Errorf("%w: %s", err, p.Sanitize(string(m.Value)))
		default:
			log.Println(err)
		}
	}
}

// oneAfterAnother breaks out of the switch, not out of the loop.
func (c *consumer) oneAfterAnother(ctx context.Context) {
	for ctx.Err() == nil {
		m, err := c.reader.ReadMessage(ctx)
		switch {
		case err != nil:
			log.Println(err)
		case len(m.Value) > 0:
			v := validator.New() // report
			if v.Struct(payment{string(m.Value)}) == nil {
				break
			}
			log.Println("invalid")
		}
	}
}

// warm reads what there was before, and ends with the first that is valid.
func (c *consumer) warm(ctx context.Context) {
read:
	for {
		m, err := c.reader.ReadMessage(ctx)
		switch {
		case err != nil:
			break read
		case len(m.Key) > 0:
			v := validator.New() // silent
			if err := v.Struct(payment{string(m.Value)}); err != nil {
				panic(err)
			}
			break read
		}
	}
}

func main() {
	ctx := context.Background()
	c := &consumer{
		reader: kafka.NewReader(kafka.ReaderConfig{Topic: "payments"}),
		handle: func(p payment) error { return nil },
	}
	c.warm(ctx)
	go c.countsOn(ctx)
	go c.patient(ctx)
	go c.oneAfterAnother(ctx)
	go func() {
		if err := c.poisoned(ctx); err != nil {
			fatal("%v", err)
		}
	}()
	c.toTheEnd(ctx)
}
