// Package lib stands in for a library of which nothing is known but its types.
package lib

import "context"

type Msg struct{ Body []byte }
type Handler func(ctx context.Context, m Msg) error
type Bus struct{}
type Route struct{}

func (b *Bus) On(kind string, h Handler) *Bus                 { return b }
func (b *Bus) Route(kind string, h Handler) *Route            { return nil }
func (b *Bus) OnE(kind string, h func(m Msg)) (string, error) { return "", nil }
func (b *Bus) Sub(kind string, h func(m Msg)) (*Route, error) { return nil, nil }
func (b *Bus) Plain(kind string, h Handler)                   {}
func (b *Bus) Each(f func(m Msg) error) error                 { return nil }
func (b *Bus) Map(f func(m Msg) string) []string              { return nil }
func (b *Bus) Filter(f func(m Msg) bool) *Bus                 { return nil }

func (b *Bus) PlainE(kind string, h Handler) error { return nil }

type Object interface{ Handle(m Msg) error }

type ObjectFunc func(m Msg) error

func (f ObjectFunc) Handle(m Msg) error { return f(m) }

func Register(b *Bus, name string, o Object) error { return nil }

func (b *Bus) Add(name string, o Object) error { return nil }

// Walk has no name for what it gets.
func Walk(b *Bus, o Object) error { return nil }
