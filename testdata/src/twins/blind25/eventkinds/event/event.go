// Package event writes events to whoever reads them, and reads them.
package event

import (
	"fmt"
	"sync"

	"github.com/linkedin/goavro/v2"
)

type Event struct {
	Subject string
	Data    map[string]any
}

var (
	mu      sync.RWMutex
	schemas = make(map[string]string)
	codecs  = make(map[string]*goavro.Codec)
)

// Register tells of a schema.
func Register(subject, schema string) {
	mu.Lock()
	defer mu.Unlock()
	schemas[subject] = schema
}

// Codec returns the codec of a subject, which is made when it is first asked.
func Codec(subject string) (*goavro.Codec, error) {
	mu.RLock()
	c := codecs[subject]
	mu.RUnlock()
	if c != nil {
		return c, nil
	}
	c, err := goavro.NewCodec(schemas[subject]) // silent
	if err != nil {
		return nil, fmt.Errorf("%s: %w", subject, err)
	}
	mu.Lock()
	codecs[subject] = c
	mu.Unlock()
	return c, nil
}

// New makes a codec of a text.
func New(schema string) (*goavro.Codec, error) { return goavro.NewCodec(schema) } // silent

// Encode writes an event.
func Encode(e Event) ([]byte, error) {
	c, err := Codec(e.Subject)
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, e.Data)
}

// EncodePlain writes what has no schema.
func EncodePlain(e Event) ([]byte, error) {
	c, err := goavro.NewCodec(`{"type":"map","values":"string"}`) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, e.Data)
}

// EncodeBy writes an event by a schema.
func EncodeBy(schema string, e Event) ([]byte, error) {
	c, err := New(schema) // silent: built in New, and importers are told
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, e.Data)
}

// Writer has a codec.
type Writer struct{ c *goavro.Codec }

func NewWriter(schema string) (Writer, error) {
	c, err := New(schema) // silent: built in New, and importers are told
	return Writer{c}, err
}

func (w Writer) Write(e Event) ([]byte, error) { return w.c.BinaryFromNative(nil, e.Data) }
