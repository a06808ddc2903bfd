// Command inputloops follows streams of a broker. What decides: what ends the loop, and whether the build comes behind it.
package main

import (
	"context"
	"errors"
	"io"
	"log"

	"github.com/hamba/avro/v2"
	"github.com/segmentio/kafka-go"
)

type follower struct {
	r    *kafka.Reader
	quit chan struct{}
}

func (f *follower) header(ctx context.Context) (avro.Schema, error) {
	for {
		m, err := f.r.ReadMessage(ctx)
		if err != nil {
			return nil, err
		}
		if len(m.Value) == 0 {
			continue
		}
		return avro.MustParse(`"string"`), nil // silent
	}
}

func (f *follower) rows(ctx context.Context) error {
	for {
		m, err := f.r.ReadMessage(ctx)
		if errors.Is(err, io.EOF) {
			return nil
		}
		s := avro.MustParse(`"int"`) // report
		log.Print(s.String(), m.Value)
	}
}

func (f *follower) atEnd(ctx context.Context) error {
	for {
		m, err := f.r.ReadMessage(ctx)
		if errors.Is(err, io.EOF) {
			s := avro.MustParse(`"long"`) // silent
			log.Print(s.String(), m.Value)
			return nil
		}
	}
}

func (f *follower) onError(ctx context.Context) {
	for {
		m, err := f.r.ReadMessage(ctx)
		if err != nil {
			log.Print(err)
			s := avro.MustParse(`"float"`) // report
			log.Print(s.String(), m.Value)
		}
	}
}

func (f *follower) onErrorEnds(ctx context.Context) (err error) {
	for err == nil {
		var m kafka.Message
		if m, err = f.r.ReadMessage(ctx); err != nil {
			s := avro.MustParse(`"float"`) // silent
			log.Print(s.String(), m.Value)
		}
	}
	return err
}

func (f *follower) quits(ctx context.Context, in <-chan kafka.Message) {
	for {
		select {
		case <-f.quit:
			log.Print(avro.MustParse(`"bytes"`)) // silent
			return
		case m := <-in:
			log.Print(avro.MustParse(`"fixed"`), m) // report
		}
	}
}

func (f *follower) breaks(ctx context.Context, in <-chan kafka.Message) {
	for {
		select {
		case <-f.quit:
			return
		case m, ok := <-in:
			if !ok {
				log.Print(avro.MustParse(`"null"`)) // silent
				return
			}
			if len(m.Key) > 0 {
				log.Print(avro.MustParse(`"double"`)) // report
				break
			}
		}
	}
}

func main() {
	ctx := context.Background()
	f := &follower{new(kafka.Reader), make(chan struct{})}
	in := make(chan kafka.Message)
	if _, err := f.header(ctx); err != nil {
		log.Fatal(err)
	}
	go f.rows(ctx)
	go f.atEnd(ctx)
	go f.onError(ctx)
	go f.onErrorEnds(ctx)
	go f.quits(ctx, in)
	f.breaks(ctx, in)
}
