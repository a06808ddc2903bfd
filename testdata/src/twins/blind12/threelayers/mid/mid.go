// Package mid stands between.
package mid

import (
	"github.com/go-playground/form/v4"
	"github.com/linkedin/goavro/v2"
	"twins/blind12/threelayers/core"
)

// Decode makes one for each.
func Decode(x any, values map[string][]string) error {
	return core.NewDecoder().Decode(x, values) // report
}

// Store has one for itself.
type Store struct{ decoder *form.Decoder }

func NewStore() *Store {
	return &Store{decoder: core.NewDecoder()} // silent
}

func (s *Store) Put(values map[string][]string) error {
	var x struct{ Name string }
	return s.decoder.Decode(&x, values)
}

// Cleaner returns what cleans.
func Cleaner() func(string) string {
	return core.Fresh().Sanitize // silent: its callers decide
}

// SharedCleaner returns what cleans, by what all share.
func SharedCleaner() func(string) string { return core.Policy().Sanitize }

// Writer has a codec, or none.
type Writer struct{ codec *goavro.Codec }

func (w *Writer) Write(x any) ([]byte, error) {
	if w.codec == nil {
		c, err := core.Codec() // silent
		if err != nil {
			return nil, err
		}
		w.codec = c
	}
	return w.codec.BinaryFromNative(nil, x)
}
