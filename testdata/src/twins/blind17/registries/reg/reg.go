// Package reg registers things by names. What decides: whether what is registered, or who makes it, is asked for.
package reg

import (
	"fmt"
	"sync"

	"github.com/go-playground/validator/v10"
)

// Codec is what is registered.
type Codec interface {
	Encode(x any) ([]byte, error)
}

var (
	mu     sync.RWMutex
	codecs = map[string]Codec{}
	rules  = map[string]*validator.Validate{}
)

// Register is called by those who have one.
func Register(name string, c Codec) {
	mu.Lock()
	defer mu.Unlock()
	codecs[name] = c
}

func Get(name string) (Codec, error) {
	mu.RLock()
	defer mu.RUnlock()
	if c, ok := codecs[name]; ok {
		return c, nil
	}
	return nil, fmt.Errorf("no %s", name)
}

// Rules has one for each tag.
func Rules(tag string) *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	v := rules[tag]
	if v == nil {
		v = validator.New() // silent
		v.SetTagName(tag)
		rules[tag] = v
	}
	return v
}

// Lazy registers one that is made when it is asked for.
func Lazy(name string, mk func() (Codec, error)) {
	once := sync.OnceValues(mk)
	Register(name, lazy(once))
}

type lazy func() (Codec, error)

func (l lazy) Encode(x any) ([]byte, error) {
	c, err := l()
	if err != nil {
		return nil, err
	}
	return c.Encode(x)
}

// Each registers one that is made for what it encodes.
func Each(name string, mk func() (Codec, error)) { Register(name, lazy(mk)) }
