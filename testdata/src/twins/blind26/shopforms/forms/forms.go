// Package forms lends decoders of forms. What decides: whether the one that is asked for nil is there the next time.
package forms

import (
	"sync"

	"github.com/gorilla/schema"
)

var (
	mu     sync.Mutex
	shared *schema.Decoder
)

// Shared is the decoder of all.
func Shared() *schema.Decoder {
	mu.Lock()
	defer mu.Unlock()
	if shared == nil {
		shared = schema.NewDecoder() // silent
		shared.IgnoreUnknownKeys(true)
	}
	return shared
}

// Fresh is a decoder for one who configures it.
func Fresh() *schema.Decoder {
	var d *schema.Decoder
	if d == nil {
		d = schema.NewDecoder() // silent
	}
	return d
}

// Or is d, or one for a caller who has none.
func Or(d *schema.Decoder) *schema.Decoder {
	if d != nil {
		return d
	}
	return schema.NewDecoder() // silent
}
