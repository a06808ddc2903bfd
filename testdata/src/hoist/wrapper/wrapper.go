// Package wrapper has functions that return what they build.
package wrapper

import (
	"fmt"
	"net/http"
	"reflect"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// newValidator returns a validator that knows the names of JSON.
func newValidator() *validator.Validate {
	v := validator.New() // want `builds`
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Name })
	if err := v.RegisterValidation("even", even); err != nil {
		panic(err)
	}
	return v
}

func even(validator.FieldLevel) bool { return true }

// One expression goes to a variable.
func newDecoder() *schema.Decoder { return schema.NewDecoder() } // want `builds`

// An error goes on being the caller's.
func newMode() (cbor.EncMode, error) {
	opts := cbor.EncOptions{}
	opts.Sort = 1
	return opts.EncMode() // want `builds`
}

// NewEnv is exported, and stays a function.
func NewEnv() (*cel.Env, error) {
	env, err := cel.NewEnv() // want `builds`
	if err != nil {
		return nil, fmt.Errorf("env: %w", err)
	}
	return env, nil
}

type server struct{}

// mapper is a method that does not need its receiver.
func (s *server) mapper() *reflectx.Mapper {
	tag := "json"
	return reflectx.NewMapper(tag) // want `builds`
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = newValidator().Struct(r)
	_ = newDecoder().Decode(r, nil)
	if mode, err := newMode(); err == nil {
		_, _ = mode.Marshal(r)
	}
	if env, err := NewEnv(); err == nil {
		_, _ = env.Compile("x")
	}
	_ = s.mapper().FieldMap(reflect.ValueOf(r))
	_ = NewValidator().Struct(r)
	_ = plain().Struct(r)
	plain().SetTagName("configured")
	_ = withParameter("x").FieldMap(reflect.ValueOf(r))
	_ = counting().FieldMap(reflect.ValueOf(r))
	_ = cyclic().FieldMap(reflect.ValueOf(r))
}

// NewValidator is exported: who imports it may configure what it returns.
func NewValidator() *validator.Validate {
	return validator.New() // unfixed: fix/configured-later // want `builds`
}

// plain is configured by a caller.
func plain() *validator.Validate {
	return validator.New(validator.WithRequiredStructEnabled()) // unfixed: fix/derived-is-changed // want `builds`
}

// withParameter has a parameter that does not matter.
func withParameter(string) *reflectx.Mapper {
	mapper := reflectx.NewMapper("parameter") // want `builds`
	return mapper
}

var builds int

// counting does more than to build: only its instance is shared.
func counting() *reflectx.Mapper {
	builds++
	m := reflectx.NewMapper("counting") // want `builds`
	return m
}

// cyclic is called by what it builds.
func cyclic() *reflectx.Mapper {
	name := func(s string) string {
		if s == "" {
			cyclic()
		}
		return s
	}
	return reflectx.NewMapperFunc("cyclic", name) // unfixed: fix/depends-on-itself // want `builds`
}
