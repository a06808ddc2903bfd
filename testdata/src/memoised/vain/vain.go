// Package vain has tests of what is missing. What decides: whether that is missing in each
// call, or may have been put there since.
package vain

import (
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"
)

var errFailed = errors.New("failed")

type server struct {
	undone, failed, refilled, emptied *validator.Validate
	held                              holder[validator.Validate]
	byName                            map[string]*validator.Validate
	named                             map[string]*validator.Validate
	sem                               chan struct{}
	plain                             any
	typed                             any
}

// holder keeps what another method of it puts there.
type holder[T any] struct{ v any }

func (h *holder[T]) set(v *T) { h.v = v }

func (h *holder[T]) get(mk func() *T) *T {
	if v, ok := h.v.(*T); ok {
		return v
	}
	v := mk()
	h.set(v)
	return v
}

// ofAType is there when it is asked for again.
func (s *server) ofAType(x any) error {
	return s.held.get(func() *validator.Validate {
		return validator.New() // silent: request/filled-if-missing
	}).Struct(x)
}

// takenBack is taken away by each call.
func (s *server) takenBack(x any) error {
	defer func() { s.undone = nil }()
	if s.undone == nil {
		s.undone = validator.New() // want `for every request`
	}
	return s.undone.Struct(x)
}

// takenBackIfFailed stays where all went well.
func (s *server) takenBackIfFailed(x any) (err error) {
	defer func() {
		if err != nil {
			s.failed = nil
		}
	}()
	if s.failed == nil {
		s.failed = validator.New() // silent: request/filled-if-missing
	}
	return s.failed.Struct(x)
}

// again has nothing in it, whatever it had before.
func (s *server) again(x any) error {
	s.emptied = nil
	if s.emptied == nil {
		s.emptied = validator.New() // want `for every request`
	}
	return s.emptied.Struct(x)
}

// filler puts something there, out of sight.
type filler interface{ fill() }

func (s *server) fill() { s.refilled = validator.New(validator.WithRequiredStructEnabled()) } // silent: escape/fills-object-of-others

// refill may have been filled by the time it is asked.
func (s *server) refill(f filler, x any) error {
	s.refilled = nil
	f.fill()
	if s.refilled == nil {
		s.refilled = validator.New() // silent: request/filled-if-missing
	}
	return s.refilled.Struct(x)
}

// other asks for what nobody puts there.
func (s *server) other(x any) error {
	v, ok := s.named["a"]
	if !ok {
		v = validator.New() // want `for every request`
		s.named["b"] = v
	}
	return v.Struct(x)
}

// same asks for what it has put there.
func (s *server) same(x any) error {
	v, ok := s.byName["a"]
	if !ok {
		v = validator.New() // silent: request/filled-if-missing
		s.byName["a"] = v
	}
	return v.Struct(x)
}

// limited lets one in after the other.
func (s *server) limited(x any) error {
	select {
	case s.sem <- struct{}{}:
		defer func() { <-s.sem }()
		return validator.New().Struct(x) // want `for every request`
	default:
		return errFailed
	}
}

// ofAnotherType asks for a value, and stores a pointer.
func (s *server) ofAnotherType(x any) error {
	if _, ok := s.plain.(validator.Validate); !ok {
		s.plain = validator.New() // want `for every request`
	}
	return s.plain.(*validator.Validate).Struct(x)
}

// ofItsType asks for what it has stored.
func (s *server) ofItsType(x any) error {
	if _, ok := s.typed.(*validator.Validate); !ok {
		s.typed = validator.New() // silent: request/filled-if-missing
	}
	return s.typed.(*validator.Validate).Struct(x)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	_ = errors.Join(s.ofAType(&in), s.takenBack(&in), s.takenBackIfFailed(&in), s.again(&in), s.refill(s, &in), s.other(&in), s.same(&in), s.limited(&in),
		s.ofAnotherType(&in), s.ofItsType(&in))
}
