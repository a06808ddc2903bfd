// Package impl has codecs. What decides: whether the method, which some other package calls, makes it.
package impl

import (
	"context"

	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type base struct{ name string }

func (b base) Name() string { return b.name }

// Each makes its API with each value.
type Each struct{ base }

func NewEach() *Each { return &Each{base{"each"}} }

func (e *Each) Encode(v any) ([]byte, error) {
	api := jsoniter.Config{SortMapKeys: true}.Froze() // report
	return api.Marshal(v)
}

// Kept has it.
type Kept struct {
	base
	api jsoniter.API
}

func NewKept() *Kept {
	return &Kept{base{"kept"}, jsoniter.Config{EscapeHTML: true}.Froze()} // silent
}

func (k *Kept) Encode(v any) ([]byte, error) { return k.api.Marshal(v) }

// Lazy makes it when it is booted.
type Lazy struct {
	base
	api    jsoniter.API
	policy *bluemonday.Policy
}

func (l *Lazy) Boot(ctx context.Context) error {
	l.api = jsoniter.Config{UseNumber: true}.Froze() // silent
	v := validator.New()                             // silent
	return v.Var(l.name, "omitempty")
}

// Encode makes the policy for the first value.
func (l *Lazy) Encode(v any) ([]byte, error) {
	if l.policy == nil {
		l.policy = bluemonday.UGCPolicy() // silent
	}
	data, err := l.api.Marshal(v)
	return []byte(l.policy.Sanitize(string(data))), err
}

// Rules are for the caller to keep.
func Rules() *validator.Validate {
	return validator.New() // silent
}
