// Package mid is in the middle. What decides: whether it keeps what it gets, uses it up, or hands it on.
package mid

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"

	"twins/blind17/hops3/low"
)

// Rules keeps them.
var Rules = sync.OnceValue(low.Rules)

// Strict hands them on.
func Strict() *validator.Validate {
	v := low.Rules()
	v.SetTagName("strict")
	return v
}

// Trim uses it up.
func Trim(ctx context.Context, x any) error {
	return low.Trim().Struct(ctx, x) // report
}

var (
	mu    sync.Mutex
	trims = map[string]*mold.Transformer{}
)

// TrimOf keeps one for each tag.
func TrimOf(tag string) *mold.Transformer {
	mu.Lock()
	defer mu.Unlock()
	t, ok := trims[tag]
	if !ok {
		t = low.Trim()
		t.SetTagName(tag)
		trims[tag] = t
	}
	return t
}

var codec = low.Must(low.Codec())

func Codec() *goavro.Codec { return codec }

// Each has another codec each time.
func Each() (*goavro.Codec, error) { return low.Codec() }

type Service struct {
	h     *low.Holder
	forms *form.Decoder
}

func NewService() *Service { return &Service{h: low.NewHolder()} }

func (s *Service) Save(x any) int { return len(s.h.M.FieldMap(reflect.ValueOf(x))) }

// Decode has a decoder when there was none.
func (s *Service) Decode(x any, values map[string][]string) error {
	if s.forms == nil {
		s.forms = low.Forms("mid")
	}
	return s.forms.Decode(x, values)
}

// Query has one for what it is asked.
func (s *Service) Query(x any, values map[string][]string) error {
	var d *schema.Decoder
	if values != nil {
		d = low.Query(true) // report
	}
	return d.Decode(x, values)
}
