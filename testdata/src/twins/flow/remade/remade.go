// Package remade works with what may fail. What decides: whether it is made again since it has failed, or since something else has, or always.
package remade

import (
	"context"
	"errors"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
)

type row struct{ Name string }

type post struct {
	ctx  context.Context
	in   chan row
	send func(p *oidc.Provider, t row) error
	put  func(p *goavro.Codec, t row) error
}

func (s *post) first() {
	p, err := oidc.NewProvider(s.ctx, "https://id.example") // silent
	for {
		if err != nil {
			time.Sleep(time.Second)
			p, err = oidc.NewProvider(s.ctx, "https://id.example") // silent
			continue
		}
		err = s.send(p, <-s.in)
	}
}

func (s *post) second() {
	p, _ := goavro.NewCodec(`"string"`) // silent
	for t := range s.in {
		if err := s.put(p, t); err != nil {
			p, _ = goavro.NewCodec(`"string"`) // silent
		}
	}
}

func (s *post) third() {
	p, err := goavro.NewCodec(`"string"`) // silent
	for t := range s.in {
		for err = s.put(p, t); err != nil; err = s.put(p, t) {
			p, _ = goavro.NewCodec(`"string"`) // silent
		}
	}
}

func (s *post) fourth() {
	var p *goavro.Codec
	reset := func() {
		p, _ = goavro.NewCodec(`"string"`) // silent
	}
	reset()
	for t := range s.in {
		if s.put(p, t) != nil {
			reset()
		}
	}
}

func (s *post) fifth() {
	var p *goavro.Codec
	for t := range s.in {
		switch err := s.put(p, t); {
		case err == nil:
			continue
		default:
			p, _ = goavro.NewCodec(`"string"`) // silent
		}
	}
}

func (s *post) sixth() {
	v := validator.New() // silent
	for t := range s.in {
		if err := v.Struct(t); err == nil {
			continue
		}
		v = validator.New() // silent
	}
}

// other makes one where something else has failed.
func (s *post) other() {
	for t := range s.in {
		if err := check(t); err != nil {
			v := validator.New() // report
			_ = v.Struct(t)
		}
	}
}

// inside makes it again in each round.
func (s *post) inside() {
	for t := range s.in {
		v := validator.New() // report
		if err := v.Struct(t); err != nil {
			v = validator.New() // report
			_ = v.Struct(t)
		}
	}
}

// ticked makes it again from time to time.
func (s *post) ticked() {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	v := validator.New() // silent
	for {
		select {
		case <-tick.C:
			v = validator.New() // silent
		case t := <-s.in:
			_ = v.Struct(t)
		}
	}
}

// received makes it again with what comes in, and for each of what there is at a time.
func (s *post) received(all []row) {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			v := validator.New() // report
			for _, t := range all {
				_ = v.Struct(t)
			}
		case t := <-s.in:
			v := validator.New() // report
			_ = v.Struct(t)
		}
	}
}

func check(t row) error {
	if t.Name == "" {
		return errors.New("no name")
	}
	return nil
}

// seventh makes it again, whether it has failed or not.
func (s *post) seventh() {
	v := validator.New() // silent
	for t := range s.in {
		_ = v.Struct(t)
		v = validator.New() // report
	}
}

func (s *post) Run() {
	go s.first()
	go s.second()
	go s.third()
	go s.fourth()
	go s.fifth()
	go s.sixth()
	go s.seventh()
	go s.other()
	go s.ticked()
	go s.received(nil)
	go s.inside()
}
