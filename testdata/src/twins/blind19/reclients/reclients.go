// Package reclients makes its provider again when it has failed. What decides: whether it is an error that has it made again.
package reclients

import (
	"context"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
)

type token struct{ Raw string }

type post struct {
	ctx  context.Context
	in   chan token
	send func(p *oidc.Provider, t token) error
}

func (s *post) niled() {
	var p *oidc.Provider
	for t := range s.in {
		if p == nil {
			var err error
			if p, err = oidc.NewProvider(s.ctx, "https://id.example"); err != nil { // silent
				continue
			}
		}
		if err := s.send(p, t); err != nil {
			p = nil
		}
	}
}

func (s *post) nested() {
	for {
		p, err := oidc.NewProvider(s.ctx, "https://id.example") // silent
		for err == nil {
			err = s.send(p, <-s.in)
		}
		time.Sleep(time.Second)
	}
}

func (s *post) jumped() {
	p, err := oidc.NewProvider(s.ctx, "https://id.example") // silent
again:
	if err != nil {
		time.Sleep(time.Second)
		p, err = oidc.NewProvider(s.ctx, "https://id.example") // silent
		goto again
	}
	if err = s.send(p, <-s.in); err != nil {
		goto again
	}
	goto again
}

func (s *post) flagged() {
	var p *oidc.Provider
	for broken := true; ; {
		if broken {
			var err error
			p, err = oidc.NewProvider(s.ctx, "https://id.example") // silent
			if broken = err != nil; broken {
				continue
			}
		}
		broken = s.send(p, <-s.in) != nil
	}
}

// always makes one, whether the last has failed or not.
func (s *post) always() {
	for t := range s.in {
		p, err := oidc.NewProvider(s.ctx, "https://id.example") // report
		if err != nil {
			continue
		}
		if err := s.send(p, t); err != nil {
			p = nil
		}
	}
}

// dropped drops it when all went well, too.
func (s *post) dropped() {
	var p *oidc.Provider
	for t := range s.in {
		if p == nil {
			p, _ = oidc.NewProvider(s.ctx, "https://id.example") // report
		}
		if err := s.send(p, t); err != nil {
			p = nil
			continue
		}
		p = nil
	}
}

// inner has tries for each token.
func (s *post) inner() {
	for t := range s.in {
		for range 3 {
			p, err := oidc.NewProvider(s.ctx, "https://id.example") // report
			if err == nil && s.send(p, t) == nil {
				break
			}
		}
	}
}

// flaggedAlways sets the flag again for each.
func (s *post) flaggedAlways() {
	var p *oidc.Provider
	for t := range s.in {
		broken := true
		if broken {
			p, _ = oidc.NewProvider(s.ctx, "https://id.example") // report
		}
		broken = s.send(p, t) != nil
	}
}

func (s *post) Run() {
	go s.niled()
	go s.nested()
	go s.jumped()
	go s.flagged()
	go s.always()
	go s.dropped()
	go s.inner()
	go s.flaggedAlways()
}

func (s *post) Put(t token) { s.in <- t }
