// Package eventsourced stores and replays events. What decides: whether the codec of an event is made for each event, or for
// each schema.
package eventsourced

import (
	"context"
	"errors"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
)

type event struct {
	Type    string
	Version int
	Schema  string
	Data    any
}

const (
	opened = `{"type":"record","name":"opened"}`
	closed = `{"type":"record","name":"closed"}`
)

func codecFor(typ string) (*goavro.Codec, error) {
	switch typ {
	case "opened":
		// A constant schema; made for each event that Append is given.
		return goavro.NewCodec(opened) // report
	case "closed":
		// The same.
		return goavro.NewCodec(closed) // report
	}
	return nil, errors.New("unknown")
}

func Append(ctx context.Context, e event) ([]byte, error) {
	c, err := codecFor(e.Type)
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, e.Data)
}

type account struct {
	balance int
	v       *validator.Validate
}

func (a *account) apply(e event) error {
	// For each event of an aggregate.
	if err := validator.New().Struct(e); err != nil { // report
		return err
	}
	a.balance++
	return nil
}

func Replay(events []event) (*account, error) {
	a := &account{}
	for _, e := range events {
		if err := a.apply(e); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func Snapshot(events []event) (out [][]byte, err error) {
	for _, e := range events {
		// A constant schema for all of them.
		c, err := goavro.NewCodec(opened) // report
		if err != nil {
			return nil, err
		}
		b, err := c.BinaryFromNative(nil, e.Data)
		if err != nil {
			return nil, err
		}
		out = append(out, b)
	}
	return out, nil
}

func Foreign(events []event) error {
	for _, e := range events {
		// With the schema that the event brings.
		c, err := goavro.NewCodec(e.Schema) // silent
		if err != nil {
			return err
		}
		if _, err := c.BinaryFromNative(nil, e.Data); err != nil {
			return err
		}
	}
	return nil
}

type store struct {
	byType  map[string]*goavro.Codec
	foreign map[string]*goavro.Codec
	v       *validator.Validate
}

func newStore() (*store, error) {
	s := &store{byType: make(map[string]*goavro.Codec), foreign: make(map[string]*goavro.Codec)}
	for typ, text := range map[string]string{"opened": opened, "closed": closed} {
		// One for each type, kept.
		c, err := goavro.NewCodec(text) // silent
		if err != nil {
			return nil, err
		}
		s.byType[typ] = c
	}
	// Kept.
	s.v = validator.New() // silent
	return s, nil
}

func (s *store) Append(ctx context.Context, e event) ([]byte, error) {
	if err := s.v.Struct(e); err != nil {
		return nil, err
	}
	c, ok := s.byType[e.Type]
	if !ok {
		if c, ok = s.foreign[e.Schema]; !ok {
			var err error
			// For each schema that was not seen yet.
			if c, err = goavro.NewCodec(e.Schema); err != nil { // silent
				return nil, err
			}
			s.foreign[e.Schema] = c
		}
	}
	return c.BinaryFromNative(nil, e.Data)
}

func upcast(e event) event {
	for e.Version < 3 {
		// For each step of each event.
		v := validator.New() // report
		if v.Struct(e) != nil {
			return e
		}
		e.Version++
	}
	return e
}

func Upcast(events []event) []event {
	for i, e := range events {
		events[i] = upcast(e)
	}
	return events
}
