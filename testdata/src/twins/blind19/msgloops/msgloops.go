// Package msgloops works off what comes in. What decides: whether it is made for the work, or for each message.
package msgloops

import (
	"context"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type msg struct {
	Name   string
	Values map[string][]string
}

type station struct {
	in   chan msg
	stop chan struct{}
}

func (s *station) header() {
	for m, ok := <-s.in; ok; m, ok = <-s.in {
		d := form.NewDecoder() // report
		_ = d.Decode(&m, m.Values)
	}
}

func (s *station) jumped() {
next:
	m, ok := <-s.in
	if !ok {
		return
	}
	_ = validator.New().Struct(m) // report
	goto next
}

func (s *station) chosen() {
	for {
		select {
		case <-s.stop:
			return
		case m := <-s.in:
			func() {
				t := mold.New() // report
				_ = t.Struct(context.Background(), &m)
			}()
		}
	}
}

func (s *station) waited() {
	var m msg
	var ok bool
	for {
		if m, ok = <-s.in; !ok {
			break
		}
		d := new(schema.Decoder)
		if d = schema.NewDecoder(); d != nil { // report
			_ = d.Decode(&m, m.Values)
		}
	}
}

func (s *station) headerOnce() {
	for m, d := (msg{}), form.NewDecoder(); ; { // silent
		var ok bool
		if m, ok = <-s.in; !ok {
			return
		}
		_ = d.Decode(&m, m.Values)
	}
}

func (s *station) jumpedOnce() {
	var v *validator.Validate
next:
	m, ok := <-s.in
	if !ok {
		return
	}
	if v == nil {
		v = validator.New() // silent
	}
	_ = v.Struct(m)
	goto next
}

func (s *station) chosenOnce() {
	trim := sync.OnceValue(func() *mold.Transformer {
		return mold.New() // silent
	})
	for {
		select {
		case <-s.stop:
			return
		case m := <-s.in:
			_ = trim().Struct(context.Background(), &m)
		}
	}
}

func (s *station) carried() {
	for d, m := (*schema.Decoder)(nil), range1(s.in); m != nil; m = range1(s.in) {
		if d == nil {
			d = schema.NewDecoder() // silent
		}
		_ = d.Decode(m, m.Values)
	}
}

func range1(in <-chan msg) *msg {
	m, ok := <-in
	if !ok {
		return nil
	}
	return &m
}

func (s *station) Run() {
	for _, f := range []func(){s.header, s.jumped, s.chosen, s.waited, s.headerOnce, s.jumpedOnce, s.chosenOnce, s.carried} {
		go f()
	}
}

func (s *station) Put(m msg) { s.in <- m }
