// Package enumlazy keeps one for each of a few kinds. What decides: whether the place of the kind is looked at and filled.
package enumlazy

import (
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type kind uint8

const (
	plain kind = iota
	rich
	kinds
)

func (k kind) String() string { return [...]string{"plain", "rich"}[k] }

func kindOf(r *http.Request) kind {
	if r.FormValue("kind") == "rich" {
		return rich
	}
	return plain
}

type server struct {
	mu     sync.Mutex
	rules  [kinds]*validator.Validate
	copies [kinds]*validator.Validate
	once   [kinds]sync.Once
	fields [kinds]*reflectx.Mapper
	codecs [kinds]atomic.Pointer[goavro.Codec]
	forms  struct{ plain, rich *form.Decoder }
	made   uint8
	policy [kinds]*bluemonday.Policy
	strict [kinds]*bluemonday.Policy
}

// rulesOf looks in an array.
func (s *server) rulesOf(k kind) *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if v := s.rules[k]; v != nil {
		return v
	}
	v := validator.New() // silent
	v.SetTagName(k.String())
	s.rules[k] = v
	return v
}

// fieldsOf has a once for each.
func (s *server) fieldsOf(k kind) *reflectx.Mapper {
	s.once[k].Do(func() {
		s.fields[k] = reflectx.NewMapper("db") // silent
	})
	return s.fields[k]
}

// codecOf has an atomic pointer for each.
func (s *server) codecOf(k kind) (*goavro.Codec, error) {
	p := &s.codecs[k]
	if c := p.Load(); c != nil {
		return c, nil
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	if !p.CompareAndSwap(nil, c) {
		c = p.Load()
	}
	return c, nil
}

// formOf has a field for each, and chooses by a switch.
func (s *server) formOf(k kind) *form.Decoder {
	var p **form.Decoder
	switch k {
	case plain:
		p = &s.forms.plain
	case rich:
		p = &s.forms.rich
	default:
		panic(fmt.Sprintf("kind %d", k))
	}
	if *p == nil {
		*p = form.NewDecoder() // silent
	}
	return *p
}

// policyOf has a bit for each.
func (s *server) policyOf(k kind) *bluemonday.Policy {
	if s.made&(1<<k) == 0 {
		s.policy[k] = bluemonday.UGCPolicy() // silent
		s.made |= 1 << k
	}
	return s.policy[k]
}

// strictOf asks whether one has been made for the other.
func (s *server) strictOf(k kind) *bluemonday.Policy {
	if s.strict[kinds-1-k] == nil {
		s.strict[k] = bluemonday.NewPolicy() // report
	}
	return s.strict[k]
}

// rulesCopied fills an array that is a copy.
func (s *server) rulesCopied(k kind) *validator.Validate {
	all := s.copies
	if all[k] == nil {
		all[k] = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return all[k]
}

// formSwitched makes one in each case.
func formSwitched(k kind) *form.Decoder {
	switch k {
	case rich:
		d := form.NewDecoder() // report
		d.SetMode(1)
		return d
	}
	return plainForms
}

var plainForms = form.NewDecoder() // silent

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	k := kindOf(r)
	var x struct{ Text string }
	for _, d := range []*form.Decoder{s.formOf(k), formSwitched(k)} {
		if err := d.Decode(&x, r.URL.Query()); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	for _, v := range []*validator.Validate{s.rulesOf(k), s.rulesCopied(k)} {
		if err := v.Struct(x); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	_ = s.fieldsOf(k)
	x.Text = s.policyOf(k).Sanitize(s.strictOf(k).Sanitize(x.Text))
	if c, err := s.codecOf(k); err == nil {
		data, _ := c.BinaryFromNative(nil, x.Text)
		_, _ = w.Write(data)
	}
}

func New() http.Handler { return new(server) }
