// Package pagelaps exports pages of rows in requests and consumers. What decides: whether a later round of the loop builds again.
package pagelaps

import (
	"context"

	"github.com/fxamacker/cbor/v2"
	"github.com/segmentio/kafka-go"
)

type page struct{ Rows []any }

func consumeIndex(ctx context.Context, r *kafka.Reader, out chan<- []byte) error {
	var mode cbor.EncMode
	for n := 0; ; n++ {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			mode, _ = cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // silent
		}
		b, _ := mode.Marshal(m.Value)
		out <- b
	}
}

func consumeAfter(ctx context.Context, r *kafka.Reader, out chan<- []byte) error {
	for n := 0; ; n++ {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if n > 0 {
			mode, _ := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
			b, _ := mode.Marshal(m.Value)
			out <- b
		}
	}
}

func consumeFlag(ctx context.Context, r *kafka.Reader, out chan<- []byte) error {
	var mode cbor.EncMode
	started := false
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if !started {
			mode, err = cbor.CanonicalEncOptions().EncMode() // silent
			if err != nil {
				return err
			}
			started = true
		}
		b, _ := mode.Marshal(m.Value)
		out <- b
	}
}

func consumeFlagInside(ctx context.Context, r *kafka.Reader, out chan<- []byte) error {
	for {
		started := false
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if !started {
			mode, err := cbor.CanonicalEncOptions().EncMode() // report
			if err != nil {
				return err
			}
			started = true
			b, _ := mode.Marshal(m.Value)
			out <- b
		}
	}
}

func encodeTenth(pages []page, out func([]byte)) {
	var mode cbor.EncMode
	for i, p := range pages {
		if i%10 == 0 {
			mode, _ = cbor.EncOptions{}.EncMode() // report
		}
		b, _ := mode.Marshal(p)
		out(b)
	}
}

func encodeFirst(pages []page, out func([]byte)) {
	var mode cbor.EncMode
	for i := range pages {
		switch {
		case i == 0:
			mode, _ = cbor.EncOptions{}.EncMode() // report
		}
		b, _ := mode.Marshal(pages[i])
		out(b)
	}
}

func encodeUnset(pages []page, out func([]byte)) {
	var mode cbor.EncMode
	for _, p := range pages {
		if mode == nil {
			mode, _ = cbor.EncOptions{}.EncMode() // silent
		}
		if len(p.Rows) == 0 {
			continue
		}
		b, _ := mode.Marshal(p)
		out(b)
	}
}

func encodeDropped(pages []page, out func([]byte)) {
	var mode cbor.EncMode
	for _, p := range pages {
		if mode == nil {
			mode, _ = cbor.EncOptions{}.EncMode() // report
		}
		b, _ := mode.Marshal(p)
		out(b)
		mode = nil
	}
}

// Export writes all forms of a report.
func Export(pages []page, out func([]byte)) {
	encodeTenth(pages, out)
	encodeFirst(pages, out)
	encodeUnset(pages, out)
	encodeDropped(pages, out)
}
