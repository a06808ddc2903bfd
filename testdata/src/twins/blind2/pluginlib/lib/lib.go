// Package lib has a registry of makers; what they make is kept.
package lib

import (
	"io"
	"sync"
)

type Codec interface {
	Encode(w io.Writer, v any) error
}

var (
	mu     sync.Mutex
	makers = map[string]func() Codec{}
	codecs = map[string]Codec{}
)

func Register(name string, f func() Codec) {
	mu.Lock()
	defer mu.Unlock()
	makers[name] = f
}

func RegisterCodec(name string, c Codec) {
	mu.Lock()
	defer mu.Unlock()
	codecs[name] = c
}

// Get makes a codec when it is first asked for.
func Get(name string) Codec {
	mu.Lock()
	defer mu.Unlock()
	if c, ok := codecs[name]; ok {
		return c
	}
	f, ok := makers[name]
	if !ok {
		return nil
	}
	c := f()
	codecs[name] = c
	return c
}
