// Package mapkit is a library that maps. What decides: whether its functions map data with what they make, or make what the caller keeps.
package mapkit

import (
	"errors"
	"sync"

	"github.com/alexsem80/go-mapper/mapper"
	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Kit is what callers keep.
type Kit struct {
	rules *validator.Validate
	tags  cbor.TagSet
	mu    sync.Mutex
	byID  map[string]*jsonschema.Schema
	extra *validator.Validate
}

// Option configures a Kit.
type Option func(*Kit)

// WithRules lets callers bring their own.
func WithRules(v *validator.Validate) Option { return func(k *Kit) { k.rules = v } }

// WithTags makes tags for the kit that it is given to.
func WithTags() Option {
	return func(k *Kit) {
		k.tags = cbor.NewTagSet() // silent
	}
}

// New makes a Kit.
func New(opts ...Option) *Kit {
	k := &Kit{byID: make(map[string]*jsonschema.Schema)}
	for _, o := range opts {
		o(k)
	}
	if k.rules == nil {
		k.rules = validator.New() // silent
	}
	return k
}

// Check checks with the rules of the kit.
func (k *Kit) Check(v any) error { return k.rules.Struct(v) }

// CheckStrict makes rules of its own with each call.
func (k *Kit) CheckStrict(v any) error {
	strict := validator.New(validator.WithRequiredStructEnabled()) // report
	return errors.Join(k.rules.Struct(v), strict.Struct(v))
}

// CheckLazy makes further rules with the first call.
func (k *Kit) CheckLazy(v any) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.extra == nil {
		k.extra = validator.New() // silent
	}
	return k.extra.Struct(v)
}

// Schema compiles the schema of a name, once.
func (k *Kit) Schema(id string) (*jsonschema.Schema, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if s, ok := k.byID[id]; ok {
		return s, nil
	}
	s, err := jsonschema.NewCompiler().Compile(id) // silent
	if err == nil {
		k.byID[id] = s
	}
	return s, err
}

// std is behind the functions of the package.
var std = New()

// Check is a facade: it makes nothing.
func Check(v any) error { return std.Check(v) }

// Pair is a mapper for two types, which its caller declares.
func Pair(src, dst any) *mapper.Mapper {
	m := mapper.NewMapper() // silent
	m.CreateMap(src, dst)
	m.Init()
	return m
}
