// Package pulliter pulls values out of sequences and cursors. What decides: whether the pull is repeated around the
// construction.
package pulliter

import (
	"io"
	"iter"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
)

type event struct {
	Schema string
	Name   string
}

func Pull(seq iter.Seq[event]) {
	next, stop := iter.Pull(seq)
	defer stop()
	for {
		e, ok := next()
		if !ok {
			return
		}
		// For each value pulled.
		v := validator.New() // report
		_ = v.Struct(e)
	}
}

func PullHeader(seq iter.Seq2[int, event]) {
	next, stop := iter.Pull2(seq)
	defer stop()
	for _, e, ok := next(); ok; _, e, ok = next() {
		// The same in a loop with a header.
		_ = validator.New().Struct(e) // report
	}
}

type cursor interface {
	Next() bool
	Scan(dst any) error
	Err() error
}

func Rows(c cursor) error {
	for c.Next() {
		var e event
		if err := c.Scan(&e); err != nil {
			return err
		}
		// For each row of a cursor.
		codec, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return err
		}
		if _, err := codec.BinaryFromNative(nil, e.Name); err != nil {
			return err
		}
	}
	return c.Err()
}

type source interface{ Recv() (*event, error) }

func Recv(s source) error {
	for {
		e, err := s.Recv()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		// For each value until the end.
		if err := validator.New().Struct(e); err != nil { // report
			return err
		}
	}
}

func Zip(a, b iter.Seq[event]) iter.Seq[error] {
	return func(yield func(error) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok {
				return
			}
			// For each pair.
			v := validator.New() // report
			if !yield(v.VarWithValue(x, y, "eqfield")) {
				return
			}
		}
	}
}

// Before the loop, or of the value.

type checker struct {
	v     *validator.Validate
	codec *goavro.Codec
}

func newChecker(schema string) (*checker, error) {
	// Kept.
	codec, err := goavro.NewCodec(schema) // silent
	if err != nil {
		return nil, err
	}
	// Kept.
	return &checker{validator.New(), codec}, nil // silent
}

func (c *checker) Pull(seq iter.Seq[event]) {
	next, stop := iter.Pull(seq)
	defer stop()
	for e, ok := next(); ok; e, ok = next() {
		_ = c.v.Struct(e)
		_, _ = c.codec.BinaryFromNative(nil, e.Name)
	}
}

func OfValue(seq iter.Seq[event]) {
	next, stop := iter.Pull(seq)
	defer stop()
	for {
		e, ok := next()
		if !ok {
			return
		}
		// The schema is that of the event.
		codec, err := goavro.NewCodec(e.Schema) // silent
		if err != nil {
			continue
		}
		_, _ = codec.BinaryFromNative(nil, e.Name)
	}
}
