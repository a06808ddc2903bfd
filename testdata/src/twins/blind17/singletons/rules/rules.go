// Package rules gives what all may use. What decides: whether what one gets is what the one before got.
package rules

import (
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

var (
	once  sync.Once
	rules *validator.Validate
)

func Rules() *validator.Validate {
	once.Do(func() {
		rules = validator.New() // silent
	})
	return rules
}

var Trim = sync.OnceValue(func() *mold.Transformer {
	return mold.New() // silent
})

var forms atomic.Pointer[form.Decoder]

func Forms() *form.Decoder {
	if d := forms.Load(); d != nil {
		return d
	}
	d := form.NewDecoder() // silent
	forms.Store(d)
	return d
}

var (
	mu    sync.Mutex
	query *schema.Decoder
)

func Query() *schema.Decoder {
	mu.Lock()
	defer mu.Unlock()
	if query == nil {
		query = schema.NewDecoder() // silent
		query.IgnoreUnknownKeys(true)
	}
	return query
}

var codec, codecErr = goavro.NewCodec(`"string"`) // silent

func Codec() (*goavro.Codec, error) { return codec, codecErr }

// Fields makes one for whoever asks.
func Fields() *reflectx.Mapper {
	return reflectx.NewMapper("db") // silent: its callers are told
}

// Strict looks at a variable that nobody sets.
func Strict() *validator.Validate {
	if strict != nil {
		return strict
	}
	return validator.New(validator.WithRequiredStructEnabled()) // silent: its callers are told
}

var strict *validator.Validate

// Fresh makes a function that makes one.
func Fresh() func() *mold.Transformer {
	return sync.OnceValue(mold.New) // silent: its callers are told
}
